import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Brief } from '../../domain/campaign/brief.ts'
import { type BriefFilters, briefsAddress } from '../../domain/campaign/brief-filters.ts'
import { countries } from '../../domain/campaign/strategy.ts'
import { formats, platforms } from '../../domain/channel/platforms.ts'
import type { Status } from '../../domain/collaboration/steps.ts'
import { currencyCodes, majorText } from '../../domain/money.ts'
import { Button, LinkButton } from '../buttons.tsx'
import { EmptyState } from '../empty-state.tsx'
import { SelectField, TextField } from '../fields.tsx'
import { Name, useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { Tag } from '../marks.tsx'
import { Pagination } from '../pagination.tsx'
import { PriceRange } from '../price-range.tsx'

export type OpenBrief = {
  id: string
  body: Brief
  brandName: string
  countries: string[]
  fits: boolean
  dealId: string | null
  dealStatus: Status | null
}

export type OpenListProps = {
  /** Where the list and its briefs are: `/briefs` or `/creator/briefs`. */
  path: string
  briefs: OpenBrief[]
  total: number
  page: number
  pages: number
  filters: BriefFilters
  /** The query of the address. */
  search: string
}

/** Open briefs with their filters; the whole of it is links and a form that asks. */
export function OpenList({ path, briefs, total, page, pages, filters, search }: OpenListProps) {
  const { t } = useTranslation()
  const isFiltered = Object.keys(filters).length > 0
  return (
    <>
      <Filters path={path} filters={filters} />
      <p role="status" className="pb-3 text-note text-soft">
        {t('openbriefs.found', { count: total })}
      </p>
      {briefs.length === 0 && (
        <EmptyState action={isFiltered && <LinkButton to={path}>{t('openbriefs.clear')}</LinkButton>}>
          {t(isFiltered ? 'openbriefs.empty' : 'channels.briefs.empty')}
        </EmptyState>
      )}
      {briefs.length > 0 && (
        <ul className="border-t border-ink">
          {briefs.map((brief) => (
            <BriefLine key={brief.id} brief={brief} to={`${path}/${brief.id}`} />
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => briefsAddress(path, search, to)} />
    </>
  )
}

function Filters({ path, filters }: { path: string; filters: BriefFilters }) {
  const { t } = useTranslation()
  const { country } = useFormat()
  const any = t('openbriefs.any')
  return (
    <form
      method="get"
      action={path}
      aria-label={t('openbriefs.filters')}
      className="grid grid-cols-2 items-end gap-x-4 gap-y-3 pb-5 sm:grid-cols-3 lg:grid-cols-6"
    >
      <SelectField
        name="platform"
        label={t('openbriefs.platform')}
        empty={any}
        defaultValue={filters.platform ?? ''}
        options={platforms.map((value) => ({ value, label: t(`catalogue.platform.${value}`) }))}
      />
      <SelectField
        name="format"
        label={t('openbriefs.format')}
        empty={any}
        defaultValue={filters.format ?? ''}
        options={formats.map((value) => ({ value, label: t(`catalogue.format.${value}`) }))}
      />
      <SelectField
        name="country"
        label={t('openbriefs.country')}
        empty={any}
        defaultValue={filters.country ?? ''}
        options={countries.map((value) => ({ value, label: country(value) }))}
      />
      <SelectField
        name="currency"
        label={t('openbriefs.currency')}
        empty={any}
        defaultValue={filters.currency ?? ''}
        options={currencyCodes.map((value) => ({ value, label: value }))}
      />
      <TextField
        name="least"
        inputMode="decimal"
        label={t('openbriefs.least')}
        defaultValue={filters.least ? majorText(filters.least) : ''}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="secondary">{t('openbriefs.show')}</Button>
      </div>
    </form>
  )
}

function BriefLine({ brief, to }: { brief: OpenBrief; to: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { body, brandName, fits, dealStatus, countries: places } = brief
  const asked = body.deliverables.map(
    ({ quantity, format: shape, platform }) =>
      `${format.number(quantity)} × ${t(`catalogue.format.${shape}`)}, ${t(`catalogue.platform.${platform}`)}`,
  )
  const tags: ReactNode[] = [
    fits && t('channels.briefs.fits'),
    dealStatus && t('openbriefs.state', { status: t(`deal.status.${dealStatus}`) }),
  ].filter(Boolean)
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-1.5 border-b border-rule py-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link to={to} className="inline-block min-h-6 text-lead font-semibold">
          <Name>{body.title}</Name>
        </Link>
        <span className="block text-note">
          <Name>{brandName}</Name>
        </span>
        <span className="block text-note text-soft">{asked.join(' · ')}</span>
        <span className="block text-note text-soft">
          {t('openbriefs.audience', {
            places: places.length ? format.list(places.map(format.country)) : t('openbriefs.anywhere'),
          })}
        </span>
        {tags.length > 0 && (
          <span className="flex flex-wrap gap-2 pt-1.5">
            {tags.map((tag, at) => (
              <Tag key={at}>{tag}</Tag>
            ))}
          </span>
        )}
      </div>
      <div className="md:text-end">
        <span className="block">
          <PriceRange brief={body} />
        </span>
        <span className="block text-note text-soft">
          {t('openbriefs.draft', { date: format.day(body.draftDueOn) })}
        </span>
      </div>
    </li>
  )
}
