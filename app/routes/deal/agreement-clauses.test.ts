import { createElement } from 'react'
import { expect } from 'vitest'
import { acceptOffer } from '#app/commands/accept-offer.ts'
import { test } from '#app/jobs/testing.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { locales } from '#app/i18n/locale.ts'
import { AgreementPaper } from '#app/pdf/agreement-paper.tsx'
import { drawPdf } from '#app/pdf/draw.ts'
import { textOf } from '#app/pdf/pdf-text.testing.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { agreementClauses } from './agreement-clauses.server.ts'

test('an agreement on paper has its parties, both fees, its points, its clocks and its seal in every language', async ({
  db,
  make,
  clock,
}) => {
  const made = await make.scene({ brief: { mustSay: ['Made in Riyadh ✨'], hashtags: ['#إعلان'] } })
  await acceptOffer(db, made.creator, made.id, 1, clock.now)
  const deal = (await findCollaborationPage(db, made.id, made.brand))!
  const agreement = deal.agreement!
  for (const locale of locales) {
    const { t } = createTexts(locale, textsOf[locale])
    const reading = { t, format: formatsFor(locale, deal.terms.zone), locale }
    const clauses = agreementClauses({ deal, agreement }, reading)
    const said = JSON.stringify(clauses)
    for (const part of ['SAR 4,500.00', 'SAR 450.00', 'SAR 4,050.00', 'Made in Riyadh', '#إعلان'])
      expect(said).toContain(part)
    // A key that has no text is shown as itself.
    expect(said).not.toMatch(/"[a-z]+(?:[._][a-z_-]+){2,}"/)
    const title = t('dealpage.agreement.title')
    const paper = createElement(AgreementPaper, {
      ...{ reading, title, clauses, issuer: 'Athar', facts: [], note: made.id },
    })
    const chunks: Buffer[] = []
    for await (const chunk of await drawPdf(paper)) chunks.push(Buffer.from(chunk))
    const text = textOf(Buffer.concat(chunks))
    for (const part of [agreement.seal!.hash.slice(0, 32), '4,050.00', 'Made in Riyadh', made.id.slice(0, 8)])
      expect(text).toContain(part)
  }
})
