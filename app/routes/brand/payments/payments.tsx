import { useTranslation } from '#app/i18n/use-translation.ts'
import { ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Name, type Tone, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { stillHeld } from '#app/domain/escrow/movements.ts'
import { type Currency, type Money, plus, zero } from '#app/domain/money.ts'
import { Waiting, type WaitingPart } from './waiting.tsx'

type PaidDeal = {
  id: string
  campaignName: string
  creatorName: string
  funded: Money
  held: Money
  frozen: Money
  commission: Money
  refunding: Money
  released: Money
  refunded: Money
  chargedBack: Money
  fundedAt: Date
  releasedAt: Date | null
  refundedAt: Date | null
  /** By when the held money is released at the latest; null when no day can be promised. */
  releasedBy: Date | null
}

const parts = ['held', 'refunding', 'released', 'refunded', 'chargedBack'] as const
/** Shown only where there is any. */
const rare: readonly string[] = ['refunding', 'chargedBack']
type Part = (typeof parts)[number]
const tones: Record<Part, Tone> = {
  held: 'held',
  refunding: 'plain',
  released: 'released',
  refunded: 'plain',
  chargedBack: 'disputed',
}

/** Where the money of a deal is, as its brand reads it: all that has not left is held. */
const amountOf = (deal: PaidDeal, part: Part) => (part === 'held' ? stillHeld(deal) : deal[part])

type PaymentsProps = {
  deals: PaidDeal[]
  waiting: WaitingPart[]
  now: Date
  /** Back from the hosted page, where the payment is being confirmed. */
  isBack: boolean
}

/** A brand's account book, one per currency: every deal's money, and where it is. */
export function Payments({ deals, waiting, now, isBack }: PaymentsProps) {
  const { t } = useTranslation()
  const currencies = [...new Set(deals.map(({ funded }) => funded.currency))].sort()
  return (
    <>
      <PageTitle subtitle={t('earnings.brand.lead')}>{t('earnings.brand.title')}</PageTitle>
      {isBack && <Notice title={t('parts.several.processing')}>{t('parts.several.processing_text')}</Notice>}
      <Waiting parts={waiting} now={now} />
      {currencies.length === 0 && (
        <EmptyState example={t('earnings.brand.example')}>{t('earnings.brand.empty')}</EmptyState>
      )}
      {currencies.map((currency) => (
        <Book
          key={currency}
          currency={currency}
          deals={deals.filter(({ funded }) => funded.currency === currency)}
        />
      ))}
      {deals.length > 0 && (
        <ButtonRow>
          <LinkButton to="/brand/documents">{t('invoice.list.title')}</LinkButton>
          <LinkButton to="/brand/statement">{t('statement.title')}</LinkButton>
        </ButtonRow>
      )}
    </>
  )
}

function Book({ currency, deals }: { currency: Currency; deals: PaidDeal[] }) {
  const { t } = useTranslation()
  const sum = (amounts: Money[]) => amounts.reduce(plus, zero(currency))
  const sums = parts
    .map((part) => ({ part, amount: sum(deals.map((deal) => amountOf(deal, part))) }))
    .filter(({ part, amount }) => !rare.includes(part) || amount.amount > 0)
  return (
    <Section title={t('earnings.in_currency', { currency })}>
      <DefinitionList
        shape="figures"
        facts={sums.map(({ part, amount }) => ({
          key: part,
          term: t(`earnings.brand.state.${part}`),
          detail: <Amount money={amount} tone={tones[part]} />,
        }))}
      />
      <div className="pt-3">
        <DataTable
          caption={t('earnings.brand.caption', { currency })}
          phone="stack"
          rows={deals}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'deal',
              head: t('earnings.col.deal'),
              names: true,
              render: (deal) => <Deal deal={deal} />,
            },
            {
              key: 'funded',
              head: t('earnings.brand.paid_in'),
              figure: true,
              render: ({ funded }) => <Amount money={funded} bare />,
            },
            ...sums.map(({ part }) => ({
              key: part,
              head: t(`earnings.brand.state.${part}`),
              figure: true,
              render: (deal: PaidDeal) => <Sum money={amountOf(deal, part)} />,
            })),
          ]}
          total={{
            deal: t('earnings.col.total'),
            funded: <Amount money={sum(deals.map(({ funded }) => funded))} bare />,
            ...Object.fromEntries(
              sums.map(({ part, amount }) => [part, <Amount key={part} money={amount} bare />]),
            ),
          }}
        />
      </div>
    </Section>
  )
}

/** An empty cell says nothing is there; a column of zeros hides what is. */
const Sum = ({ money }: { money: Money }) => (money.amount === 0 ? null : <Amount money={money} bare />)

function Deal({ deal }: { deal: PaidDeal }) {
  return (
    <>
      <Link to={`/brand/collaborations/${deal.id}`} className="inline-block min-h-6">
        <Name>{deal.creatorName}</Name>
      </Link>
      {' · '}
      <Name>{deal.campaignName}</Name>
      <span className="block text-note text-soft">
        <Reasons deal={deal} />
      </span>
    </>
  )
}

function Reasons({ deal }: { deal: PaidDeal }) {
  const { t } = useTranslation()
  const format = useFormat()
  const since = format.day(deal.fundedAt)
  const reasons = [
    deal.frozen.amount > 0 && t('earnings.brand.frozen'),
    deal.held.amount > 0 &&
      (deal.releasedBy
        ? t('earnings.brand.held_since', { since, by: format.day(deal.releasedBy) })
        : t('earnings.brand.held_only', { since })),
    deal.releasedAt && t('earnings.brand.released_on', { date: format.day(deal.releasedAt) }),
    deal.refunding.amount > 0 && t('earnings.brand.refunding'),
    deal.refundedAt && t('earnings.brand.refunded_on', { date: format.day(deal.refundedAt) }),
  ]
  return reasons.filter(Boolean).join(' · ')
}
