import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { type Clock, isEnded, openingOf, silenceOf, type Status } from '../../domain/collaboration/steps.ts'
import { payoutWithinHours } from '../../domain/escrow/fees.ts'
import { DefinitionList } from '../definition-list.tsx'
import { useFormat } from '../format.tsx'
import { Section } from '../section.tsx'

/** The waits that a deal still has before it, in their order. */
const waits = ['accepted', 'funded', 'in_review', 'revising', 'approved', 'published'] as const
const talks: readonly Status[] = ['invited', 'applied', 'offered', 'countered']

/** Every clock that still runs in this deal: how long, for whom, and what happens on silence. */
export function Clocks({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { status, terms } = deal
  const lengthOf = useLength(deal)
  if (isEnded(status) || status === 'disputed' || status === 'verified') return null
  const at = waits.indexOf((inRow[status] ?? status) as (typeof waits)[number])
  const ahead: Status[] = talks.includes(status) ? [status, ...waits] : waits.slice(Math.max(0, at))
  return (
    <Section title={t('dealpage.clocks.title')} note={t('dealpage.clocks.zone', { zone: terms.zone })}>
      <DefinitionList
        facts={[
          ...ahead.map((wait) => {
            const { step, clock } = (silenceOf(wait) ?? openingOf(wait))!
            return {
              key: wait,
              term: t(`dealpage.clocks.for.${wait as 'invited'}`),
              detail: (
                <>
                  <span className="font-semibold text-ink">{lengthOf(clock, wait)}</span>{' '}
                  {t(`deal.silence.${step as 'expire'}`)}
                </>
              ),
            }
          }),
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
    </Section>
  )
}

/** Where a product travels, the draft's clock waits. */
const inRow: Partial<Record<Status, Status>> = { shipped: 'funded', received: 'funded' }

/** The wait of this moment says its instant, the others their length. */
function useLength({ status, dueAt, terms }: DealView) {
  const { t } = useTranslation()
  const { day, dateTime } = useFormat()
  return (clock: Clock, wait: Status) => {
    if (wait === (inRow[status] ?? status) && dueAt) return t('dealpage.until', { date: dateTime(dueAt) })
    if ('hours' in clock) return t('dealpage.clocks.hours', { hours: clock.hours })
    if ('businessHours' in clock) return t('dealpage.clocks.business_hours', { hours: clock.businessHours })
    return t('dealpage.clocks.day', { date: day(terms[clock.day]), hours: clock.grace })
  }
}
