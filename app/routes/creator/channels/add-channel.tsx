import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { CheckboxGroup } from '#app/components/choice-fields.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { interests, languages } from '#app/domain/campaign/strategy.ts'
import { channelForm } from '#app/domain/channel/forms.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'

/** One more channel, by its address and what the creator says of it. */
export function AddChannel({ language }: { language: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const acted = useActionData<FormAnswer>()
  const form = useZodForm(
    channelForm,
    { language: language ?? format.locale },
    {
      answer: acted?.values?.part === 'channel' ? acted : undefined,
      labels: {
        url: t('channels.url'),
        followers: t('channels.followers'),
        averageViews: t('channels.views'),
        language: t('channels.language'),
        topics: t('channels.topics'),
      },
    },
  )
  return (
    <Section id="add" title={t('channels.add')} className="max-w-prose">
      <Form {...form.props} action="#add" className="grid gap-5">
        <FormHead form={form} />
        <TextField
          {...form.field('url')}
          type="url"
          label={t('channels.url')}
          hint={t('channels.url_hint')}
        />
        <TextField
          {...form.field('followers')}
          required={false}
          inputMode="numeric"
          label={t('channels.followers')}
          hint={t('channels.declared_hint')}
        />
        <TextField
          {...form.field('averageViews')}
          required={false}
          inputMode="numeric"
          label={t('channels.views')}
        />
        <SelectField
          {...form.field('language')}
          label={t('channels.language')}
          options={languages.map((code) => ({ value: code, label: format.language(code) }))}
        />
        <CheckboxGroup
          {...form.choices('topics')}
          required={false}
          columns
          label={t('channels.topics')}
          hint={t('channels.topics_hint')}
          options={interests.map((topic) => ({ value: topic, label: t(`catalogue.topic.${topic}`) }))}
        />
        <div>
          <Button name="part" value="channel" busy={form.isBusy}>
            {t('channels.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
