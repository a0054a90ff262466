import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Platform } from '../../domain/channel/platforms.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import { uses } from '../../domain/rights/forms.ts'
import { type LibraryFilters, withinChoices } from '../../domain/rights/library.ts'
import { Button, LinkButton } from '../buttons.tsx'
import { SelectField, TextField } from '../fields.tsx'

type Named = { id: string; name: string }
export type FilterOptions = { campaigns: Named[]; parties: Named[]; platforms: Platform[] }

/** What a library is narrowed to, as a form whose address is the answer. */
export function LibraryFilter({
  reader,
  filters,
  options,
}: {
  reader: Side
  filters: LibraryFilters
  options: FilterOptions
}) {
  const { t } = useTranslation()
  const named = (list: Named[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  const isOpen = [filters.campaign, filters.party, filters.platform, filters.use, filters.within].some(
    Boolean,
  )
  return (
    <Form method="get" role="search" autoComplete="off" key={JSON.stringify(filters)} className="pt-4">
      {filters.state && <input type="hidden" name="state" value={filters.state} />}
      {filters.deal && <input type="hidden" name="deal" value={filters.deal} />}
      <details open={isOpen || filters.text !== '' || undefined}>
        <summary className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
          {t('library.filter.title')}
        </summary>
        <div className="grid gap-x-5 gap-y-4 pt-2 sm:grid-cols-2 lg:grid-cols-3">
          <TextField name="q" label={t('library.filter.text')} defaultValue={filters.text} maxLength={120} />
          <SelectField
            name="campaign"
            label={t('library.filter.campaign')}
            empty={t('library.filter.any_campaign')}
            defaultValue={filters.campaign ?? ''}
            options={named(options.campaigns)}
          />
          <SelectField
            name="party"
            label={t(`library.filter.party.${reader}`)}
            empty={t(`library.filter.any_party.${reader}`)}
            defaultValue={filters.party ?? ''}
            options={named(options.parties)}
          />
          <SelectField
            name="platform"
            label={t('library.filter.platform')}
            empty={t('library.filter.any_platform')}
            defaultValue={filters.platform ?? ''}
            options={options.platforms.map((value) => ({ value, label: t(`catalogue.platform.${value}`) }))}
          />
          <SelectField
            name="use"
            label={t('library.filter.use')}
            empty={t('library.filter.any_use')}
            defaultValue={filters.use ?? ''}
            options={uses.map((value) => ({ value, label: t(`brief.rights_use.${value}`) }))}
          />
          <SelectField
            name="within"
            label={t('library.filter.within')}
            empty={t('library.filter.any_within')}
            defaultValue={String(filters.within ?? '')}
            options={withinChoices.map((days) => ({
              value: String(days),
              label: t('library.filter.within_days', { count: days }),
            }))}
          />
        </div>
        <div className="flex flex-wrap gap-2.5 pt-4">
          <Button kind="secondary">{t('library.filter.show')}</Button>
          <LinkButton kind="quiet" to={`/${reader}/library`}>
            {t('library.filter.clear')}
          </LinkButton>
        </div>
      </details>
    </Form>
  )
}
