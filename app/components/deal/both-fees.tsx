import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { splitFee } from '../../domain/escrow/fees.ts'
import { promisedPayout } from '../../domain/escrow/payout-date.ts'
import type { Money } from '../../domain/money.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Amount, Day, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'

type BothFeesProps = { deal: Pick<DealView, 'terms' | 'feeBps'>; price: Money }

/** What a price means to both sides: what is paid, what is kept of it and by whom, what arrives and when. */
export function BothFees({ deal: { terms, feeBps }, price }: BothFeesProps) {
  const { t } = useTranslation()
  const { percent, longDay } = useFormat()
  const { fee, rest } = splitFee(price, feeBps)
  const paidBy = promisedPayout({ status: 'accepted', dueAt: null, releasedAt: null, terms })
  return (
    <DefinitionList
      facts={[
        { key: 'pays', term: t('offering.before.pays'), detail: <Amount money={price} /> },
        {
          key: 'fee',
          term: t('offering.before.fee', { share: isolate(percent(feeBps / 10_000, 2)) }),
          detail: <Amount money={fee} />,
        },
        {
          key: 'gets',
          term: t('offering.before.gets'),
          detail: (
            <span className="font-semibold text-released">
              <Amount money={rest} />
            </span>
          ),
        },
        {
          key: 'processor',
          term: t('publicpage.fees.processor'),
          detail: t('publicpage.fees.processor_text'),
        },
        ...(paidBy
          ? [
              {
                key: 'payout',
                term: t('offering.agreement.payout'),
                detail:
                  terms.kind === 'rights' ? (
                    <Day value={paidBy} long />
                  ) : (
                    t('offering.agreement.payout_detail', { date: isolate(longDay(paidBy)) })
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
