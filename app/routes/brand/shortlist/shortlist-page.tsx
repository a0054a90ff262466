import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { EntryLine, type ListEntry } from './entry-line.tsx'
import { ListSettings } from './list-settings.tsx'

export type LoadedList = {
  list: { id: string; name: string; version: number; isRemoved: boolean }
  campaign: { id: string; name: string } | null
  entries: ListEntry[]
  tags: { tag: string; count: number }[]
  tag: string | null
  total: number
  page: number
  pages: number
  /** What was just done, as the address says it. */
  said: {
    done: string | null
    undo: string | null
    restored: string | null
    added: string | null
    back: string
  }
}

export function ShortlistPage(page: LoadedList) {
  const { list, campaign, total } = page
  const { t } = useTranslation()
  const format = useFormat()
  const here = `/brand/shortlists/${list.id}`
  return (
    <>
      <PageTitle
        subtitle={
          <>
            {t('shortlist.count', { count: total, replace: { count: format.number(total) } })} ·{' '}
            {campaign ? (
              <Link to={`/brand/campaigns/${campaign.id}`}>
                <Name>{campaign.name}</Name>
              </Link>
            ) : (
              t('shortlist.no_campaign')
            )}
          </>
        }
        aside={
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            <Link to="/brand/shortlists">{t('shortlist.page.back')}</Link>
            <Link to={`${here}/versions`}>{t('shortlist.page.versions')}</Link>
            {total > 0 && (
              <Link to={`${here}/export.csv`} reload>
                {t('shortlist.page.csv')}
              </Link>
            )}
          </div>
        }
      >
        <Name className="wrap-anywhere">{list.name}</Name>
      </PageTitle>
      <Said {...page} />
      {list.isRemoved ? <Gone list={list} /> : <Entries {...page} />}
      {!list.isRemoved && <ListSettings list={list} />}
    </>
  )
}

/** What was just done, with the way back. */
function Said({ list, said }: Pick<LoadedList, 'list' | 'said'>) {
  const { t } = useTranslation()
  const acted = useActionData<FormAnswer>()
  const { done, undo, restored, added, back } = said
  return (
    <>
      <RefusalNotice refusal={acted?.refusal} />
      {done === 'saved' && <Notice kind="success" title={t('shortlist.page.saved')} />}
      {restored && <Notice kind="success" title={t('shortlist.version.restored', { version: restored })} />}
      {added && (
        <Notice kind="success" title={t('shortlist.add.added', { name: isolate(added) })}>
          {back && <Link to={back}>{t('shortlist.add.back')}</Link>}
        </Notice>
      )}
      {undo && /^\d{1,6}$/.test(undo) && (
        <Notice kind="success" title={t('shortlist.page.removed')}>
          <Form method="post" action={`/brand/shortlists/${list.id}`}>
            <input type="hidden" name="version" value={undo} />
            <Button kind="secondary" small name="part" value="restore">
              {t('shortlist.undo')}
            </Button>
          </Form>
        </Notice>
      )}
    </>
  )
}

function Gone({ list }: Pick<LoadedList, 'list'>) {
  const { t } = useTranslation()
  return (
    <Notice title={t('shortlist.page.gone')}>
      <p>{t('shortlist.page.gone_text')}</p>
      <p className="pt-2">
        <Link to={`/brand/shortlists/${list.id}/versions`}>{t('shortlist.page.versions')}</Link>
      </p>
    </Notice>
  )
}

function Entries(page: LoadedList) {
  const { list, campaign, entries, total, tag } = page
  const { t } = useTranslation()
  const here = `/brand/shortlists/${list.id}`
  if (total === 0)
    return (
      <EmptyState
        action={
          <LinkButton
            kind="primary"
            to={campaign ? `/brand/campaigns/${campaign.id}/match` : '/brand/discover'}
          >
            {t('shortlist.page.find')}
          </LinkButton>
        }
      >
        {t('shortlist.page.empty')}
      </EmptyState>
    )
  const paged = (to: number) => `${here}?${new URLSearchParams({ ...(tag && { tag }), page: String(to) })}`
  return (
    <>
      <Tags {...page} />
      {entries.length === 0 && <p className="text-soft">{t('shortlist.page.none_tagged')}</p>}
      {/* The marks beside the channels belong to this form wherever they stand. */}
      <form id="compare" action="/brand/compare" className="flex flex-wrap items-center gap-x-4 pb-3">
        {campaign && <input type="hidden" name="campaign" value={campaign.id} />}
        <Button kind="secondary" small>
          {t('shortlist.page.compare')}
        </Button>
        <span className="text-note text-soft">{t('shortlist.page.compare_hint')}</span>
      </form>
      <ol className="border-t border-ink">
        {entries.map((entry) => (
          <li key={entry.channelId} id={`c-${entry.channelId}`} className="border-b border-rule py-5">
            <EntryLine entry={entry} campaignId={campaign?.id ?? null} total={total} />
          </li>
        ))}
      </ol>
      <Pagination page={page.page} pages={page.pages} hrefFor={paged} />
    </>
  )
}

function Tags({ list, tags, tag, total }: LoadedList) {
  const { t } = useTranslation()
  const format = useFormat()
  if (tags.length === 0) return null
  const here = `/brand/shortlists/${list.id}`
  return (
    <nav aria-label={t('shortlist.page.tags')} className="flex flex-wrap gap-x-5 gap-y-1 pb-4">
      <ChoiceLink to={here} isChosen={tag === null}>
        {t('shortlist.page.tags_all')} {format.number(total)}
      </ChoiceLink>
      {tags.map((one) => (
        <ChoiceLink
          key={one.tag}
          to={`${here}?${new URLSearchParams({ tag: one.tag }).toString()}`}
          isChosen={tag === one.tag}
        >
          <Name>{one.tag}</Name> {format.number(one.count)}
        </ChoiceLink>
      ))}
    </nav>
  )
}
