import { useTranslation } from '#app/i18n/use-translation.ts'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useFormat } from '#app/components/format.tsx'
import { useFeeBps } from '#app/components/fee.ts'
import { isolate } from '#app/components/isolate.ts'
import { LedgerTable } from '#app/components/ledger-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { countries } from '#app/domain/campaign/strategy.ts'
import { longestHoldDays, payoutWithinHours, splitFee } from '#app/domain/escrow/fees.ts'
import { keptByCreator } from '#app/domain/escrow/refund-stages.ts'
import { ruleOf } from '#app/domain/escrow/payout-rail.ts'
import { type Money, money } from '#app/domain/money.ts'

/** Two decimals and three, an even price and one that must be rounded. */
const examples = [money(450_000, 'SAR'), money(350_250, 'KWD')]

/** The fee and an example of it, worked out by the rule that takes it. */
export function Fees({ coming }: { coming: { bps: number; effectiveAt: Date }[] }) {
  const { t } = useTranslation()
  const { percent, number, list, country, longDay } = useFormat()
  const feeBps = useFeeBps()
  const share = percent(feeBps / 10_000, 2)
  const reached = list(countries.filter((code) => ruleOf(code).rail === 'connect').map(country))
  return (
    <>
      <PageTitle subtitle={t('publicpage.fees.lead')}>{t('publicpage.fees.title')}</PageTitle>
      <Columns shape="even">
        {examples.map((price) => (
          <Example key={price.currency} price={price} />
        ))}
      </Columns>
      <Section title={t('publicpage.fees.rules')}>
        <DefinitionList
          facts={[
            { term: t('publicpage.fees.brand'), detail: t('publicpage.fees.brand_none') },
            { term: t('publicpage.fees.creator'), detail: t('publicpage.fees.creator_share', { share }) },
            ...coming.map(({ bps, effectiveAt }) => ({
              term: t('feechange.coming_term'),
              detail: t('feechange.coming', {
                when: longDay(effectiveAt),
                share: percent(bps / 10_000, 2),
              }),
            })),
            { term: t('publicpage.fees.processor'), detail: t('publicpage.fees.processor_text') },
            { term: t('publicpage.fees.rounding'), detail: t('publicpage.fees.rounding_text') },
            { term: t('publicpage.fees.refund'), detail: t('publicpage.fees.refund_text') },
            { term: t('publicpage.fees.split'), detail: t('publicpage.fees.split_text') },
            {
              term: t('publicpage.fees.payout'),
              detail: t('publicpage.fees.payout_text', { hours: number(payoutWithinHours) }),
            },
            { term: t('publicpage.fees.way'), detail: t('publicpage.fees.way_text', { countries: reached }) },
          ]}
        />
      </Section>
      <Stages />
    </>
  )
}

/** What a creator keeps when a brand calls a deal off, stage by stage, and how long money is held at most. */
function Stages() {
  const { t } = useTranslation()
  const { percent, number } = useFormat()
  const share = (status: 'revising' | 'approved') => percent(keptByCreator[status]! / 10_000)
  return (
    <Section title={t('parts.stages.title')}>
      <ul className="max-w-prose list-disc space-y-1.5 ps-5">
        <li>{t('parts.stages.none')}</li>
        <li>{t('parts.stages.revising', { share: share('revising') })}</li>
        <li>{t('parts.stages.approved', { share: share('approved') })}</li>
        <li>
          {t('parts.stages.hold')}: {t('parts.stages.hold_text', { days: number(longestHoldDays) })}
        </li>
      </ul>
    </Section>
  )
}

function Example({ price }: { price: Money }) {
  const { t } = useTranslation()
  const format = useFormat()
  const feeBps = useFeeBps()
  const { fee, rest } = splitFee(price, feeBps)
  const title = t('publicpage.fees.example', { price: isolate(format.money(price)) })
  return (
    <Section title={title}>
      <LedgerTable
        caption={title}
        currency={price.currency}
        undated
        rows={[
          { key: 'price', label: t('publicpage.fees.price'), amount: price },
          { key: 'fee', label: t('publicpage.fees.fee'), amount: { ...fee, amount: -fee.amount } },
        ]}
        total={{ label: t('publicpage.fees.net'), amount: rest, tone: 'released' }}
      />
    </Section>
  )
}
