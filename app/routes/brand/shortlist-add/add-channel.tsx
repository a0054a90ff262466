import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { isolate } from '#app/components/isolate.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import { addForm } from '#app/domain/shortlist/forms.ts'
import { most } from '#app/domain/shortlist/shortlist.ts'

type Loaded = {
  channel: { id: string; name: string }
  lists: { id: string; name: string }[]
  campaignId: string
  back: string
}

/** Where a channel goes: a list that is there or a new one. */
export function AddChannel({ channel, lists, campaignId, back }: Loaded) {
  const { t } = useTranslation()
  const form = useZodForm(
    addForm,
    { shortlistId: lists[0]?.id ?? '' },
    { labels: { shortlistId: t('shortlist.add.list'), name: t('shortlist.add.fresh') } },
  )
  return (
    <div className="max-w-form">
      <PageTitle>{t('shortlist.add.title', { name: isolate(channel.name) })}</PageTitle>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <input type="hidden" name="channelId" value={channel.id} />
        <input type="hidden" name="campaignId" value={campaignId} />
        <input type="hidden" name="back" value={back} />
        {lists.length > 0 && (
          <SelectField
            {...form.field('shortlistId')}
            label={t('shortlist.add.list')}
            empty={t('shortlist.add.choose')}
            options={lists.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          {...form.field('name')}
          required={false}
          label={t(lists.length > 0 ? 'shortlist.add.fresh' : 'shortlist.new')}
          maxLength={most.name}
        />
        <ButtonRow>
          <Button busy={form.isBusy}>{t('shortlist.add.save')}</Button>
          <LinkButton kind="quiet" to={back}>
            {t('shortlist.add.back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </div>
  )
}
