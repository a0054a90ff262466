import { useTranslation } from '#app/i18n/use-translation.ts'
import { ScoreParts } from '#app/components/charts/score-parts.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { useFeeBps } from '#app/components/fee.ts'
import { LedgerTable } from '#app/components/ledger-table.tsx'
import { Rail, type RailStop } from '#app/components/rail.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { plusDays } from '#app/domain/clock.ts'
import { stops } from '#app/domain/collaboration/steps.ts'
import { payoutWithinHours, splitFee } from '#app/domain/escrow/fees.ts'
import { factors, weights } from '#app/domain/matching/additive-score.ts'
import { money } from '#app/domain/money.ts'

const price = money(450_000, 'SAR')
/** Days from today on which each stop of the example is or was reached. */
const days = [-18, -17, -3, 2, 6, 9, 12]
const points = { topics: 41, audience: 21, engagement: 8, credibility: 9, price: 4 } as const

/** One deal in the middle of its life, as its brand sees it. The figures are made up, the sums are not. */
export function ExampleDeal({ now }: { now: Date }) {
  const { t } = useTranslation()
  const format = useFormat()
  const feeBps = useFeeBps()
  const { fee, rest } = splitFee(price, feeBps)
  const on = (stop: number) => plusDays(now, days[stop]!)
  const rail = stops.map((stop, at): RailStop => {
    const state = at < 3 ? 'done' : at === 3 ? 'yours' : 'next'
    const date = format.day(on(at))
    return {
      key: stop,
      label: t(`deal.stop.${stop}`),
      state,
      date: at < 3 ? date : t('publicpage.home.due', { date }),
    }
  })
  return (
    <Section title={t('publicpage.home.deal')} note={t('publicpage.home.example')} className="pt-12">
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-2 pb-4">
        <p className="text-soft">{t('publicpage.home.parties')}</p>
        <Amount money={price} size="title" />
      </div>
      <Rail label={t('publicpage.home.rail')} stops={rail} />
      <Columns shape="wide-start">
        <Section level={3} title={t('publicpage.home.score')}>
          <ScoreParts
            title={t('publicpage.home.score')}
            summary={t('publicpage.home.score_text')}
            score={factors.reduce((sum, name) => sum + points[name], 0)}
            parts={factors.map((name) => ({
              key: name,
              label: t(`publicpage.home.parts.${name}`),
              points: points[name],
              most: weights[name],
              note: t(`publicpage.home.why.${name}`),
            }))}
          />
        </Section>
        <Section level={3} title={t('publicpage.home.book')}>
          <LedgerTable
            caption={t('publicpage.home.book')}
            currency={price.currency}
            rows={[{ key: 'in', label: t('publicpage.home.paid_in'), date: on(1), amount: price }]}
            total={{ label: t('publicpage.home.held'), amount: price, tone: 'held' }}
          />
          <dl className="pt-4">
            {[
              { term: t('publicpage.home.creator_gets'), amount: rest },
              { term: t('publicpage.home.fee'), amount: fee },
            ].map(({ term, amount }) => (
              <div key={term} className="flex justify-between gap-4 py-1 text-note">
                <dt className="text-soft">{term}</dt>
                <dd>
                  <Amount money={amount} bare />
                </dd>
              </div>
            ))}
          </dl>
          <p className="pt-2 text-note text-soft">
            {t('publicpage.home.book_text', { date: format.day(on(5)), hours: payoutWithinHours })}
          </p>
        </Section>
      </Columns>
    </Section>
  )
}
