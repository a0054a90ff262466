import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { expect, test } from 'vitest'
import { briefForm, typedBrief } from '#app/domain/campaign/brief.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { type Locale, locales } from '#app/i18n/locale.ts'
import { FormatProvider } from '../format.tsx'
import { ApplicationSamples } from './application-samples.tsx'
import { BriefForm } from './brief-form.tsx'
import { CreatorView } from './creator-view.tsx'
import { OpenList } from './open-list.tsx'
import { VersionDiff } from './version-diff.tsx'

const picture = '0f0e0d0c-0000-4000-8000-000000000001.webp'
const plain = briefForm.parse({
  title: 'Three reels',
  product: 'Spice box',
  deliverables: [{ platform: 'instagram', format: 'reel', quantity: 3 }],
  draftDueOn: '2026-12-01',
  publishFrom: '2026-12-02',
  publishTo: '2026-12-03',
  liveDays: 30,
  includedRevisions: 2,
  rightsUse: 'none',
  currency: 'SAR',
  priceFrom: '1000',
  priceTo: '4500',
})
/** Everything that a brief can say. */
const full = briefForm.parse({
  ...plain,
  deliverables: [{ platform: 'instagram', format: 'contest', quantity: 1 }],
  contest: { prize: 'A <b>box</b>', conditions: '18+', winners: 3, endsOn: '2026-12-20' },
  references: [{ url: 'https://example.org', note: 'Side light', picture }],
  tone: 'Calm',
  mustSay: 'Made in Riyadh',
  extraRevisionPrice: '150',
  ...{ rightsUse: 'paid', rightsTerritory: 'Kuwait', rightsUntil: '2027-03-01' },
  rightsExtension: { days: 90, price: '900' },
  ...{ exclusivityDays: 14, exclusivityCategory: 'Spices', exclusivityBrands: 'Barn' },
  jurisdictions: ['SA'],
  shipsProduct: true,
  shipment: { what: 'Gift box', value: '420', after: 'return', countries: ['SA', 'KW'] },
})

async function draw(element: ReactElement, locale: Locale) {
  const routes = [{ path: '*', element }]
  const context = await createStaticHandler(routes).query(new Request('http://athar.test/'))
  if (context instanceof Response) throw new Error('a page without a loader answers itself')
  return renderToStaticMarkup(
    <I18nextProvider i18n={createTexts(locale, textsOf[locale])}>
      <FormatProvider locale={locale} zone="UTC">
        <StaticRouterProvider
          router={createStaticRouter(routes, context)}
          context={context}
          hydrate={false}
        />
      </FormatProvider>
    </I18nextProvider>,
  )
}

/** A text that is missing shows its key. */
const keys = /\b(brief|briefing|offering|openbriefs|channels|catalogue|deadlines)\.[a-z_]+[.a-zA-Z_]*/g
const sides = ['full', 'plain'] as const
const briefs = { full, plain }
const line = { id: 'x', brandName: 'Dukkan', countries: ['SA'], fits: true, dealId: 'd' }

test('a brief is shown, compared, listed and asked for in every language, without a missing text', async () => {
  for (const locale of locales) {
    const pages: ReactElement[] = sides.flatMap((side) => [
      <CreatorView
        key="v"
        brief={briefs[side]}
        version={1}
        brandName="Dukkan"
        context={{ today: '2026-12-01' }}
      />,
      <BriefForm
        key="f"
        platforms={['instagram']}
        currency="SAR"
        defaults={typedBrief(briefs[side])}
        save="Save"
        mayKeepDraft
      />,
    ])
    pages.push(
      <VersionDiff before={plain} after={full} />,
      <VersionDiff before={full} after={plain} />,
      <OpenList
        path="/briefs"
        search=""
        briefs={[{ ...line, body: full, dealStatus: 'applied' }]}
        filters={{ platform: 'instagram' }}
        {...{ total: 1, page: 1, pages: 1 }}
      />,
      <ApplicationSamples
        samples={['https://www.instagram.com/p/Cabc123/', 'https://a.example/b']}
        picture={picture}
      />,
    )
    for (const page of pages) expect((await draw(page, locale)).match(keys) ?? []).toEqual([])
  }
})

test('both sides read which rules a brief leaves out and where its platform is banned, in every language', async () => {
  for (const locale of locales) {
    const brief: typeof full = { ...full, jurisdictions: ['RU'] }
    const context = { targetCountries: ['SA', 'RU', 'DE'] }
    const html = await draw(
      <CreatorView brief={brief} version={1} brandName="Dukkan" context={context} />,
      locale,
    )
    const { jurisdiction, platform } = textsOf[locale].catalogue
    for (const name of [jurisdiction.SA, jurisdiction.EU, jurisdiction.RU, platform.instagram])
      expect(html.slice(0, html.indexOf('</ul>'))).toContain(name)
  }
})

test('a sheet says everything the brief says, as text', async () => {
  const html = await draw(<CreatorView brief={full} version={1} brandName="Dukkan" />, 'en')
  for (const said of ['Side light', 'Made in Riyadh', 'Kuwait', 'Spices', 'Barn', 'Gift box', 'Calm', '18+'])
    expect(html).toContain(said)
  expect(html).toContain(`/files/${picture}`)
  expect(html).toContain('A &lt;b&gt;box&lt;/b&gt;')
})

test('a form shows again what a brief says, the key of its picture included', async () => {
  const defaults = typedBrief(full)
  const html = await draw(
    <BriefForm platforms={['instagram']} currency="SAR" defaults={defaults} save="Save" />,
    'en',
  )
  for (const [name, value] of [
    ['contest.winners', '3'],
    ['rightsExtension.price', '900'],
    ['shipment.value', '420'],
    ['references.0.picture', picture],
  ])
    expect(html).toMatch(new RegExp(`<input(?=[^>]*name="${name}")[^>]*value="${value}"`))
})
