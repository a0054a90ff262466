import { useSubmit } from '@remix-run/react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/components/class-names.ts'
import { useFormat } from '#app/components/format.tsx'
import { DragGrip } from '#app/components/drag-grip.tsx'
import { Link } from '#app/components/link.tsx'
import { type CalendarEntry, onDay } from '#app/domain/campaign/calendar.ts'
import { addDays, type Day, daysBetween, type GridDay, weeksOf } from '#app/domain/campaign/days.ts'
import type { CalendarShown } from './calendar-page.tsx'
import { EntryName } from './entry-line.tsx'

/** What is dragged: an activity by the day on which it was taken hold of. */
type Held = { id: string; version: number; startsOn: Day; at: Day }

/** A month by weeks. An activity is moved by hand to another day, or on its own page by a form. */
export function MonthGrid(loaded: CalendarShown) {
  const { t } = useTranslation()
  const format = useFormat()
  const submit = useSubmit()
  const [held, setHeld] = useState<Held | null>(null)
  const [over, setOver] = useState<Day | null>(null)
  const { query, weekend, mayChange } = loaded
  const weeks = weeksOf(query.month, weekend)
  const letGo = () => {
    setHeld(null)
    setOver(null)
  }
  const drop = (day: Day) => {
    if (held && day !== held.at) {
      const startsOn = addDays(held.startsOn, daysBetween(held.at, day))
      const move = { activityId: held.id, version: held.version, startsOn }
      submit(move, { method: 'post', preventScrollReset: true })
    }
    letGo()
  }
  return (
    <>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{format.month(query.month)}</caption>
        <thead>
          <tr className="border-b border-ink">
            {weeks[0]!.map(({ day, isRest }) => (
              <th
                key={day}
                scope="col"
                className={classNames('py-1.5 ps-2 text-note', isRest ? 'text-soft' : '')}
              >
                <abbr title={format.longWeekday(day)} className="no-underline">
                  {format.weekday(day)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.day} className="border-b border-rule align-top">
              {week.map((day) => (
                <DayCell
                  key={day.day}
                  {...loaded}
                  at={day}
                  isOver={over === day.day && held !== null}
                  take={setHeld}
                  letGo={letGo}
                  over={(to) => setOver(to)}
                  drop={(to) => (to ? drop(to) : letGo())}
                  onDragOver={(event) => {
                    if (!held) return
                    event.preventDefault()
                    setOver(day.day)
                  }}
                  onDrop={(event) => {
                    event.preventDefault()
                    drop(day.day)
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {mayChange && <p className="pt-2 text-note text-soft">{t('calendar.drag_hint')}</p>}
    </>
  )
}

type DayCellProps = CalendarShown & {
  at: GridDay
  isOver: boolean
  take: (held: Held) => void
  letGo: () => void
  /** A finger moves it over a day, and lets go. */
  over: (to: Day | null) => void
  drop: (to: Day | null) => void
  onDragOver: (event: DragEvent) => void
  onDrop: (event: DragEvent) => void
}

function DayCell(props: DayCellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { campaign, entries, today, at, isOver, mayChange, onDragOver, onDrop } = props
  const { day, isInMonth, isRest } = at
  const isToday = day === today
  const number = format.number(Number(day.slice(8)))
  return (
    <td
      data-drop={day}
      onDragOver={onDragOver}
      onDrop={onDrop}
      className={classNames(
        'h-24 border-s border-rule p-1 first:border-s-0',
        isRest && 'bg-wash',
        isOver && 'outline-2 -outline-offset-2 outline-ink',
      )}
    >
      <div className={classNames('flex justify-between px-1 text-note', !isInMonth && 'text-soft')}>
        <time dateTime={day} className={isToday ? 'border-b-2 border-ink font-semibold' : ''}>
          {isInMonth ? number : format.day(day)}
          {isToday && <span className="sr-only">, {t('calendar.today')}</span>}
        </time>
        {mayChange && (
          <Link
            to={`/brand/campaigns/${campaign.id}/calendar/new?on=${day}`}
            aria-label={t('calendar.add_on', { day: format.spokenDay(day) })}
            className="inline-flex size-6 items-center justify-center text-soft no-underline opacity-60 hover:opacity-100 focus-visible:opacity-100"
          >
            +
          </Link>
        )}
      </div>
      <ul>
        {onDay(entries, day).map((entry) => (
          <Chip key={entry.key} {...props} entry={entry} />
        ))}
      </ul>
    </td>
  )
}

function Chip({
  entry,
  at,
  take,
  letGo,
  over,
  drop,
  stages,
  campaign,
  mayChange,
}: DayCellProps & { entry: CalendarEntry }) {
  const isMovable = entry.kind === 'activity' && mayChange
  const hold = () => {
    if (entry.kind !== 'activity') return
    const { id, version, startsOn } = entry.activity
    take({ id, version, startsOn, at: at.day })
  }
  const start = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', entry.kind === 'activity' ? entry.activity.title : '')
    hold()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a hand's way only: the activity's page moves it by a form
    <li
      draggable={isMovable}
      onDragStart={start}
      onDragEnd={letGo}
      className={classNames(
        'mt-0.5 overflow-hidden border-s-2 px-1.5 py-0.5 text-note leading-snug wrap-anywhere',
        entry.kind === 'deal' ? 'border-rule' : 'cursor-grab border-ink bg-raised',
      )}
    >
      {isMovable && <DragGrip take={hold} over={over} drop={drop} />}
      <EntryName entry={entry} stages={stages} campaignId={campaign.id} />
    </li>
  )
}
