import { useTranslation } from '#app/i18n/use-translation.ts'
import { formats, platforms } from '../../domain/channel/platforms.ts'
import type { CampaignStage } from '../../domain/campaign/stages.ts'
import { DateField, SelectField, TextArea, TextField } from '../fields.tsx'
import type { useZodForm } from '../form.tsx'
import { useStageName } from './stage-list.tsx'

/** What an activity may name: people, stages, briefs and deals of its campaign. */
export type ActivityChoices = {
  stages: CampaignStage[]
  members: { id: string; name: string }[]
  briefs: { id: string; title: string }[]
  deals: { id: string; name: string; title: string }[]
}

/** Names of an activity's fields for the summary of errors. */
export function useActivityLabels() {
  const { t } = useTranslation()
  const names = [
    'title',
    'startsOn',
    'endsOn',
    'stageId',
    'platform',
    'format',
    'memberId',
    'link',
    'note',
  ] as const
  return Object.fromEntries(names.map((name) => [name, t(`calendar.field.${name}`)]))
}

/** Everything that can be said of an activity. */
export function ActivityFields({
  form,
  choices: { stages, members, briefs, deals },
}: {
  form: ReturnType<typeof useZodForm>
  choices: ActivityChoices
}) {
  const { t } = useTranslation()
  const nameOf = useStageName()
  const nothing = t('calendar.none')
  return (
    <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
      <TextField
        {...form.field('title')}
        maxLength={120}
        label={t('calendar.field.title')}
        hint={t('calendar.title_hint')}
        className="md:col-span-2"
      />
      <DateField {...form.field('startsOn')} label={t('calendar.field.startsOn')} />
      <DateField {...form.field('endsOn')} required={false} label={t('calendar.field.endsOn')} />
      <SelectField
        {...form.field('stageId')}
        empty={nothing}
        label={t('calendar.field.stageId')}
        options={stages.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
      />
      <SelectField
        {...form.field('memberId')}
        empty={nothing}
        label={t('calendar.field.memberId')}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...form.field('platform')}
        empty={nothing}
        label={t('calendar.field.platform')}
        options={platforms.map((name) => ({ value: name, label: t(`catalogue.platform.${name}`) }))}
      />
      <SelectField
        {...form.field('format')}
        empty={nothing}
        label={t('calendar.field.format')}
        options={formats.map((name) => ({ value: name, label: t(`catalogue.format.${name}`) }))}
      />
      <SelectField
        {...form.field('link')}
        empty={nothing}
        label={t('calendar.field.link')}
        hint={t('calendar.link_hint')}
        className="md:col-span-2"
        options={[
          ...briefs.map(({ id, title }) => ({
            value: `brief:${id}`,
            label: t('calendar.link_brief', { title }),
          })),
          ...deals.map(({ id, name, title }) => ({
            value: `deal:${id}`,
            label: t('calendar.link_deal', { name, title }),
          })),
        ]}
      />
      <TextArea
        {...form.field('note')}
        required={false}
        rows={3}
        maxLength={1000}
        label={t('calendar.field.note')}
        className="md:col-span-2"
      />
    </div>
  )
}
