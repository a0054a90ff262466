import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CreditReason } from '../../domain/outcome/attribution.ts'
import type { ConversionSource } from '../../domain/outcome/conversion.ts'
import type { CallVerdict } from '../../domain/outcome/postback.ts'
import { type Currency, money } from '../../domain/money.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { Amount, Name, When } from '../format.tsx'
import { Link } from '../link.tsx'
import { Code } from './code-text.tsx'
import { Unknown } from './known.tsx'

export type PanelCall = {
  id: number
  orderId: string | null
  verdict: CallVerdict
  kind: 'order' | 'lead' | 'refund' | null
  source: ConversionSource
  reason: CreditReason | null
  summary: {
    amount?: number
    currency?: string
    clickId?: string
    promoCode?: string
    leadId?: string
    refundId?: string
    wrong?: string[]
  } | null
  isTest: boolean
  receivedAt: Date | string
  owner: { id: string; name: string } | null
}

/** What was reported, what became of it and why. */
export function CallTable({ calls }: { calls: PanelCall[] }) {
  const { t } = useTranslation()
  const columns = useCallColumns()
  return (
    <DataTable
      caption={t('conversions.calls.title')}
      rows={calls}
      rowKey={({ id }) => String(id)}
      phone="stack"
      dense
      columns={columns}
    />
  )
}

function useCallColumns(): Column<PanelCall>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'what',
      head: t('conversions.calls.what'),
      names: true,
      render: ({ kind, orderId, isTest }) => (
        <>
          {kind && <span>{t(`conversions.kind.${kind}`)} </span>}
          {orderId === null ? <Unknown /> : <Code>{orderId}</Code>}
          {isTest && <span className="block text-note text-soft">{t('conversions.calls.test')}</span>}
        </>
      ),
    },
    { key: 'said', head: t('conversions.calls.said'), render: ({ summary }) => <Said summary={summary} /> },
    {
      key: 'source',
      head: t('conversions.calls.source'),
      render: ({ source }) => t(`conversions.source.${source}`),
    },
    {
      key: 'verdict',
      head: t('conversions.calls.verdict'),
      render: ({ verdict }) => t(`outcome.postback.verdict.${verdict}`),
    },
    {
      key: 'why',
      head: t('conversions.calls.why'),
      render: ({ reason, owner }) => (
        <>
          {owner && (
            <Link to={`/brand/collaborations/${owner.id}`}>
              <Name>{owner.name}</Name>
            </Link>
          )}
          {reason && <span className="block text-note text-soft">{t(`conversions.reason.${reason}`)}</span>}
          {!owner && !reason && '–'}
        </>
      ),
    },
    {
      key: 'at',
      head: t('conversions.calls.at'),
      render: ({ receivedAt }) => <When value={receivedAt} />,
    },
  ]
}

function Said({ summary }: Pick<PanelCall, 'summary'>) {
  const { t } = useTranslation()
  if (!summary) return <>–</>
  const { amount, currency, clickId, promoCode, leadId, refundId, wrong } = summary
  if (wrong) return <>{t('conversions.calls.unreadable', { fields: wrong.join(', ') })}</>
  const named = [
    promoCode,
    clickId && `click ${clickId.slice(0, 8)}…`,
    leadId && `lead ${leadId}`,
    refundId && `refund ${refundId}`,
  ].filter(Boolean)
  return (
    <>
      {amount !== undefined && currency && <Amount money={money(amount, currency as Currency)} />}{' '}
      {named.length > 0 && <Code>{named.join(' · ')}</Code>}
      {amount === undefined && named.length === 0 && '–'}
    </>
  )
}
