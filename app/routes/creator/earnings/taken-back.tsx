import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { Amount, Day, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import type { TakenBack } from '#app/domain/escrow/earnings.ts'
import type { Money } from '#app/domain/money.ts'
import { DealName, type DealNames } from './deal-name.tsx'

type TakenBackProps = { rows: TakenBack[]; deals: DealNames[]; debts: Money[] }

/** What was taken from the creator after a release, and what they still owe of it. Nothing where nothing was. */
export function TakenBackTable({ rows, deals, debts }: TakenBackProps) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const format = useFormat()
  if (rows.length === 0) return null
  const why = ({ kind }: TakenBack) => {
    const key = `earnings.taken.kind.${kind}`
    const named = text(key)
    return named === key ? t('earnings.taken.kind.other') : named
  }
  return (
    <Section title={t('earnings.taken.title')}>
      {debts.map((debt) => (
        <Notice
          key={debt.currency}
          title={t('earnings.taken.owes', { amount: isolate(format.money(debt)) })}
        />
      ))}
      <DataTable
        caption={t('earnings.taken.title')}
        phone="stack"
        rows={rows}
        rowKey={({ id, dealId }) => `${id} ${dealId}`}
        columns={[
          {
            key: 'deal',
            head: t('earnings.col.deal'),
            names: true,
            render: ({ dealId }) => <DealName deals={deals} id={dealId} />,
          },
          { key: 'why', head: t('earnings.col.why'), render: why },
          { key: 'on', head: t('earnings.col.day'), render: ({ at }) => <Day value={at} long /> },
          {
            key: 'waited',
            head: t('earnings.taken.waited'),
            figure: true,
            render: ({ fromWaiting }) => <Amount money={fromWaiting} />,
          },
          {
            key: 'owed',
            head: t('earnings.taken.owed'),
            figure: true,
            render: ({ owed }) => <Amount money={owed} />,
          },
        ]}
      />
    </Section>
  )
}
