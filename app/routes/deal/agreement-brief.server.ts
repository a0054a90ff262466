import type { TFunction } from 'i18next'
import type { Brief } from '#app/domain/campaign/brief.ts'
import { amountOf } from '#app/domain/campaign/brief-terms.ts'
import { commissionTerms } from '#app/domain/commission/terms.ts'
import { rulesOf } from '#app/domain/compliance/rules.ts'
import { money } from '#app/domain/money.ts'
import type { Formats } from '#app/i18n/format.ts'
import type { Clause, Detail } from '#app/pdf/agreement-paper.tsx'

export type Words = { t: TFunction; format: Formats }

type Row = Clause['rows'][number]

/** A row, or none where there is nothing to say. */
export const rowOf = (term: string, ...details: (Detail | false | null | undefined | '')[]): Row[] => {
  const said = details.filter((detail): detail is Detail => Boolean(detail))
  return said.length > 0 ? [[term, said]] : []
}

const typed = (text: string): Detail | '' => text && { typed: text }
const typedAll = (texts: readonly string[]) => texts.map(typed)

/** The work of a brief as clauses: what to make and to say, its days, its terms. */
export const briefClauses = (brief: Brief, words: Words): Clause[] => [
  { title: words.t('brief.title'), rows: workRows(brief, words) },
  { title: words.t('brief.points'), rows: pointRows(brief, words) },
  { title: words.t('brief.terms'), rows: termRows(brief, words) },
  { title: words.t('commission.title'), rows: commissionRows(brief, words) },
]

const workRows = (brief: Brief, { t, format }: Words): Row[] => [
  ...rowOf(t('brief.form.title'), typed(brief.title)),
  ...rowOf(t('brief.product'), typed(brief.product)),
  ...rowOf(t('briefing.tone'), typed(brief.tone)),
  ...rowOf(
    t('brief.deliverables'),
    ...brief.deliverables.map(
      (line) =>
        `${format.number(line.quantity)} × ${t(`catalogue.format.${line.format}`)}, ${t(`catalogue.platform.${line.platform}`)}`,
    ),
  ),
  ...contestRows(brief, { t, format }),
  ...rowOf(
    t('briefing.references.title'),
    ...brief.references.flatMap(({ note, url }) => [typed(note), typed(url)]),
  ),
  ...rowOf(
    t('brief.publish'),
    t('brief.between', { from: format.longDay(brief.publishFrom), to: format.longDay(brief.publishTo) }),
  ),
  ...rowOf(t('brief.live'), t('brief.days', { count: brief.liveDays })),
]

function contestRows({ contest }: Brief, { t, format }: Words): Row[] {
  if (!contest) return []
  return [
    ...rowOf(t('briefing.contest.prize'), typed(contest.prize)),
    ...rowOf(t('briefing.contest.conditions'), typed(contest.conditions)),
    ...rowOf(t('briefing.contest.rules'), typed(contest.rulesUrl)),
    ...rowOf(t('briefing.contest.ends'), contest.endsOn && format.longDay(contest.endsOn)),
    ...rowOf(
      t('briefing.contest.winners'),
      t('briefing.contest.winners_count', { count: Number(contest.winners) }),
    ),
  ]
}

const pointRows = (brief: Brief, { t }: Words): Row[] => [
  ...rowOf(t('brief.must_say'), ...typedAll(brief.mustSay)),
  ...rowOf(t('brief.must_not_say'), ...typedAll(brief.mustNotSay)),
  ...rowOf(t('brief.hashtags'), ...typedAll(brief.hashtags)),
  ...rowOf(t('brief.link'), typed(brief.link)),
]

function termRows(brief: Brief, { t, format }: Words): Row[] {
  const { currency, rightsExtension, shipment } = brief
  const further = amountOf(brief.extraRevisionPrice, currency)
  const longer = rightsExtension && amountOf(rightsExtension.price, currency)
  const worth = shipment && amountOf(shipment.value, currency)
  const rivals = [brief.exclusivityCategory, ...brief.exclusivityBrands].filter(Boolean)
  const until = brief.rightsUntil && t('brief.rights_until', { date: format.longDay(brief.rightsUntil) })
  return [
    ...rowOf(t('brief.revisions'), format.number(brief.includedRevisions)),
    ...rowOf(t('briefing.extra_revision'), further && format.money(further)),
    ...rowOf(
      t('brief.rights'),
      [t(`brief.rights_use.${brief.rightsUse}`), brief.rightsUse !== 'none' && until]
        .filter(Boolean)
        .join(' '),
      brief.rightsTerritory && t('brief.territory', { place: brief.rightsTerritory }),
      longer &&
        t('briefing.extension.line', {
          days: t('briefing.extension.days_count', { count: rightsExtension.days }),
          price: format.money(longer),
        }),
    ),
    ...rowOf(
      t('brief.exclusivity'),
      t('brief.exclusivity_days', { count: brief.exclusivityDays }),
      brief.exclusivityDays > 0 &&
        rivals.length > 0 &&
        t('briefing.exclusivity.not', { names: format.list(rivals) }),
    ),
    ...rowOf(
      t('brief.disclosure'),
      brief.jurisdictions.length > 0 &&
        format.list(brief.jurisdictions.map((code) => t(`catalogue.jurisdiction.${code}`))),
      ...rulesOf(brief.jurisdictions).map((rule) => t(`compliance.rule.${rule}`)),
    ),
    ...rowOf(
      t('brief.ships'),
      t(brief.shipsProduct ? 'brief.ships_yes' : 'brief.ships_no'),
      shipment && typed(shipment.what),
      worth && t('briefing.shipment.worth', { value: format.money(worth) }),
    ),
    ...rowOf(
      t('parts.title'),
      ...(brief.parts ?? []).map(
        ({ title, share, dueOn }) =>
          `${title}: ${format.percent(share / 100)}, ${dueOn ? format.longDay(dueOn) : t('parts.with_post')}`,
      ),
    ),
  ]
}

function commissionRows(brief: Brief, { t, format }: Words): Row[] {
  const terms = commissionTerms(brief)
  if (!terms) return []
  const share = (bps: number) => format.percent(bps / 10_000, 2)
  const [only, ...further] = terms.tiers
  return [
    ...rowOf(
      t('commission.terms.share'),
      further.length === 0
        ? t('commission.terms.every', { share: share(only!.bps) })
        : t('commission.terms.first', { share: share(only!.bps) }),
      ...further.map(({ from, bps }) =>
        terms.basis === 'orders'
          ? t('commission.terms.from_order', { share: share(bps), from: format.number(from) })
          : t('commission.terms.from_revenue', {
              share: share(bps),
              from: format.money(money(from, terms.budget.currency)),
            }),
      ),
    ),
    ...rowOf(t('commission.terms.until'), format.longDay(terms.until)),
    ...rowOf(t('commission.terms.returns'), t('commission.terms.return_days', { count: terms.returnDays })),
    ...rowOf(t('commission.terms.budget'), format.money(terms.budget)),
  ]
}
