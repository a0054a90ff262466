import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { Amount, Day, type Tone } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { type EarningLine, type EarningState, earningStates, sumOf } from '#app/domain/escrow/earnings.ts'
import type { Currency } from '#app/domain/money.ts'
import { DealName, type DealNames } from './deal-name.tsx'

const tones: Record<EarningState, Tone> = {
  held: 'held',
  frozen: 'disputed',
  way: 'plain',
  paid: 'released',
  repaid: 'plain',
}

type BookProps = { currency: Currency; deals: DealNames[]; lines: EarningLine[] }

/** A creator's book in one currency: first the sums, then every line with its day and its reason. */
export function Book({ currency, deals, lines }: BookProps) {
  const { t } = useTranslation()
  const states = earningStates.filter((state) => lines.some((line) => line.state === state))
  const within = (state: EarningState) => lines.filter((line) => line.state === state)
  return (
    <Section title={t('earnings.in_currency', { currency })} note={t('earnings.net_note')}>
      <DefinitionList
        shape="figures"
        facts={states.map((state) => ({
          key: state,
          term: t(`earnings.state.${state}`),
          detail: <Amount money={sumOf(within(state), currency).net} tone={tones[state]} />,
        }))}
      />
      {states.map((state) => (
        <div key={state} className="pt-6">
          <h3 className="pb-1 font-semibold">{t(`earnings.caption.${state}`)}</h3>
          <StateTable state={state} currency={currency} deals={deals} lines={within(state)} />
        </div>
      ))}
    </Section>
  )
}

function StateTable({ state, currency, deals, lines }: BookProps & { state: EarningState }) {
  const { t } = useTranslation()
  const { gross, fee, net } = sumOf(lines, currency)
  const isOver = state === 'paid' || state === 'repaid'
  const why = ({ status, reason }: EarningLine) => {
    if (reason === 'status') return t(`deal.status.${status}`)
    return t(`earnings.why.${reason === 'paid' && status === 'settled' ? 'ruled' : reason}`)
  }
  return (
    <DataTable
      caption={t(`earnings.caption.${state}`)}
      phone="stack"
      rows={lines}
      rowKey={({ dealId, reason }) => `${dealId} ${reason}`}
      columns={[
        {
          key: 'deal',
          head: t('earnings.col.deal'),
          names: true,
          render: ({ dealId }) => <DealName deals={deals} id={dealId} />,
        },
        { key: 'why', head: t('earnings.col.why'), render: why },
        {
          key: 'date',
          head: t(isOver ? 'earnings.col.on' : 'earnings.col.by'),
          render: ({ date }) => (date ? <Day value={date} long /> : t('earnings.no_day')),
        },
        {
          key: 'gross',
          head: t('earnings.col.gross'),
          figure: true,
          render: (line) => <Amount money={line.gross} bare />,
        },
        {
          key: 'fee',
          head: t('earnings.col.fee'),
          figure: true,
          render: (line) => <Amount money={line.fee} bare />,
        },
        {
          key: 'net',
          head: t('earnings.col.net'),
          figure: true,
          render: (line) => <Amount money={line.net} bare />,
        },
      ]}
      total={{
        deal: t('earnings.col.total'),
        gross: <Amount money={gross} bare />,
        fee: <Amount money={fee} bare />,
        net: <Amount money={net} bare tone={tones[state]} />,
      }}
    />
  )
}
