import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { useFormat } from '#app/components/format.tsx'
import { type CalendarEntry, seenIn, within } from '#app/domain/campaign/calendar.ts'
import { addMonths, monthOf } from '#app/domain/campaign/days.ts'
import { clockDayOf, datesOf } from '#app/domain/campaign/deal-dates.ts'
import { peopleAddress } from '#app/domain/campaign/people-query.ts'
import { Agenda } from '#app/routes/brand/campaign-calendar/agenda.tsx'
import { MonthGrid } from '#app/routes/brand/campaign-calendar/month-grid.tsx'
import type { Card, PeopleLoaded } from './people-page.tsx'

const datesOfCard = ({ person }: Card): CalendarEntry[] =>
  [...datesOf(person), ...clockDayOf(person)].map(({ kind, startsOn, endsOn, isDone }) => ({
    key: `${person.id}:${kind}`,
    kind: 'deal',
    what: kind,
    dealId: person.id,
    name: person.creatorName,
    platform: person.platform,
    startsOn,
    endsOn,
    isDone,
  }))

/** The days of the people that the filters let through: drafts, posts, payouts and the clocks that run now. */
export function PeopleCalendar({ campaign, query, weekend, today, cards }: PeopleLoaded) {
  const { t } = useTranslation()
  const format = useFormat()
  const view = { view: 'month', month: query.month } as const
  const entries = within(cards.flatMap(datesOfCard), seenIn(view, weekend)).sort((a, b) =>
    a.startsOn.localeCompare(b.startsOn),
  )
  const shown = { campaign, query: view, today, weekend, stages: [], entries, mayChange: false }
  const to = (month: string) => peopleAddress(campaign.id, { ...query, month })
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4 pb-3">
        <h3 className="type-heading">
          <bdi>{format.month(query.month)}</bdi>
        </h3>
        <nav aria-label={t('calendar.period')} className="flex gap-2">
          <LinkButton small to={to(addMonths(query.month, -1))}>
            {t('calendar.earlier')}
          </LinkButton>
          <LinkButton small to={to(monthOf(today))}>
            {t('calendar.today')}
          </LinkButton>
          <LinkButton small to={to(addMonths(query.month, 1))}>
            {t('calendar.later')}
          </LinkButton>
        </nav>
      </div>
      <div className="max-md:hidden">
        <MonthGrid {...shown} />
      </div>
      <div className="md:hidden">
        <Agenda {...shown} />
      </div>
    </>
  )
}
