import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Day, Name, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import type { ShareState } from '#app/domain/outcome/report-share.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

export type ListedShare = {
  id: string
  label: string
  showsMoney: boolean
  author: string
  expiresAt: Date
  lastSeenAt: Date | null
  state: ShareState
}

/** Every link that the report ever had: for whom, until when, when it was last opened. */
export function ShareList({ shares }: { shares: readonly ListedShare[] }) {
  const { t } = useTranslation()
  const columns: Column<ListedShare>[] = [
    {
      key: 'label',
      head: t('sharing.label'),
      names: true,
      render: ({ label, showsMoney }) => (
        <>
          <Name className="font-semibold">{label}</Name>
          <span className="block text-note text-soft">
            {t(showsMoney ? 'sharing.with_money' : 'sharing.without_money')}
          </span>
        </>
      ),
    },
    { key: 'author', head: t('sharing.made_by'), render: ({ author }) => <Name>{author}</Name> },
    {
      key: 'until',
      head: t('sharing.until'),
      render: ({ state, expiresAt }) => (
        <>
          {t(`sharing.state.${state}`)} · <Day value={expiresAt} long />
        </>
      ),
    },
    {
      key: 'seen',
      head: t('sharing.seen'),
      render: ({ lastSeenAt }) => (lastSeenAt ? <When value={lastSeenAt} /> : t('sharing.never_seen')),
    },
    {
      key: 'close',
      head: t('sharing.revoke'),
      render: ({ id, label, state }) =>
        state === 'open' && (
          <Form method="post">
            <input type="hidden" name="shareId" value={id} />
            <Button
              kind="danger"
              small
              name="press"
              value="revoke"
              aria-label={t('sharing.revoke_named', { label: isolate(label) })}
            >
              {t('sharing.revoke')}
            </Button>
          </Form>
        ),
    },
  ]
  return (
    <DataTable
      caption={t('sharing.links')}
      rows={shares}
      columns={columns}
      rowKey={({ id }) => id}
      phone="stack"
    />
  )
}
