import { expect, test } from 'vitest'
import { money } from '#app/domain/money.ts'
import { type Influencer, reportOf } from '#app/domain/outcome/report.ts'
import { textOfCell } from '#app/domain/sheet.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { locales } from '#app/i18n/locale.ts'
import { reportSheets } from './report-sheets.ts'

const interval = { low: 80_000, mid: 90_000, high: 100_000 }
const layla: Influencer = {
  ...{ collaborationId: 'a', creatorId: 'a', name: 'Layla', handle: 'layla', platform: 'telegram' },
  ...{ format: 'several', country: 'KW', status: 'completed', postUrl: null, ordersElsewhere: 0 },
  metrics: { strength: 'declared', takenOn: '2026-11-18' },
  cost: money(450_500, 'KWD'),
  ...{ reach: null, views: 90_000, engagements: 4_500, clicks: 900, leads: null, orders: 30 },
  ...{ revenue: 901_000, ordersByClick: 30, forecast: { views: interval, engagements: interval } },
}
const outcome = reportOf(
  { id: 'c', name: 'Dates', objective: 'sales', currency: 'KWD' },
  [layla, { ...layla, collaborationId: 'b', name: 'Omar', orders: 0, ordersByClick: 0, revenue: 0 }],
  {
    clicks: [{ day: '2026-11-16', collaborationId: 'a', count: 900 }],
    orders: [],
    views: [],
    posts: [],
  },
  {
    countries: [
      { country: 'KW', clicks: 800 },
      { country: '', clicks: 100 },
    ],
  },
)

test.each(locales)('in %s every table has a cell for each head, and no text is missing', (locale) => {
  const { t } = createTexts(locale, textsOf[locale])
  const sheets = reportSheets(outcome, { t, format: formatsFor(locale) })
  expect(sheets.map(({ rows }) => rows.length)).toEqual([2, 1, 2, 2, 1, 1, 1, 2])
  for (const { name, columns, rows } of sheets) {
    expect(new Set(columns).size).toBe(columns.length)
    for (const row of rows) expect(row.length).toBe(columns.length)
    expect([name, ...columns, ...rows.flat().map(textOfCell)].join(' ')).not.toMatch(
      /(outcome|report|reportfile|chart|figures|catalogue|forecasting|clickcountries)\.[a-z]|NaN|Infinity/,
    )
  }
})

test('the file has the figures of the page: major units, whole counts, days, and nothing for the unknown', () => {
  const { t } = createTexts('en', textsOf.en)
  const [{ columns, rows }] = reportSheets(outcome, { t, format: formatsFor('en') })
  const row = Object.fromEntries(columns.map((head, at) => [head, rows[0]![at]]))
  expect(row).toMatchObject({
    Influencer: 'Layla',
    Format: 'Several formats',
    Currency: 'KWD',
    Cost: { number: 450.5, digits: 3 },
    Reach: null,
    Views: { number: 90_000, digits: 0 },
    ROAS: { number: 2, digits: 3 },
    'Figures read on': { day: '2026-11-18' },
    'Views, forecast from': { number: 80_000 },
    'Views against the forecast': 'as expected',
    'Engagements against the forecast': 'below',
  })
})
