import { useTranslation } from '#app/i18n/use-translation.ts'
import { Footage } from '../footage.tsx'
import type { Platform } from '../../domain/channel/platforms.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import type { Money } from '../../domain/money.ts'
import { isNarrowed, type LibraryFilters, libraryQuery } from '../../domain/rights/library.ts'
import type { Exclusivity } from '../../domain/rights/exclusivity.ts'
import { type RightsState, rightsStates, type Standing, type Use } from '../../domain/rights/standing.ts'
import { ChoiceLink } from '../choice-link.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Amount, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { PageTitle } from '../page-title.tsx'
import { Pagination } from '../pagination.tsx'
import { Section } from '../section.tsx'
import { Promises } from '../rights/exclusivity.tsx'
import { type FilterOptions, LibraryFilter } from './library-filter.tsx'
import { RightsStatus } from './rights-words.tsx'

export type LibraryEntry = {
  id: string
  key: string
  number: number
  creatorName: string
  brandName: string
  campaignName: string
  platform: Platform
  standing: Standing
}

/** An offer about rights that is not closed yet. */
export type OpenOffer = { id: string; otherName: string; use: Use; until: string; price: Money }

export type LibraryPageProps = {
  reader: Side
  filters: LibraryFilters
  options: FilterOptions
  /** How many deals stand in each state, all other filters set. */
  states: Record<RightsState, number>
  entries: LibraryEntry[]
  total: number
  pages: number
  offers: OpenOffer[]
  /** What extensions brought a creator, by currency. */
  income: Money[]
  /** What a creator promised brands about their competitors. */
  promises: Exclusivity[]
}

/** Approved content of all deals as a contact sheet, with what may be done with each piece. */
export function LibraryPage(props: LibraryPageProps) {
  const { t } = useTranslation()
  const { reader, filters, entries, total, pages, options } = props
  const isEmpty = total === 0 && !isNarrowed({ ...filters, page: 1 })
  const own = `/${reader}/library`
  return (
    <>
      <PageTitle
        subtitle={t(`library.lead.${reader}`)}
        aside={
          !isEmpty && (
            <Link reload to={`${own}/rights.csv${libraryQuery(filters)}`}>
              {t('library.export')}
            </Link>
          )
        }
      >
        {t('library.title')}
      </PageTitle>
      <Offers {...props} />
      {isEmpty ? (
        <EmptyState example={t('library.example')}>{t(`library.empty.${reader}`)}</EmptyState>
      ) : (
        <>
          <States {...props} />
          <LibraryFilter reader={reader} filters={filters} options={options} />
          <Section title={t('library.count', { count: total })}>
            {entries.length === 0 ? (
              <EmptyState action={<Link to={own}>{t('library.filter.clear')}</Link>}>
                {t('library.nothing')}
              </EmptyState>
            ) : (
              <Sheet entries={entries} reader={reader} />
            )}
          </Section>
          <Pagination
            page={filters.page}
            pages={pages}
            hrefFor={(page) => own + libraryQuery(filters, { page })}
          />
        </>
      )}
      <Promises promises={props.promises} />
    </>
  )
}

function States({ reader, filters, states }: LibraryPageProps) {
  const { t } = useTranslation()
  const to = (state: RightsState | null) => `/${reader}/library${libraryQuery(filters, { state })}`
  return (
    <nav aria-label={t('library.states')} className="flex flex-wrap gap-x-5 gap-y-1 pt-6">
      <ChoiceLink to={to(null)} isChosen={filters.state === null}>
        {t('library.all')}
      </ChoiceLink>
      {rightsStates
        .filter((state) => states[state] > 0 || filters.state === state)
        .map((state) => (
          <ChoiceLink key={state} to={to(state)} isChosen={filters.state === state}>
            {t(`library.state.${state}`)}
          </ChoiceLink>
        ))}
    </nav>
  )
}

/** Offers that wait for an answer or a payment, and what extensions brought so far. */
function Offers({ reader, offers, income }: LibraryPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (offers.length === 0 && income.length === 0) return null
  return (
    <Section title={t('library.offers')}>
      <DefinitionList
        facts={[
          ...offers.map(({ id, otherName, use, until, price }) => ({
            key: id,
            term: (
              <Link to={`/${reader}/collaborations/${id}`} className="inline-block min-h-6">
                {t('library.offer_line', {
                  name: isolate(otherName),
                  use: t(`brief.rights_use.${use}`),
                  date: format.longDay(until),
                })}
              </Link>
            ),
            detail: <Amount money={price} />,
          })),
          ...income.map((money) => ({
            key: money.currency,
            term: t('library.income'),
            detail: (
              <>
                <Amount money={money} tone="released" />{' '}
                <span className="text-note text-soft">{t('library.income_note')}</span>
              </>
            ),
          })),
        ]}
      />
    </Section>
  )
}

function Sheet({ entries, reader }: Pick<LibraryPageProps, 'entries' | 'reader'>) {
  const { t } = useTranslation()
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-7 sm:grid-cols-3 lg:grid-cols-4">
      {entries.map((entry) => (
        <li key={entry.id} className="min-w-0">
          <Link to={`/${reader}/library/${entry.id}`} className="block no-underline">
            <span className="empty-frame block aspect-4/5 overflow-hidden bg-sheet">
              <Footage
                fileKey={entry.key}
                alt={t('library.piece_of', {
                  number: entry.number,
                  party: isolate(reader === 'brand' ? entry.creatorName : entry.brandName),
                })}
                className="size-full object-cover"
              />
            </span>
            <span className="mt-1.5 block truncate font-semibold">
              <Name>{reader === 'brand' ? entry.creatorName : entry.brandName}</Name>
            </span>
          </Link>
          <span className="block truncate text-note text-soft">
            <Name>{entry.campaignName}</Name>
          </span>
          <span className="block truncate text-note text-soft">
            {t(`catalogue.platform.${entry.platform}`)}
          </span>
          <RightsStatus standing={entry.standing} />
        </li>
      ))}
    </ul>
  )
}
