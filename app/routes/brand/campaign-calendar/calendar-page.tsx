import { useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import type { CalendarEntry, CalendarQuery } from '#app/domain/campaign/calendar.ts'
import { calendarAddress, calendarViews } from '#app/domain/campaign/calendar.ts'
import { addMonths, type Day, monthOf } from '#app/domain/campaign/days.ts'
import type { CampaignStage } from '#app/domain/campaign/stages.ts'
import type { Weekend } from '#app/domain/clock.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { Agenda } from './agenda.tsx'
import { CalendarFilters } from './calendar-filters.tsx'
import { MonthGrid } from './month-grid.tsx'
import { type Moved, MovedNotice } from './moved-notice.tsx'
import { YearStrip } from './year-strip.tsx'

/** What a grid or a list of days is drawn from. */
export type CalendarShown = {
  campaign: { id: string }
  query: Pick<CalendarQuery, 'view' | 'month'>
  today: Day
  weekend: Weekend
  stages: CampaignStage[]
  entries: CalendarEntry[]
  /** Whether activities can be moved and added. */
  mayChange: boolean
}

export type CalendarLoaded = CalendarShown & {
  campaign: CampaignName
  query: CalendarQuery
  zone: string
  /** Nothing is planned yet, in any month. */
  isEmpty: boolean
}

/** What the campaign does and when: a month as a grid, a year as a strip, both as a list. */
export function CalendarPage(loaded: CalendarLoaded) {
  const { t } = useTranslation()
  const { campaign, query, stages, isEmpty, zone, mayChange } = loaded
  const answer = useActionData<FormAnswer & { moved?: Moved }>()
  const base = `/brand/campaigns/${campaign.id}`
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="calendar"
        subtitle={t('calendar.lead', { zone })}
        aside={
          mayChange && (
            <LinkButton kind="primary" to={`${base}/calendar/new`}>
              {t('calendar.add')}
            </LinkButton>
          )
        }
      />
      <RefusalNotice refusal={answer?.refusal} />
      <div aria-live="polite">{answer?.moved && <MovedNotice moved={answer.moved} />}</div>
      {isEmpty && mayChange && (
        <EmptyState
          example={t('calendar.example')}
          action={<LinkButton to={`${base}/stages#plan`}>{t('calendar.copy_plan')}</LinkButton>}
        >
          {t('calendar.empty')}
        </EmptyState>
      )}
      <Section
        title={<PeriodName {...loaded} />}
        note={
          <span className="flex flex-wrap gap-x-4">
            <LinkButton small to={`${base}/stages`}>
              {t('calendar.stages')}
            </LinkButton>
            <LinkButton small to={`${base}/feeds`}>
              {t('calendar.feed')}
            </LinkButton>
          </span>
        }
      >
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 pb-3">
          <Views id={campaign.id} query={query} />
          <Steps {...loaded} />
        </div>
        <CalendarFilters campaignId={campaign.id} query={query} stages={stages} />
        <View {...loaded} />
      </Section>
    </>
  )
}

function View(loaded: CalendarLoaded) {
  const { view } = loaded.query
  if (view === 'year') return <YearStrip {...loaded} />
  if (view === 'agenda') return <Agenda {...loaded} />
  // A grid of seven columns does not fit a phone: there the month is a list.
  return (
    <>
      <div className="max-md:hidden">
        <MonthGrid {...loaded} />
      </div>
      <div className="md:hidden">
        <Agenda {...loaded} />
      </div>
    </>
  )
}

function PeriodName({ query: { view, month } }: CalendarLoaded) {
  const format = useFormat()
  if (view === 'month') return <bdi>{format.month(month)}</bdi>
  return (
    <bdi>
      {format.month(month)} – {format.month(addMonths(month, 11))}
    </bdi>
  )
}

function Views({ id, query }: { id: string; query: CalendarQuery }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('calendar.views')} className="flex gap-x-5">
      {calendarViews.map((view) => (
        <ChoiceLink key={view} to={calendarAddress(id, { ...query, view })} isChosen={view === query.view}>
          {t(`calendar.view.${view}`)}
        </ChoiceLink>
      ))}
    </nav>
  )
}

function Steps({ campaign: { id }, query, today }: CalendarLoaded) {
  const { t } = useTranslation()
  const by = query.view === 'month' ? 1 : 12
  const to = (month: string) => calendarAddress(id, { ...query, month })
  return (
    <nav aria-label={t('calendar.period')} className="flex gap-x-2">
      <LinkButton small to={to(addMonths(query.month, -by))}>
        {t('calendar.earlier')}
      </LinkButton>
      <LinkButton small to={to(monthOf(today))}>
        {t('calendar.today')}
      </LinkButton>
      <LinkButton small to={to(addMonths(query.month, by))}>
        {t('calendar.later')}
      </LinkButton>
    </nav>
  )
}
