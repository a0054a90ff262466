import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { useStageName } from '#app/components/campaign/stage-list.tsx'
import { DateField } from '#app/components/fields.tsx'
import { Day as DayName, Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import type { Activity } from '#app/domain/campaign/activities.ts'
import { type CalendarEntry, spanOf, within } from '#app/domain/campaign/calendar.ts'
import { monthOf } from '#app/domain/campaign/days.ts'
import type { CampaignStage } from '#app/domain/campaign/stages.ts'
import type { CalendarShown } from './calendar-page.tsx'
import { EntryName } from './entry-line.tsx'

/** Everything in the order of its days, month by month: a phone's first view. */
export function Agenda(loaded: CalendarShown) {
  const { t } = useTranslation()
  const format = useFormat()
  const { query } = loaded
  const entries = within(loaded.entries, spanOf(query))
  const first = `${query.month}-01`
  const monthOfEntry = ({ startsOn }: CalendarEntry) => monthOf(startsOn < first ? first : startsOn)
  const months = [...new Set(entries.map(monthOfEntry))]
  if (entries.length === 0) return <p className="py-4 text-soft">{t('calendar.nothing')}</p>
  return (
    <>
      {months.map((month) => (
        <section key={month} aria-label={format.month(month)}>
          {query.view === 'agenda' && <h3 className="pt-5 pb-1 font-semibold">{format.month(month)}</h3>}
          <ol>
            {entries
              .filter((entry) => monthOfEntry(entry) === month)
              .map((entry) => (
                <AgendaLine key={entry.key} {...loaded} entry={entry} />
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function AgendaLine({ entry, stages, campaign, mayChange }: CalendarShown & { entry: CalendarEntry }) {
  const { startsOn, endsOn } = entry
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-4 border-b border-rule py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <p className="text-soft">
        <DayName value={startsOn} />
        {endsOn !== startsOn && (
          <>
            {' '}
            – <DayName value={endsOn} />
          </>
        )}
      </p>
      <div className="min-w-0">
        <EntryName entry={entry} stages={stages} campaignId={campaign.id} />
        {entry.kind === 'activity' && <About activity={entry.activity} stages={stages} />}
      </div>
      {entry.kind === 'activity' && mayChange && (
        <div className="max-sm:col-start-2">
          <MoveMenu activity={entry.activity} />
        </div>
      )}
    </li>
  )
}

function About({ activity, stages }: { activity: Activity; stages: CampaignStage[] }) {
  const { t } = useTranslation()
  const nameOf = useStageName()
  const stage = stages.find(({ id }) => id === activity.stageId)
  const words = [
    stage && <Name key="stage">{nameOf(stage)}</Name>,
    activity.platform && <span key="platform">{t(`catalogue.platform.${activity.platform}`)}</span>,
    activity.format && <span key="format">{t(`catalogue.format.${activity.format}`)}</span>,
    activity.memberName && <Name key="member">{activity.memberName}</Name>,
  ].filter(Boolean)
  return (
    <p className="flex flex-wrap gap-x-2 text-note text-soft">
      {words.flatMap((word, at) => (at === 0 ? [word] : [<span key={`dot-${at}`}>·</span>, word]))}
    </p>
  )
}

/** The same move that a hand makes in the grid, by a date. */
function MoveMenu({ activity: { id, version, startsOn, title } }: { activity: Activity }) {
  const { t } = useTranslation()
  return (
    <details>
      <summary
        aria-label={t('calendar.move_named', { title: isolate(title) })}
        className="inline-flex min-h-11 items-center text-note underline underline-offset-4"
      >
        {t('calendar.move')}
      </summary>
      <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-2 pb-2">
        <input type="hidden" name="activityId" value={id} />
        <input type="hidden" name="version" value={version} />
        <DateField
          key={startsOn}
          name="startsOn"
          id={`move-${id}`}
          required
          label={t('calendar.move_to')}
          defaultValue={startsOn}
        />
        <Button small>{t('calendar.move')}</Button>
      </Form>
    </details>
  )
}
