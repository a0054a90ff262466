import { useTranslation } from '#app/i18n/use-translation.ts'
import { type OwnResult, rateOf } from '../../domain/outcome/shown-results.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Figure } from '../format.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Pagination } from '../pagination.tsx'
import { Section } from '../section.tsx'
import { KitPicks } from './kit-picks.tsx'
import { ResultTable } from './result-table.tsx'

export type ResultsPageProps = { deals: OwnResult[]; page: number; pages: number; done: string | null }

/** What a creator's deals brought, one by one and over time, and what of it stands in the media kit. */
export function ResultsPage({ deals, page, pages, done }: ResultsPageProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('results.lead')}>{t('results.title')}</PageTitle>
      {done === 'pick-results' && <Notice kind="success" title={t('results.kit.done')} />}
      {deals.length === 0 ? (
        <EmptyState>{t('results.none')}</EmptyState>
      ) : (
        <>
          <Trends deals={deals} />
          <ResultTable deals={deals} />
          <Pagination page={page} pages={pages} hrefFor={(at) => `?page=${at}`} />
          <KitPicks deals={deals} />
        </>
      )}
      <Section title={t('results.what')}>
        <p className="max-w-prose">{t('results.what_text')}</p>
        <p className="max-w-prose pt-2">{t('results.never_text')}</p>
      </Section>
    </>
  )
}

/** How the figures went from deal to deal, oldest first; one deal is no trend. */
function Trends({ deals }: { deals: readonly OwnResult[] }) {
  const { t } = useTranslation()
  const inTime = deals.toReversed()
  const series = [
    { key: 'views', as: 'number', values: inTime.map(({ figures }) => figures.views) },
    { key: 'rate', as: 'percent', values: inTime.map(({ figures }) => rateOf(figures)) },
    {
      key: 'clicks_per_thousand',
      as: 'decimal',
      values: inTime.map(({ figures: { views, clicks } }) =>
        views && clicks !== null ? (1_000 * clicks) / views : null,
      ),
    },
  ] as const
  const shown = series.filter(({ values }) => values.filter((value) => value !== null).length > 1)
  if (shown.length === 0) return null
  return (
    <Section title={t('results.trend.title')} note={t('results.trend.note')}>
      <DefinitionList
        facts={shown.map(({ key, as, values }) => {
          const known = values.filter((value) => value !== null)
          const name = t(`results.trend.${key}`)
          return {
            key,
            term: name,
            detail: (
              <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <Sparkline values={known} label={name} />
                <span>
                  <Figure value={known[0]!} as={as} /> <span aria-hidden="true">→</span>
                  <span className="sr-only">{t('results.trend.to')}</span>{' '}
                  <Figure value={known.at(-1)!} as={as} />
                </span>
              </span>
            ),
          }
        })}
      />
    </Section>
  )
}
