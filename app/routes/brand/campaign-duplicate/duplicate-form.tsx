import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { CheckboxGroup } from '#app/components/choice-fields.tsx'
import { DateField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { copiedParts, copyForm } from '#app/domain/campaign/copy.ts'
import type { Day } from '#app/domain/campaign/days.ts'

type Loaded = { campaign: CampaignName & { startsOn: Day }; today: Day }

export function DuplicateForm({ campaign, today }: Loaded) {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useZodForm(
    copyForm,
    {
      name: t('workspace.copy.suffix', { name: campaign.name }).slice(0, 120),
      startsOn: campaign.startsOn > today ? campaign.startsOn : today,
      parts: copiedParts,
    },
    { labels: { name: t('workspace.copy.name'), startsOn: t('workspace.copy.starts') } },
  )
  return (
    <>
      <CampaignHead campaign={campaign} here="strategy" />
      <Section title={t('workspace.copy.title')}>
        <p className="max-w-prose pb-5 text-soft">{t('workspace.copy.lead')}</p>
        <Form {...form.props} className="grid max-w-form gap-5">
          <FormHead form={form} />
          <TextField {...form.field('name')} maxLength={120} label={t('workspace.copy.name')} />
          <DateField
            {...form.field('startsOn')}
            label={t('workspace.copy.starts')}
            hint={t('workspace.copy.starts_hint', { day: format.longDay(campaign.startsOn) })}
          />
          <CheckboxGroup
            {...form.choices('parts')}
            label={t('workspace.copy.what')}
            options={copiedParts.map((part) => ({ value: part, label: t(`workspace.copy.${part}`) }))}
          />
          <ButtonRow>
            <Button busy={form.isBusy}>{t('workspace.copy.make')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}
