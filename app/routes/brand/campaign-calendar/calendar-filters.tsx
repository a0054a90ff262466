import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { useStageName } from '#app/components/campaign/stage-list.tsx'
import { Checkbox } from '#app/components/choice-fields.tsx'
import { SelectField } from '#app/components/fields.tsx'
import { calendarAddress, type CalendarQuery } from '#app/domain/campaign/calendar.ts'
import type { CampaignStage } from '#app/domain/campaign/stages.ts'
import { platforms } from '#app/domain/channel/platforms.ts'

type FilterProps = { campaignId: string; query: CalendarQuery; stages: CampaignStage[] }

/** What the calendar shows; it stands in the address, so that a link shows the same to somebody else. */
export function CalendarFilters({ campaignId, query, stages }: FilterProps) {
  const { t } = useTranslation()
  const nameOf = useStageName()
  const isSet = query.stage !== null || query.platform !== null || !query.deals
  return (
    <details open={isSet || undefined} className="pb-3">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('calendar.filter')}
      </summary>
      <Form
        key={calendarAddress(campaignId, query)}
        className="grid items-end gap-x-6 gap-y-3 sm:grid-cols-[1fr_1fr_auto_auto]"
      >
        {query.view !== 'month' && <input type="hidden" name="view" value={query.view} />}
        <input type="hidden" name="month" value={query.month} />
        <SelectField
          name="stage"
          label={t('calendar.field.stage')}
          defaultValue={query.stage ?? ''}
          empty={t('calendar.any')}
          options={[
            ...stages.map((stage) => ({ value: stage.id, label: nameOf(stage) })),
            { value: 'none', label: t('calendar.no_stage') },
          ]}
        />
        <SelectField
          name="platform"
          label={t('calendar.field.platform')}
          defaultValue={query.platform ?? ''}
          empty={t('calendar.any')}
          options={platforms.map((name) => ({ value: name, label: t(`catalogue.platform.${name}`) }))}
        />
        <Checkbox name="deals" value="off" label={t('calendar.hide_deals')} defaultValue={!query.deals} />
        <Button kind="secondary">{t('calendar.show')}</Button>
      </Form>
    </details>
  )
}
