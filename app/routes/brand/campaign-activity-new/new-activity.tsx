import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/components/buttons.tsx'
import {
  type ActivityChoices,
  ActivityFields,
  useActivityLabels,
} from '#app/components/campaign/activity-fields.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { activityForm } from '#app/domain/campaign/activities.ts'
import type { Day } from '#app/domain/campaign/days.ts'

type Loaded = { campaign: CampaignName; startsOn: Day; choices: ActivityChoices }

export function NewActivity({ campaign, startsOn, choices }: Loaded) {
  const { t } = useTranslation()
  const form = useZodForm(activityForm, { startsOn }, { labels: useActivityLabels() })
  return (
    <>
      <CampaignHead campaign={campaign} here="calendar" />
      <Section title={t('calendar.add')}>
        <Form {...form.props}>
          <FormHead form={form} />
          <ActivityFields form={form} choices={choices} />
          <ButtonRow>
            <Button busy={form.isBusy}>{t('calendar.plan')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}
