import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CommissionTerms } from '../domain/commission/terms.ts'
import { exampleOf } from '../domain/commission/view.ts'
import { money } from '../domain/money.ts'
import { useSentenceFormat } from './deal/sentence-format.ts'
import { DefinitionList } from './definition-list.tsx'
import { Amount, Day } from './format.tsx'

type TermsProps = { terms: CommissionTerms; feeBps: number; reader: 'brand' | 'creator' }

/** What orders bring under a brief, with an example in money. */
export function CommissionTermsList({ terms, feeBps, reader }: TermsProps) {
  const { t } = useTranslation()
  return (
    <>
      <DefinitionList
        facts={[
          { key: 'share', term: t('commission.terms.share'), detail: <Shares terms={terms} /> },
          { key: 'until', term: t('commission.terms.until'), detail: <Day value={terms.until} long /> },
          {
            key: 'returns',
            term: t('commission.terms.returns'),
            detail: t('commission.terms.return_days', { count: terms.returnDays }),
          },
          { key: 'budget', term: t('commission.terms.budget'), detail: <Amount money={terms.budget} /> },
          {
            key: 'example',
            term: t('commission.terms.example'),
            detail: <Example terms={terms} feeBps={feeBps} reader={reader} />,
          },
        ]}
      />
      <p className="max-w-prose pt-3 text-note text-soft">{t('commission.terms.held')}</p>
    </>
  )
}

/** The same in short, for the facts of an offer. */
export function CommissionLine({ terms, feeBps, reader }: TermsProps) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  return (
    <>
      <Shares terms={terms} />
      <span className="block text-note text-soft">
        {t('commission.terms.at_most', { budget: money(terms.budget) })}
      </span>
      <span className="block text-note text-soft">
        <Example terms={terms} feeBps={feeBps} reader={reader} />
      </span>
    </>
  )
}

/** The shares in words, one line each. */
export function Shares({ terms: { basis, tiers, budget } }: { terms: CommissionTerms }) {
  const { t } = useTranslation()
  const format = useSentenceFormat()
  const share = (bps: number) => format.percent(bps / 10_000, 2)
  if (tiers.length === 1) return t('commission.terms.every', { share: share(tiers[0]!.bps) })
  return (
    <ul>
      {tiers.map(({ from, bps }, at) => (
        <li key={from}>
          {at === 0
            ? t('commission.terms.first', { share: share(bps) })
            : basis === 'orders'
              ? t('commission.terms.from_order', { share: share(bps), from: format.number(from) })
              : t('commission.terms.from_revenue', {
                  share: share(bps),
                  from: format.money(money(from, budget.currency)),
                })}
        </li>
      ))}
    </ul>
  )
}

/** "An order of SAR 200 brings you SAR 18 after the fee." */
export function Example({ terms, feeBps, reader }: TermsProps) {
  const { t } = useTranslation()
  const format = useSentenceFormat()
  const { order, commission, net } = exampleOf(terms, terms.budget.currency, feeBps)
  return t(`commission.terms.example_of.${reader}`, {
    order: format.money(order),
    commission: format.money(commission),
    net: format.money(net),
  })
}
