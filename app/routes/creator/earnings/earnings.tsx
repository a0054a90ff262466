import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Day, Name, type Tone } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { type EarningLine, type EarningState, earningStates, sumOf } from '#app/domain/escrow/earnings.ts'
import type { Currency } from '#app/domain/money.ts'
import { type AccountState, PayoutAccount } from './payout-account.tsx'

type DealNames = { id: string; campaignName: string; otherName: string }

type EarningsProps = { deals: DealNames[]; lines: EarningLine[]; account: string; isBack: boolean }

const tones: Record<EarningState, Tone> = {
  held: 'held',
  frozen: 'disputed',
  way: 'plain',
  paid: 'released',
}

/** A creator's account book, one per currency: what is held, what comes, what came. */
export function Earnings({ deals, lines, account, isBack }: EarningsProps) {
  const { t } = useTranslation()
  const state = account as AccountState
  const currencies = [...new Set(lines.map(({ gross }) => gross.currency))].sort()
  return (
    <>
      <PageTitle subtitle={t('earnings.lead')}>{t('earnings.title')}</PageTitle>
      <PayoutAccount state={state} isBack={isBack} />
      {currencies.length === 0 && (
        <EmptyState example={t('earnings.example')}>{t('earnings.empty')}</EmptyState>
      )}
      {currencies.map((currency) => (
        <Book
          key={currency}
          currency={currency}
          deals={deals}
          lines={lines.filter(({ gross }) => gross.currency === currency)}
          canBePaid={state === 'active'}
        />
      ))}
    </>
  )
}

type BookProps = { currency: Currency; deals: DealNames[]; lines: EarningLine[]; canBePaid: boolean }

function Book({ currency, deals, lines, canBePaid }: BookProps) {
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
          <StateTable
            state={state}
            currency={currency}
            deals={deals}
            lines={within(state)}
            canBePaid={canBePaid}
          />
        </div>
      ))}
    </Section>
  )
}

function StateTable({ state, currency, deals, lines, canBePaid }: BookProps & { state: EarningState }) {
  const { t } = useTranslation()
  const { gross, fee, net } = sumOf(lines, currency)
  const isStuck = state === 'way' && !canBePaid
  const why = ({ status }: EarningLine) => {
    if (state === 'held') return t(`deal.status.${status}`)
    if (state === 'paid') return t(status === 'settled' ? 'earnings.why.ruled' : 'earnings.why.paid')
    return t(isStuck ? 'earnings.why.no_account' : `earnings.why.${state}`)
  }
  const day = ({ date }: EarningLine) => {
    if (isStuck) return t('earnings.after_account')
    return date ? <Day value={date} long /> : t('earnings.no_day')
  }
  return (
    <DataTable
      caption={t(`earnings.caption.${state}`)}
      phone="stack"
      rows={lines}
      rowKey={(line) => line.dealId}
      columns={[
        {
          key: 'deal',
          head: t('earnings.col.deal'),
          names: true,
          render: ({ dealId }) => <DealName deal={deals.find(({ id }) => id === dealId)!} />,
        },
        { key: 'why', head: t('earnings.col.why'), render: why },
        {
          key: 'date',
          head: t(state === 'paid' ? 'earnings.col.on' : 'earnings.col.by'),
          render: day,
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

function DealName({ deal: { id, campaignName, otherName } }: { deal: DealNames }) {
  return (
    <>
      <Link to={`/creator/collaborations/${id}`} className="inline-block min-h-6">
        <Name>{campaignName}</Name>
      </Link>
      <span className="block text-note text-soft">
        <Name>{otherName}</Name>
      </span>
    </>
  )
}
