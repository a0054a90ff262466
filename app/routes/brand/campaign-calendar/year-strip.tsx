import { useTranslation } from '#app/i18n/use-translation.ts'
import { StageName, stageFills } from '#app/components/campaign/stage-list.tsx'
import { classNames } from '#app/components/class-names.ts'
import { Day, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { calendarAddress, spanOf, within } from '#app/domain/campaign/calendar.ts'
import { firstDay, lastDay, meet, monthOf, placeIn, yearFrom } from '#app/domain/campaign/days.ts'
import type { CalendarLoaded } from './calendar-page.tsx'

/** Twelve months: the stages as bars over them, and how much each month holds. It runs the way the language reads. */
export function YearStrip({ campaign, query, stages, entries, today }: CalendarLoaded) {
  const { t } = useTranslation()
  const format = useFormat()
  const year = spanOf(query)
  const shown = stages.filter((stage) => meet(stage, year))
  return (
    <div>
      {shown.length > 0 && (
        <ul className="pb-4" aria-label={t('calendar.stages')}>
          {shown.map((stage) => {
            const { from, to } = placeIn(stage, year)
            return (
              <li key={stage.id} className="py-1.5">
                <p className="flex flex-wrap justify-between gap-x-4 text-note">
                  <StageName stage={stage} />
                  <span className="text-soft">
                    <Day value={stage.startsOn} /> – <Day value={stage.endsOn} long />
                  </span>
                </p>
                <div aria-hidden="true" className="keep-shape relative mt-1 h-2 bg-wash">
                  <div
                    className={classNames('absolute inset-y-0 min-w-1', stageFills[stage.kind])}
                    style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${(to - from) * 100}%` }}
                  />
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <ol className="grid grid-cols-2 border-t border-ink sm:grid-cols-4 lg:grid-cols-12">
        {yearFrom(query.month).map((month) => {
          const inMonth = within(entries, { startsOn: firstDay(month), endsOn: lastDay(month) })
          const planned = inMonth.filter(({ kind }) => kind === 'activity').length
          const deals = inMonth.length - planned
          return (
            <li
              key={month}
              className={classNames(
                'min-w-0 border-b border-rule px-2 py-2.5',
                month === monthOf(today) && 'bg-wash',
              )}
            >
              <Link
                to={calendarAddress(campaign.id, { ...query, view: 'month', month })}
                className="inline-flex min-h-6 font-semibold"
              >
                {format.shortMonth(month)}
                <span className="sr-only"> {month.slice(0, 4)}</span>
              </Link>
              <p className="text-note">{t('calendar.activities', { count: planned })}</p>
              {deals > 0 && (
                <p className="text-note text-soft">{t('calendar.deal_days', { count: deals })}</p>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
