import { useLocation } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { comparedKey } from '../../domain/matching/compared.ts'
import { filterQuery } from '../../domain/search/filter-query.ts'
import { useFormat } from '../format.tsx'
import { Pagination } from '../pagination.tsx'
import { Section } from '../section.tsx'
import { ChannelList } from './channel-list.tsx'
import { CompareBar } from './compare-bar.tsx'
import { FilterForm } from './filter-form.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SearchActions } from './search-actions.tsx'
import { SearchProblems } from './search-problems.tsx'
import type { SearchResult } from './search-result.ts'
import { OrderLinks, SetFilters } from './set-filters.tsx'

type FoundProps = { result: SearchResult; campaignId: string | null; briefId?: string | null }

/** A search and what it found: the filters beside the list on a desk, in a fold above it on a phone. */
export function Found({ result, campaignId, briefId = null }: FoundProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = useLocation()
  const kept = { brief: briefId, [comparedKey]: new URLSearchParams(search).get(comparedKey) }
  const { filters, total, rows, page, pages, currency } = result
  return (
    <>
      <SearchProblems problems={result.problems} currency={currency} />
      <div className="grid gap-x-10 pt-4 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <FilterForm result={result} kept={kept} />
        <Section
          title={t('search.found', { count: total, replace: { count: format.number(total) } })}
          className="lg:pt-0"
        >
          <SetFilters result={result} kept={kept} />
          <SearchActions
            query={filterQuery(filters, {}, { brief: briefId })}
            campaignId={campaignId}
            isEmpty={total === 0}
          />
          {rows.length > 0 ? (
            <>
              <OrderLinks result={result} kept={kept} />
              <ChannelList
                rows={rows}
                campaignId={campaignId}
                briefId={briefId}
                isScored={result.isScored}
                lists={result.lists}
                listed={result.listed}
              />
            </>
          ) : (
            <NothingFound result={result} kept={kept} />
          )}
          <Pagination page={page} pages={pages} hrefFor={(to) => filterQuery(filters, { page: to }, kept)} />
          <CompareBar campaignId={campaignId} briefId={briefId} />
        </Section>
      </div>
    </>
  )
}
