import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { StageName } from '#app/components/campaign/stage-list.tsx'
import { DateField, SelectField, TextField } from '#app/components/fields.tsx'
import { useSentenceFormat } from '#app/components/deal/sentence-format.ts'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Day as DayName } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { calendarAddress } from '#app/domain/campaign/calendar.ts'
import type { Day } from '#app/domain/campaign/days.ts'
import { type CampaignStage, stageForm, stageKinds } from '#app/domain/campaign/stages.ts'
import type { Objective } from '#app/domain/campaign/strategy.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'

type Loaded = {
  campaign: CampaignName & { strategy: { objective: Objective }; startsOn: string }
  stages: CampaignStage[]
  today: Day
  done: string | null
}

type Posted = FormAnswer & { values?: { step?: string; stageId?: string } }

/** The stages of a campaign: each with its days and a form of its own, a new one, and a plan to start from. */
export function StagesPage({ campaign, stages, today, done }: Loaded) {
  const { t } = useTranslation()
  const posted = useActionData<Posted>()
  const isOpen = campaign.status !== 'closed'
  const step = posted?.values?.step
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="calendar"
        subtitle={t('calendar.stages_lead')}
        aside={<LinkButton to={calendarAddress(campaign.id, {})}>{t('calendar.back')}</LinkButton>}
      />
      {done && !posted && <Notice kind="success" title={t('calendar.saved')} />}
      {(step === 'remove' || step === 'plan') && <RefusalNotice refusal={posted?.refusal} />}
      <Columns shape="wide-start">
        <Section title={t('calendar.stages')}>
          {stages.length === 0 && <p className="text-soft">{t('workspace.no_stages')}</p>}
          {stages.map((stage) => (
            <StageLine key={`${stage.id}.${stage.version}`} stage={stage} posted={posted} isOpen={isOpen} />
          ))}
        </Section>
        {isOpen && (
          <div>
            <Section title={t('calendar.add_stage')}>
              <StageForm
                key={stages.length}
                step="add"
                answer={step === 'add' ? posted : undefined}
                defaults={{ kind: 'own', startsOn: today, endsOn: today }}
              />
            </Section>
            <Section title={t('calendar.copy_plan')} id="plan">
              <p className="pb-3 text-soft">
                {t('calendar.plan_text', {
                  objective: t(`campaign.objective.${campaign.strategy.objective}`),
                })}
              </p>
              <Form method="post" className="grid gap-3">
                <DateField
                  name="startsOn"
                  id="plan-startsOn"
                  label={t('calendar.plan_from')}
                  defaultValue={campaign.startsOn > today ? campaign.startsOn : today}
                />
                <div>
                  <Button kind="secondary" name="step" value="plan">
                    {t('calendar.copy_plan')}
                  </Button>
                </div>
              </Form>
            </Section>
          </div>
        )}
      </Columns>
    </>
  )
}

function StageLine({
  stage,
  posted,
  isOpen,
}: {
  stage: CampaignStage
  posted: Posted | undefined
  isOpen: boolean
}) {
  const { t } = useTranslation()
  const { percent } = useSentenceFormat()
  const answer = posted?.values?.step === 'change' && posted.values.stageId === stage.id ? posted : undefined
  return (
    <div className="border-b border-rule py-2.5">
      <div className="flex flex-wrap justify-between gap-x-6">
        <StageName stage={stage} />
        <span className="text-soft">
          <DayName value={stage.startsOn} /> – <DayName value={stage.endsOn} long />
          {stage.budgetShare !== null &&
            ` · ${t('stagebudget.of', { share: percent(stage.budgetShare / 100) })}`}
        </span>
      </div>
      {isOpen && (
        <details open={answer ? true : undefined}>
          <summary className="inline-flex min-h-11 items-center text-note underline underline-offset-4">
            {t('calendar.change_stage')}
          </summary>
          <div className="max-w-form border-s border-ink py-2 ps-5">
            <StageForm step="change" answer={answer} defaults={stage} stage={stage} />
            <Form method="post" className="pt-4">
              <input type="hidden" name="stageId" value={stage.id} />
              <p className="pb-2 text-note text-soft">{t('calendar.remove_text')}</p>
              <Button kind="danger" small name="step" value="remove">
                {t('calendar.remove_stage')}
              </Button>
            </Form>
          </div>
        </details>
      )}
    </div>
  )
}

function StageForm({
  step,
  answer,
  defaults,
  stage,
}: {
  step: 'add' | 'change'
  answer: FormAnswer | undefined
  defaults: object
  stage?: CampaignStage
}) {
  const { t } = useTranslation()
  const form = useZodForm(stageForm, defaults, {
    answer,
    prefix: stage?.id ?? 'new',
    labels: {
      kind: t('calendar.field.kind'),
      name: t('calendar.field.name'),
      startsOn: t('calendar.field.from'),
      endsOn: t('calendar.field.to'),
      budgetShare: t('stagebudget.share'),
    },
  })
  return (
    <Form {...form.props} className="grid gap-4">
      <FormHead form={form} />
      {stage && (
        <>
          <input type="hidden" name="stageId" value={stage.id} />
          <input type="hidden" name="version" value={stage.version} />
        </>
      )}
      <SelectField
        {...form.field('kind')}
        label={t('calendar.field.kind')}
        options={stageKinds.map((kind) => ({ value: kind, label: t(`calendar.stage.${kind}`) }))}
      />
      <TextField
        {...form.field('name')}
        required={false}
        maxLength={60}
        label={t('calendar.field.name')}
        hint={t('calendar.name_hint')}
      />
      <DateField {...form.field('startsOn')} label={t('calendar.field.from')} />
      <DateField {...form.field('endsOn')} label={t('calendar.field.to')} />
      <TextField
        {...form.field('budgetShare')}
        required={false}
        inputMode="numeric"
        label={t('stagebudget.share')}
        hint={t('stagebudget.share_hint')}
      />
      <ButtonRow>
        <Button busy={form.isBusy} kind={step === 'add' ? 'secondary' : 'primary'} name="step" value={step}>
          {t(step === 'add' ? 'calendar.add_stage' : 'calendar.save')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
