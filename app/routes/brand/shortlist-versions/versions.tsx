import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Name, useFormat, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Tag } from '#app/components/marks.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Change } from '#app/domain/shortlist/shortlist.ts'

type VersionLine = {
  version: number
  createdAt: Date
  byName: string
  channelName: string | null
  change: Change
  count: number
}

type Loaded = {
  list: { id: string; name: string; version: number }
  /** Newest first. */
  versions: VersionLine[]
  /** The list as the chosen version kept it. */
  past: {
    version: number
    name: string
    entries: { channelId: string; name: string | null; note: string; tags: string[] }[]
  } | null
}

export function Versions({ list, versions, past }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle
        subtitle={t('shortlist.version.lead')}
        aside={<Link to={`/brand/shortlists/${list.id}`}>{t('shortlist.version.back')}</Link>}
      >
        {t('shortlist.version.title', { name: isolate(list.name) })}
      </PageTitle>
      {past && <Past list={list} past={past} />}
      <VersionTable list={list} versions={versions} />
    </>
  )
}

function VersionTable({ list, versions }: Omit<Loaded, 'past'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useChange()
  const columns: Column<VersionLine>[] = [
    {
      key: 'version',
      head: t('shortlist.version.number'),
      render: ({ version }) => (
        <Link
          to={`?version=${version}`}
          aria-label={t('shortlist.version.show', { version: format.number(version) })}
          className="inline-block min-h-6"
        >
          {format.number(version)}
        </Link>
      ),
    },
    {
      key: 'what',
      head: t('shortlist.version.what'),
      names: true,
      render: (line) => <span className="wrap-anywhere">{said(line)}</span>,
    },
    { key: 'who', head: t('shortlist.version.who'), render: ({ byName }) => <Name>{byName}</Name> },
    { key: 'when', head: t('shortlist.version.when'), render: ({ createdAt }) => <When value={createdAt} /> },
    {
      key: 'size',
      head: t('shortlist.version.size'),
      figure: true,
      render: ({ count }) => format.number(count),
    },
    {
      key: 'restore',
      head: t('shortlist.version.restore'),
      render: ({ version, change }) =>
        version === list.version ? (
          <span className="text-soft">{t('shortlist.version.current')}</span>
        ) : (
          change.kind !== 'deleted' && <Restore list={list} version={version} />
        ),
    },
  ]
  return (
    <DataTable
      caption={t('shortlist.page.versions')}
      rows={versions}
      columns={columns}
      rowKey={({ version }) => String(version)}
      phone="stack"
    />
  )
}

function Restore({ list, version }: { list: Loaded['list']; version: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Form method="post" action={`/brand/shortlists/${list.id}`}>
      <input type="hidden" name="version" value={version} />
      <Button
        kind="secondary"
        small
        name="part"
        value="restore"
        aria-label={t('shortlist.version.restore_name', { version: format.number(version) })}
      >
        {t('shortlist.version.restore')}
      </Button>
    </Form>
  )
}

/** A version's change as a sentence. */
function useChange() {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ change, channelName }: Pick<VersionLine, 'change' | 'channelName'>): string => {
    const name = channelName ? isolate(channelName) : t('shortlist.version.unknown')
    switch (change.kind) {
      case 'created':
      case 'deleted':
        return t(`shortlist.version.${change.kind}`)
      case 'renamed':
        return t('shortlist.version.renamed', { from: isolate(change.from), to: isolate(change.to) })
      case 'moved':
        return t('shortlist.version.moved', {
          name,
          from: format.number(change.from),
          to: format.number(change.to),
        })
      case 'restored':
        return t('shortlist.version.restored_change', { version: format.number(change.version) })
      case 'added':
      case 'removed':
      case 'noted':
        return t(`shortlist.version.${change.kind}`, { name })
    }
  }
}

function Past({ list, past }: { list: Loaded['list']; past: NonNullable<Loaded['past']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section
      title={t('shortlist.version.past', { version: format.number(past.version) })}
      note={past.version !== list.version && <Restore list={list} version={past.version} />}
      className="pb-6"
    >
      {past.name !== list.name && (
        <p className="pb-2 font-semibold">
          <Name>{past.name}</Name>
        </p>
      )}
      {past.entries.length === 0 && <p className="text-soft">{t('shortlist.version.past_empty')}</p>}
      <ol>
        {past.entries.map(({ channelId, name, note, tags }, at) => (
          <li key={channelId} className="flex gap-4 border-b border-rule py-2">
            <span className="w-8 shrink-0 text-soft">{format.number(at + 1)}</span>
            <span className="min-w-0 wrap-anywhere">
              <Link to={`/brand/channels/${channelId}`} className="inline-block min-h-6">
                <Name>{name ?? t('shortlist.version.unknown')}</Name>
              </Link>{' '}
              {tags.map((tag) => (
                <Tag key={tag}>
                  <Name>{tag}</Name>
                </Tag>
              ))}
              {note && (
                <span className="block text-note whitespace-pre-line text-soft">
                  <Name>{note}</Name>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
