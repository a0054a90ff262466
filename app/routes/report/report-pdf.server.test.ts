import { expect, vi } from 'vitest'
import { money } from '#app/domain/money.ts'
import { type Influencer, reportOf } from '#app/domain/outcome/report.ts'
import { type Locale, locales } from '#app/i18n/locale.ts'
import { textOf } from '#app/pdf/pdf-text.testing.ts'
import { test as base } from '#db/testing.ts'

type Read = (locale: Locale, showsMoney: boolean) => Promise<{ text: string; name: string }>

const noura: Influencer = {
  collaborationId: '1',
  creatorId: '2',
  name: 'نورة Noura',
  handle: 'noura',
  platform: 'tiktok',
  status: 'completed',
  postUrl: null,
  country: 'KW',
  metrics: { strength: 'screenshot', takenOn: '2026-11-18' },
  ordersElsewhere: 0,
  ordersByClick: 0,
  format: null,
  forecast: null,
  cost: money(1_734_500, 'KWD'),
  reach: null,
  views: 91_234,
  engagements: 4_567,
  clicks: 912,
  leads: null,
  orders: 34,
  revenue: 2_468_000,
}
const outcome = reportOf(
  { id: 'c', name: 'مطبخ رمضان', objective: 'sales', currency: 'KWD' },
  [noura, { ...noura, collaborationId: '3', name: 'Omar', clicks: null }],
  {
    clicks: [{ day: '2026-11-16', collaborationId: 'a', count: 912 }],
    orders: [{ day: '2026-11-18', collaborationId: 'a', count: 34 }],
    views: [],
    posts: [],
  },
)

const test = base.extend<{ read: Read }>({
  read: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    const { reportPdf } = await import('./report-pdf.server.ts')
    await use(async (locale, showsMoney) => {
      const asked = { outcome, brandName: 'Blue Horizon', zone: 'Asia/Kuwait', locale, showsMoney }
      const answer = await reportPdf({ ...asked, at: new Date('2026-11-20T09:00:00Z') })
      const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '')
      return { text: textOf(Buffer.from(await answer.arrayBuffer())), name }
    })
  },
})

/** A word as it is seen on paper, from left to right. */
const seen = (word: string) => [...word].reverse().join('')
const words: Record<Locale, string[]> = {
  en: ['Campaign report', 'Cost and revenue', 'Clicks by day', 'A dash is a figure'],
  ar: [seen('تقرير الحملة'), seen('الإيرادات'), seen('المشاهدات'), seen('عمولة')],
  ru: ['Отчёт о кампании', 'Затраты и выручка', 'Прочерк'],
}

test('the report on paper reads in every language, an Arabic name its own way', async ({ read }) => {
  for (const locale of locales) {
    const { text, name } = await read(locale, true)
    for (const part of [...words[locale], seen('مطبخ'), seen('نورة'), 'Noura', 'Blue Horizon', 'Omar'])
      expect(text).toContain(part)
    for (const figure of ['91,234', '912', '1,734.500', '3,469.000', '2,468.000'])
      expect(text.replaceAll('\u00a0', ',').replace(/(?<=\d)\s(?=\d{3})/g, ',')).toContain(figure)
    expect(name).toContain('2026-11-20.pdf')
  }
})

test('where the money stays with the brand the paper has none of it', async ({ read }) => {
  for (const locale of locales) {
    const { text } = await read(locale, false)
    expect(text).toContain('Omar')
    for (const secret of ['1,734', '3,469', '2,468.000', '4,936', 'KWD', 'CPA', 'ROAS'])
      expect(text).not.toContain(secret)
  }
})
