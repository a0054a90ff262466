import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import {
  type ActivityChoices,
  ActivityFields,
  useActivityLabels,
} from '#app/components/campaign/activity-fields.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { DateField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import {
  type Activity,
  type ActivityChange,
  activityChangeForm,
  type ActivityState,
} from '#app/domain/campaign/activities.ts'
import { calendarAddress } from '#app/domain/campaign/calendar.ts'
import { monthOf } from '#app/domain/campaign/days.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { ChangeList } from './change-list.tsx'

type Loaded = {
  campaign: CampaignName
  activity: Activity
  choices: ActivityChoices
  changes: ActivityChange[]
  done: string | null
}

/** The step of the form that came back, if one did. */
const stepOf = (answer: FormAnswer | undefined) => (answer?.values as { step?: string } | undefined)?.step

export function ActivityPage({ campaign, activity, choices, changes, done }: Loaded) {
  const { t } = useTranslation()
  const answer = useActionData<FormAnswer>()
  const isOpen = campaign.status !== 'closed'
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="calendar"
        aside={
          <LinkButton to={calendarAddress(campaign.id, { month: monthOf(activity.startsOn) })}>
            {t('calendar.back')}
          </LinkButton>
        }
      />
      {done && !answer && <Notice kind="success" title={t('calendar.saved')} />}
      {answer && stepOf(answer) !== 'change' && <RefusalNotice refusal={answer.refusal} />}
      <Columns shape="wide-start">
        <Section title={<Name>{activity.title}</Name>} note={t(`calendar.state.${activity.state}`)}>
          <Linked activity={activity} choices={choices} />
          {isOpen && <ChangeForm key={activity.version} activity={activity} choices={choices} />}
        </Section>
        <div>
          {isOpen && <Move activity={activity} answer={answer} />}
          {isOpen && <State activity={activity} />}
          <Section title={t('calendar.history')}>
            <ChangeList changes={changes} />
          </Section>
        </div>
      </Columns>
    </>
  )
}

function Linked({ activity: { briefId, collaborationId }, choices }: Pick<Loaded, 'activity' | 'choices'>) {
  const brief = choices.briefs.find(({ id }) => id === briefId)
  const deal = choices.deals.find(({ id }) => id === collaborationId)
  if (!brief && !deal) return null
  return (
    <p className="pb-4">
      {brief && (
        <Link to={`/brand/briefs/${brief.id}`}>
          <Name>{brief.title}</Name>
        </Link>
      )}
      {deal && (
        <Link to={`/brand/collaborations/${deal.id}`}>
          <Name>{deal.name}</Name>
        </Link>
      )}
    </p>
  )
}

function Move({
  activity: { startsOn, version },
  answer,
}: {
  activity: Activity
  answer: FormAnswer | undefined
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const error = stepOf(answer) === 'move' && answer?.errors?.startsOn ? t('form.error.date') : undefined
  return (
    <Section title={t('calendar.move')}>
      <p className="pb-3 text-soft">{t('calendar.move_text', { day: format.spokenDay(startsOn) })}</p>
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="version" value={version} />
        <DateField
          key={`${startsOn}.${version}`}
          name="startsOn"
          id="move-startsOn"
          label={t('calendar.move_to')}
          defaultValue={startsOn}
          {...(error ? { error } : {})}
        />
        <div>
          <Button kind="secondary" name="step" value="move">
            {t('calendar.move')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

const ways: Record<ActivityState, ActivityState[]> = {
  planned: ['done', 'dropped'],
  done: ['planned'],
  dropped: ['planned'],
}

function State({ activity: { state, version } }: { activity: Activity }) {
  const { t } = useTranslation()
  return (
    <Section title={t('calendar.state_title')}>
      <div className="flex flex-wrap gap-2.5">
        {ways[state].map((to) => (
          <Form key={to} method="post">
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="state" value={to} />
            <Button kind="secondary" name="step" value="state">
              {t(`calendar.to_state.${to}`)}
            </Button>
          </Form>
        ))}
      </div>
    </Section>
  )
}

function ChangeForm({ activity, choices }: Pick<Loaded, 'activity' | 'choices'>) {
  const { t } = useTranslation()
  const posted = useActionData<FormAnswer>()
  const answer = stepOf(posted) === 'change' ? posted : undefined
  const { version, briefId, collaborationId, ...rest } = activity
  const link = briefId ? `brief:${briefId}` : collaborationId ? `deal:${collaborationId}` : ''
  const form = useZodForm(
    activityChangeForm,
    { ...rest, endsOn: rest.endsOn === rest.startsOn ? '' : rest.endsOn, link },
    { answer, labels: useActivityLabels() },
  )
  return (
    <Form {...form.props}>
      <FormHead form={form} />
      <input type="hidden" name="version" value={version} />
      <ActivityFields form={form} choices={choices} />
      <ButtonRow>
        <Button busy={form.isBusy} name="step" value="change">
          {t('calendar.save')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
