import type { TFunction } from 'i18next'
import { dayIn } from '#app/domain/clock.ts'
import type { BrandStatement } from '#app/domain/invoice/statement.ts'
import { majorText } from '#app/domain/money.ts'
import type { Formats } from '#app/i18n/format.ts'

const columns = ['date', 'event', 'campaign', 'other', 'currency', 'amount', 'fee_within', 'balance'] as const

/** Statements as rows of a file, each currency from its opening to its closing balance. */
export function brandTable(statements: BrandStatement[], t: TFunction, zone: string) {
  return {
    columns: columns.map((name) => t(`statement.col.${name}`)),
    rows: statements.flatMap(({ currency, opening, closing, lines, fee }) => [
      ['', t('statement.opening'), '', '', currency, '', '', majorText(opening)],
      ...lines.map((line) => [
        dayIn(line.at, zone),
        t(`statement.brand_event.${line.event}`),
        line.campaignName,
        line.otherName,
        currency,
        majorText(line.amount),
        majorText(line.fee),
        majorText(line.balance),
      ]),
      ['', t('statement.closing'), '', '', currency, '', majorText(fee), majorText(closing)],
    ]),
  }
}

/** A currency of a statement as it stands on paper. */
export function brandSection(statement: BrandStatement, t: TFunction, format: Formats) {
  const { currency, opening, closing, lines, fee } = statement
  return {
    key: currency,
    title: t('statement.in_currency', { currency }),
    heads: {
      when: t('statement.col.date'),
      what: t('statement.col.event'),
      figures: [t('statement.col.amount'), t('statement.col.fee_within'), t('statement.col.balance')],
    },
    rows: [
      { key: 'opening', what: t('statement.opening'), figures: [null, null, opening] },
      ...lines.map((line) => ({
        key: line.id,
        when: format.day(line.at),
        what: t(`statement.brand_event.${line.event}`),
        names: `${line.otherName} · ${line.campaignName}`,
        figures: [line.amount, line.fee.amount === 0 ? null : line.fee, line.balance],
      })),
    ],
    sums: [{ key: 'closing', what: t('statement.closing'), figures: [null, fee, closing] }],
  }
}
