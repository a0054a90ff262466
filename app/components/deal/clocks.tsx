import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { daysToWork } from '../../domain/collaboration/delivery.ts'
import { standingOf } from '../../domain/collaboration/steps.ts'
import { opensAt } from '../../domain/collaboration/take.ts'
import { waitsAhead } from '../../domain/collaboration/waits-ahead.ts'
import { payoutWithinHours } from '../../domain/escrow/fees.ts'
import { DefinitionList } from '../definition-list.tsx'
import { useFormat } from '../format.tsx'
import { Section } from '../section.tsx'
import { useClockLength, useWaitName } from './clock-length.ts'

/** Every clock that still runs in this deal: how long, for whom, and what happens on silence. */
export function Clocks({ deal, isHeldUp = false }: { deal: DealView; isHeldUp?: boolean }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { terms, dueAt, openAt, agreement } = deal
  const lengthOf = useClockLength(terms)
  const nameOf = useWaitName()
  const standing = standingOf(deal)
  const ahead = waitsAhead(standing)
  if (ahead.length === 0) return null
  // The wait of this moment says its instant, the others their length.
  const isNow = (at: number) => at === 0 && dueAt !== null
  const instantOf = (step: Parameters<typeof opensAt>[0]) => opensAt(step, standing, openAt) ?? dueAt!
  return (
    <Section title={t('dealpage.clocks.title')} note={t('dealpage.clocks.zone', { zone: terms.zone })}>
      <DefinitionList
        facts={[
          ...ahead.map(({ standing: wait, clocks }, at) => ({
            key: `${wait.status} ${wait.shipping}`,
            term: nameOf(wait),
            detail: clocks.map(({ step, clock }) => (
              <p key={step}>
                <span className="font-semibold text-ink">
                  {isNow(at) ? t('dealpage.until', { date: dateTime(instantOf(step)) }) : lengthOf(clock)}
                </span>{' '}
                {t(isNow(at) && isHeldUp ? 'compliance.silence' : `deal.silence.${step as 'expire'}`)}
              </p>
            )),
          })),
          {
            key: 'payout',
            term: t('dealpage.clocks.for.payout'),
            detail: (
              <span className="font-semibold text-ink">
                {t('dealpage.clocks.hours', { hours: payoutWithinHours })}
              </span>
            ),
          },
        ]}
      />
      {agreement && ahead.some(({ standing: { status } }) => status === 'shipped') && (
        <p className="max-w-prose pt-3 text-note text-soft">
          {t('shipment.rule', { count: daysToWork(agreement, terms.zone) })}
        </p>
      )}
    </Section>
  )
}
