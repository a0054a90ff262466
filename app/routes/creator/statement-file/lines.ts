import type { TFunction } from 'i18next'
import { dayIn } from '#app/domain/clock.ts'
import type { CreatorStatement, CreatorSums } from '#app/domain/invoice/statement.ts'
import { majorText } from '#app/domain/money.ts'
import type { Formats } from '#app/i18n/format.ts'

type OfYear = CreatorStatement & { months: (CreatorSums & { month: string })[] }

const sums = ['gross', 'fee', 'net', 'paid'] as const
const ofMonth = ['date', 'event', 'campaign', 'other', 'currency', ...sums, 'balance'] as const
const ofYear = ['month', 'currency', ...sums] as const

const texts = (row: CreatorSums) => sums.map((name) => majorText(row[name]))
const figures = (row: CreatorSums) => sums.map((name) => (row[name].amount === 0 ? null : row[name]))

/** Months line by line as rows of a file. */
export function monthTable(statements: CreatorStatement[], t: TFunction, zone: string) {
  return {
    columns: ofMonth.map((name) => t(`statement.col.${name}`)),
    rows: statements.flatMap((statement) => [
      ['', t('statement.opening'), '', '', statement.currency, '', '', '', '', majorText(statement.opening)],
      ...statement.lines.map((line) => [
        dayIn(line.at, zone),
        t(`statement.creator_event.${line.event}`),
        line.campaignName,
        line.otherName,
        statement.currency,
        ...texts(line),
        majorText(line.balance),
      ]),
      [
        '',
        t('statement.closing'),
        '',
        '',
        statement.currency,
        ...texts(statement.sums),
        majorText(statement.closing),
      ],
    ]),
  }
}

/** A year by month and currency as rows of a file. */
export function yearTable(statements: OfYear[], t: TFunction) {
  return {
    columns: ofYear.map((name) => t(`statement.col.${name}`)),
    rows: statements.flatMap((statement) => [
      ...statement.months.map((month) => [month.month, statement.currency, ...texts(month)]),
      [t('statement.total'), statement.currency, ...texts(statement.sums)],
    ]),
  }
}

/** A currency of a month as it stands on paper. */
export function monthSection(statement: CreatorStatement, t: TFunction, format: Formats) {
  const { currency, opening, closing, lines } = statement
  const none = sums.map(() => null)
  return {
    key: currency,
    title: t('statement.in_currency', { currency }),
    heads: {
      when: t('statement.col.date'),
      what: t('statement.col.event'),
      figures: [...sums, 'balance' as const].map((name) => t(`statement.col.${name}`)),
    },
    rows: [
      { key: 'opening', what: t('statement.opening'), figures: [...none, opening] },
      ...lines.map((line) => ({
        key: line.id,
        when: format.day(line.at),
        what: t(`statement.creator_event.${line.event}`),
        names: `${line.campaignName} · ${line.otherName}`,
        figures: [...figures(line), line.balance],
      })),
    ],
    sums: [{ key: 'closing', what: t('statement.closing'), figures: [...figures(statement.sums), closing] }],
  }
}

/** A currency of a year as it stands on paper. */
export function yearSection(statement: OfYear, t: TFunction, format: Formats) {
  return {
    key: statement.currency,
    title: t('statement.in_currency', { currency: statement.currency }),
    heads: { what: t('statement.col.month'), figures: sums.map((name) => t(`statement.col.${name}`)) },
    rows: statement.months.map((month) => ({
      key: month.month,
      what: format.month(month.month),
      figures: figures(month),
    })),
    sums: [{ key: 'total', what: t('statement.total'), figures: figures(statement.sums) }],
  }
}
