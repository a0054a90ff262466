import { useTranslation } from '#app/i18n/use-translation.ts'
import { currencies, type Currency } from '#app/domain/money.ts'
import type { CallVerdict } from '#app/domain/outcome/postback.ts'
import { buttonClass } from '../buttons.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Amount, useFormat, When } from '../format.tsx'
import { Section } from '../section.tsx'
import { Unknown } from './known.tsx'

export type PanelCall = {
  id: number
  orderId: string | null
  verdict: CallVerdict
  receivedAt: Date | string
}

type PostbackPanelProps = {
  /** The full address of the campaign's postback. */
  url: string
  secret: string
  currency: Currency
  /** What `listCalls` returns. */
  calls: PanelCall[]
}

/** How a brand's shop reports orders, something to try at once, and what became of the last calls. */
export function PostbackPanel({ url, secret, currency, calls }: PostbackPanelProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const minor = 150 * 10 ** currencies[currency].digits
  const sample = { amount: minor, currency }
  return (
    <Section title={t('outcome.postback.title')}>
      <p className="max-w-prose pb-2">{t('outcome.postback.intro')}</p>
      <DefinitionList
        facts={[
          { key: 'url', term: t('outcome.postback.url'), detail: <Code>{`POST ${url}`}</Code> },
          { key: 'secret', term: t('outcome.postback.secret'), detail: <Secret secret={secret} /> },
          {
            key: 'signature',
            term: t('outcome.postback.signature'),
            detail: t('outcome.postback.signature_text'),
          },
          { key: 'click', term: 'click_id', detail: t('outcome.postback.click_text') },
          { key: 'refund', term: 'refund', detail: t('outcome.postback.refund_text') },
          {
            key: 'amount',
            term: 'amount',
            detail: (
              <>
                {t('outcome.postback.amount_text')} <bdi>{number(minor)}</bdi> = <Amount money={sample} />
              </>
            ),
          },
        ]}
      />
      <h3 className="pt-5 pb-2 font-semibold">{t('outcome.postback.example')}</h3>
      <pre
        dir="ltr"
        className="border-y border-rule py-3 text-start text-note wrap-anywhere whitespace-pre-wrap"
      >
        {exampleOf(url, minor, currency)}
      </pre>
      <h3 className="pt-5 pb-2 font-semibold">{t('outcome.postback.calls')}</h3>
      <Calls calls={calls} />
    </Section>
  )
}

function Secret({ secret }: { secret: string }) {
  const { t } = useTranslation()
  return (
    <>
      <bdi dir="ltr" aria-hidden="true">
        {'•'.repeat(12)}
      </bdi>
      <details className="pt-1">
        <summary className={buttonClass('secondary', true)}>{t('outcome.postback.show_secret')}</summary>
        <p className="pt-2">
          <Code>{secret}</Code>
        </p>
      </details>
      <p className="pt-1 text-note text-soft">{t('outcome.postback.secret_warning')}</p>
    </>
  )
}

function Calls({ calls }: { calls: PanelCall[] }) {
  const { t } = useTranslation()
  const columns = useCallColumns()
  if (calls.length === 0) return <EmptyState>{t('outcome.postback.no_calls')}</EmptyState>
  return (
    <DataTable
      caption={t('outcome.postback.calls')}
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
      key: 'order',
      head: t('outcome.postback.call_order'),
      names: true,
      render: ({ orderId }) => (orderId === null ? <Unknown /> : <Code>{orderId}</Code>),
    },
    {
      key: 'verdict',
      head: t('outcome.postback.call_verdict'),
      render: ({ verdict }) => t(`outcome.postback.verdict.${verdict}`),
    },
    {
      key: 'at',
      head: t('outcome.postback.call_at'),
      render: ({ receivedAt }) => <When value={receivedAt} />,
    },
  ]
}

function Code({ children }: { children: string }) {
  return (
    <code dir="ltr" className="break-all select-all">
      {children}
    </code>
  )
}

/** Signs an order the way a shop does, with what every server has. The secret is read, so that no history keeps it. */
const exampleOf = (url: string, minor: number, currency: Currency) =>
  [
    'read -rs SECRET',
    `BODY='{"order_id":"1001","amount":${minor},"currency":"${currency}","click_id":"<athar_click>"}'`,
    'TIME=$(date +%s)',
    `SIGN=$(printf '%s.%s' "$TIME" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -r | cut -d' ' -f1)`,
    `curl -X POST '${url}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    '  -H "Athar-Signature: t=$TIME,v1=$SIGN" \\',
    '  --data-binary "$BODY"',
  ].join('\n')
