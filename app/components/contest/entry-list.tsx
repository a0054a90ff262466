import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Entry, type Verdict, type VerdictCounts, verdicts } from '../../domain/contest/entry.ts'
import { ChoiceLink } from '../choice-link.tsx'
import { DataTable } from '../data-table.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Figure, Name, When } from '../format.tsx'
import { Pagination } from '../pagination.tsx'
import { Section } from '../section.tsx'

export type EntryListProps = {
  counts: VerdictCounts
  /** Which of them the reader asked for. */
  verdict: Verdict | null
  page: number
  pages: number
  entries: (Pick<Entry, 'handle' | 'body' | 'enteredAt'> & { id: number; verdict: Verdict })[]
}

/** Every entry with why it counts or not; the choice among the reasons and the page stand in the address. */
export function EntryList({ counts, verdict, page, pages, entries }: EntryListProps) {
  const { t } = useTranslation()
  const total = verdicts.reduce((sum, one) => sum + counts[one], 0)
  const hrefFor = (of: Verdict | null, at = 1) =>
    `?${new URLSearchParams({ ...(of && { verdict: of }), ...(at > 1 && { page: String(at) }) })}#entries`
  return (
    <Section id="entries" title={t('contestdesk.entries.title')} note={<Figure value={total} />}>
      {total === 0 ? (
        <EmptyState>{t('contestdesk.entries.none')}</EmptyState>
      ) : (
        <>
          <p className="flex flex-wrap gap-x-5 gap-y-1.5 pb-3">
            <ChoiceLink to={hrefFor(null)} isChosen={verdict === null}>
              {t('contestdesk.entries.all')} <Figure value={total} />
            </ChoiceLink>
            {verdicts
              .filter((one) => counts[one] > 0)
              .map((one) => (
                <ChoiceLink key={one} to={hrefFor(one)} isChosen={verdict === one}>
                  {t(`contest.verdict.${one}`)} <Figure value={counts[one]} />
                </ChoiceLink>
              ))}
          </p>
          <DataTable
            caption={t('contestdesk.entries.title')}
            rows={entries}
            rowKey={({ id }) => String(id)}
            phone="stack"
            columns={[
              {
                key: 'account',
                head: t('contestdesk.entries.account'),
                names: true,
                render: ({ handle }) => <Name>@{handle}</Name>,
              },
              {
                key: 'comment',
                head: t('contestdesk.entries.comment'),
                render: ({ body }) => <Name className="break-words">{body.slice(0, 160)}</Name>,
              },
              {
                key: 'at',
                head: t('contestdesk.entries.at'),
                render: ({ enteredAt }) =>
                  enteredAt ? <When value={enteredAt} /> : t('contestdesk.entries.undated'),
              },
              {
                key: 'verdict',
                head: t('contestdesk.entries.verdict'),
                render: (entry) => t(`contest.verdict.${entry.verdict}`),
              },
            ]}
          />
          <Pagination page={page} pages={pages} hrefFor={(at) => hrefFor(verdict, at)} />
        </>
      )}
    </Section>
  )
}
