import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { IssuedDocument } from '#app/domain/invoice/document.ts'
import { money } from '#app/domain/money.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { locales } from '#app/i18n/locale.ts'
import { DocumentPaper } from './document-paper.tsx'
import { drawPdf, pdfResponse } from './draw.ts'
import { textOf } from './pdf-text.testing.ts'
import { StatementPaper } from './statement-paper.tsx'
import { drawable, freshTypefaces } from './typefaces.ts'

const invoice: IssuedDocument = {
  id: '1',
  kind: 'credit_note',
  number: 'AT-C-2026-000007',
  issuedOn: '2026-11-23',
  net: money(1_651_910, 'KWD'),
  tax: money(82_590, 'KWD'),
  gross: money(1_734_500, 'KWD'),
  content: {
    seller: { name: 'Athar FZ-LLC', address: 'Dubai Media City', country: 'AE', taxId: '100000000000003' },
    buyer: {
      name: 'شركة الأفق الأزرق Blue Horizon للتجارة',
      address: 'السالمية',
      country: 'KW',
      taxId: 'KW300000003',
    },
    lines: [
      {
        collaborationId: '1',
        campaignName: 'مطبخ رمضان',
        briefTitle: 'Three reels',
        brandName: 'Blue Horizon',
        creatorName: 'Noura ✨',
        amount: 1_734_500,
      },
    ],
    tax: { label: 'VAT', bps: 500, isReverse: false },
    corrects: 'AT-2026-000123',
  },
}

const readingOf = (locale: (typeof locales)[number]) => {
  const { t } = createTexts(locale, textsOf[locale])
  return { t, format: formatsFor(locale), locale }
}

const drawn = (locale: (typeof locales)[number]) =>
  textIn(<DocumentPaper document={invoice} reading={readingOf(locale)} />)

async function textIn(paper: ReactElement) {
  const chunks: Buffer[] = []
  const pages = await drawPdf(paper)
  for await (const chunk of pages) chunks.push(Buffer.from(chunk))
  return textOf(Buffer.concat(chunks))
}

/** A word as it is seen on paper, from left to right. */
const seen = (word: string) => [...word].reverse().join('')

describe('a document on paper', () => {
  const titles = { en: 'Credit note', ar: seen('إشعار'), ru: 'Кредит-нота' }

  test.each(locales)('in %s can be read by its number, its names and its amounts', async (locale) => {
    const text = await drawn(locale)
    for (const part of ['AT-C-2026-000007', 'AT-2026-000123', '1,734.500', '82.590', 'KW300000003', 'VAT'])
      expect(text).toContain(part)
    expect(text).toContain(titles[locale])
    // A Latin name keeps its direction within an Arabic one, which keeps its own in every language.
    expect(text).toContain('Blue Horizon')
    expect(text).toContain(seen('للتجارة'))
    expect(text).toContain(seen('رمضان'))
  })

  test('keeps every letter whatever was drawn before it, at the same moment too', async () => {
    const row = {
      key: '1',
      what: 'الرصيد الافتتاحي',
      names: 'كشف حساب',
      figures: [money(100, 'SAR')],
    }
    const heads = { what: 'منه رسوم', figures: ['مصروف'] }
    const [, text] = await Promise.all([
      drawn('ar'),
      textIn(
        <StatementPaper
          reading={readingOf('ar')}
          title="كشف حساب"
          issuer="Athar"
          facts={[]}
          sections={[{ key: 'SAR', title: 'SAR', heads, rows: [row], sums: [row] }]}
          note="مسترجع"
        />,
      ),
    ])
    for (const words of ['كشف حساب', 'الرصيد الافتتاحي', 'منه رسوم', 'مصروف', 'مسترجع'])
      expect(text).toContain(seen(words))
  })

  test('is a download with its name in both alphabets', async () => {
    const { headers, body } = await pdfResponse(
      'AT-2026-000123 فاتورة.pdf',
      <DocumentPaper document={invoice} reading={readingOf('ar')} />,
    )
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="AT-2026-000123.pdf"; filename*=UTF-8''AT-2026-000123%20${encodeURIComponent('فاتورة')}.pdf`,
    )
    const { value } = await body!.getReader().read()
    expect(Buffer.from(value!).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('leaves out what its faces cannot draw', async () => {
    await freshTypefaces()
    expect(drawable('Noura ✨ \u202eevil\u2069')).toBe('Noura evil')
    expect(drawable('日本 Łódź · Ёж · محمّد')).toBe('?? Łódź · Ёж · محمّد')
  })
})
