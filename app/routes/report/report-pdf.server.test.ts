import { writeFileSync } from 'node:fs'
import { expect, vi } from 'vitest'
import { money } from '#app/domain/money.ts'
import { type Influencer, reportOf } from '#app/domain/outcome/report.ts'
import { forecastResults } from '#app/domain/outcome/result-forecast.ts'
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
  postUrl: 'https://www.tiktok.com/@noura/video/1',
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
const views = { low: 40_000, mid: 70_000, high: 120_000 }
const asked = { platform: 'tiktok', format: 'video', views, posts: 1, currency: 'KWD' } as const
const order = { mean: 72_000, variation: 0.3, orders: 40 }
const forecast = { views, engagements: views, results: forecastResults(asked, { deals: [], order }) }
const omar = { ...noura, collaborationId: '3', name: 'Omar', orders: 11, revenue: 900_000 }
const influencers: Influencer[] = [
  { ...noura, forecast, ordersByClick: 30 },
  { ...omar, platform: 'telegram', format: 'post', country: 'SA', clicks: 801, ordersByClick: 9 },
]
const clicks = ['2026-11-16', '2026-11-17', '2026-11-18'].flatMap((day, at) => [
  { day, collaborationId: '1', count: 300 + at },
  { day, collaborationId: '3', count: 200 + at },
])
const outcome = reportOf(
  { id: 'c', name: 'مطبخ رمضان', objective: 'sales', currency: 'KWD' },
  influencers,
  { clicks, orders: [{ day: '2026-11-18', collaborationId: '1', count: 34 }], views: [], posts: [] },
  {
    countries: [
      { country: 'KW', clicks: 1_400 },
      { country: '', clicks: 313 },
    ],
  },
)

const test = base.extend<{ read: Read }>({
  read: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    const { reportPdf } = await import('./report-pdf.server.ts')
    await use(async (locale, showsMoney) => {
      const file = { outcome, brandName: 'Blue Horizon', zone: 'Asia/Kuwait', locale, showsMoney }
      const answer = await reportPdf({ ...file, at: new Date('2026-11-20T09:00:00Z') })
      const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '')
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}-${locale}-${showsMoney}.pdf`, bytes)
      return { text: textOf(bytes), name }
    })
  },
})

/** A word as it is seen on paper, from left to right. */
const seen = (word: string) => [...word].reverse().join('')
const words: Record<Locale, string[]> = {
  en: [
    ...['Campaign report', 'Cost and revenue', 'Clicks by day', 'A dash is a figure', 'as expected'],
    ...['Results by Platform', 'Clicks by country', 'Orders per click', 'Kuwait', 'DB-IP'],
  ],
  ar: [seen('تقرير الحملة'), seen('الإيرادات'), seen('المشاهدات'), seen('عمولة')],
  ru: ['Отчёт о кампании', 'Затраты и выручка', 'Прочерк'],
}

test('the report on paper reads in every language, an Arabic name its own way', async ({ read }) => {
  for (const locale of locales) {
    const { text, name } = await read(locale, true)
    for (const part of [...words[locale], seen('مطبخ'), seen('نورة'), 'Noura', 'Blue Horizon', 'Omar'])
      expect(text).toContain(part)
    for (const figure of ['91,234', '912', '1,734.500', '3,469.000', '2,468.000', '1,400', '40,000–120,000'])
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
