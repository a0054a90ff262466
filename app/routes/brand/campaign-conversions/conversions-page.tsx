import { Form, useActionData, useSearchParams } from '@remix-run/react'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { PostbackPanel, type PostbackPanelProps } from '#app/components/outcome/postback-panel.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { longestWindowDays } from '#app/domain/outcome/attribution.ts'
import { windowForm } from '#app/domain/outcome/console-form.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { CallsSection, type CallsSectionProps } from './calls-section.tsx'
import { ScriptSection, type ScriptSectionProps } from './script-section.tsx'

type Loaded = {
  campaign: CampaignName
  days: number
  postback: PostbackPanelProps
  script: ScriptSectionProps
} & Omit<CallsSectionProps, 'answer'>

/** How orders and leads of a campaign are told, by which rule they count, and what became of every call. */
export function ConversionsPage({ campaign, days, postback, script, calls, refusals }: Loaded) {
  const { t } = useTranslation()
  const said = useActionData<FormAnswer>()
  const [search] = useSearchParams()
  const answerFor = (field: string) =>
    said && (field in (said.errors ?? {}) || field in (said.values ?? {})) ? said : undefined
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" subtitle={t('conversions.title')} />
      <OutcomeRooms id={campaign.id} here="calls" />
      <RefusalNotice refusal={said?.refusal} />
      {search.has('sent') && <Notice kind="success" title={t('conversions.test.sent')} />}
      <Rule days={days} answer={answerFor('days')} />
      <CallsSection calls={calls} refusals={refusals} answer={answerFor('code')} />
      <PostbackPanel {...postback} />
      <ScriptSection {...script} answer={answerFor('host')} />
    </>
  )
}

function Rule({ days, answer }: { days: number; answer: FormAnswer | undefined }) {
  const { t } = useTranslation()
  const form = useZodForm(
    windowForm,
    { days: String(days) },
    { answer, labels: { days: t('conversions.rule.window') } },
  )
  return (
    <Section title={t('conversions.rule.title')} id="rule">
      <p className="max-w-prose">{t('conversions.rule.text')}</p>
      <p className="max-w-prose pt-2 pb-4">{t('conversions.rule.fixed')}</p>
      <Form {...form.props} className="grid max-w-form gap-3">
        <FormHead form={{ errors: form.errors, refusal: null }} />
        <input type="hidden" name="press" value="window" />
        <TextField
          {...form.field('days')}
          type="number"
          min={1}
          max={longestWindowDays}
          label={t('conversions.rule.window')}
          hint={t('conversions.rule.window_hint')}
          className="max-w-40"
        />
        <div>
          <Button kind="secondary" busy={form.isBusy}>
            {t('conversions.rule.save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
