import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { Checkbox } from '#app/components/choice-fields.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { peopleGroups } from '#app/domain/campaign/people.ts'
import { peopleAddress, type PeopleQuery } from '#app/domain/campaign/people-query.ts'
import { platforms } from '#app/domain/channel/platforms.ts'

/** Whom the page shows; every view keeps it, and so does the file. */
export function PeopleFilters({ campaignId, query }: { campaignId: string; query: PeopleQuery }) {
  const { t } = useTranslation()
  const { view, stage, platform, turn, overdue, q, sort, month } = query
  const isSet = Boolean(stage || platform || turn || overdue || q)
  const any = t('people.any')
  return (
    <details open={isSet || undefined} className="pb-3">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('people.filter')}
      </summary>
      <Form
        key={peopleAddress(campaignId, query)}
        className="grid items-end gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-5"
      >
        <input type="hidden" name="view" value={view} />
        {view === 'calendar' && <input type="hidden" name="month" value={month} />}
        {sort.by !== 'stage' && <input type="hidden" name="sort" value={sort.by} />}
        {sort.direction === 'desc' && <input type="hidden" name="direction" value="desc" />}
        <TextField name="q" label={t('people.search')} defaultValue={q} maxLength={80} />
        <SelectField
          name="stage"
          label={t('campaign.page.stage')}
          defaultValue={stage ?? ''}
          empty={any}
          options={peopleGroups.map((name) => ({ value: name, label: t(`people.group.${name}`) }))}
        />
        <SelectField
          name="platform"
          label={t('people.platform')}
          defaultValue={platform ?? ''}
          empty={any}
          options={platforms.map((name) => ({ value: name, label: t(`catalogue.platform.${name}`) }))}
        />
        <SelectField
          name="turn"
          label={t('people.turn')}
          defaultValue={turn ?? ''}
          empty={any}
          options={[
            { value: 'brand', label: t('campaign.page.our_turn') },
            { value: 'creator', label: t('campaign.page.their_turn') },
          ]}
        />
        <Checkbox name="overdue" label={t('people.overdue')} defaultValue={overdue} />
        <div className="flex flex-wrap gap-2.5">
          <Button kind="secondary">{t('people.show')}</Button>
          {isSet && (
            <LinkButton kind="quiet" to={peopleAddress(campaignId, { view })}>
              {t('people.show_all')}
            </LinkButton>
          )}
        </div>
      </Form>
    </details>
  )
}
