import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Owners } from '#app/components/books/names.tsx'
import { type ListedPosting, PostingTable } from '#app/components/books/posting-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { Amount, Name, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { ChargebackStatus } from '#app/domain/escrow/chargeback.ts'
import type { Money } from '#app/domain/money.ts'
import { ChargebackState, EvidenceLeft } from '../chargebacks/chargeback-state.tsx'
import { Recover } from './recover.tsx'
import { type Recovery, Timeline } from './timeline.tsx'

export type ChargebackView = {
  id: string
  brandName: string
  reason: string
  status: ChargebackStatus
  openedAt: Date
  evidenceDueAt: Date | null
  closedAt: Date | null
  daysLeft: number | null
  amount: Money
  fee: Money
  fromDeals: Money
  recovered: Money
  lost: Money
  deals: { id: string; creatorName: string; campaignName: string; most: Money }[]
}

type PageProps = {
  chargeback: ChargebackView
  postings: ListedPosting[]
  recoveries: Recovery[]
  owners: Owners
  isDone: boolean
}

/** One chargeback: where it stands, who bears how much of it, and every posting it made. */
export function ChargebackPage({ chargeback, postings, recoveries, owners, isDone }: PageProps) {
  const { t } = useTranslation()
  const { brandName, amount, status, deals } = chargeback
  const charged = deals.filter(({ most }) => most.amount > 0)
  return (
    <>
      <PageTitle
        subtitle={<Link to="/staff/chargebacks">{t('chargebacks.back')}</Link>}
        aside={<Amount size="title" money={amount} />}
      >
        {t('chargebacks.name', { brand: isolate(brandName) })}
      </PageTitle>
      {isDone && <Notice kind="success" title={t('chargebacks.recover.done')} />}
      <Columns shape="even">
        <Facts chargeback={chargeback} />
        <Timeline chargeback={chargeback} postings={postings} recoveries={recoveries} />
      </Columns>
      {status === 'lost' && charged.length > 0 && <Recover deals={charged} />}
      <Postings postings={postings} owners={owners} />
    </>
  )
}

function Facts({ chargeback }: { chargeback: ChargebackView }) {
  const { t } = useTranslation()
  const { id, reason, status, evidenceDueAt, daysLeft, deals } = chargeback
  return (
    <Section title={t('chargebacks.policy_title')}>
      <DefinitionList
        facts={[
          { term: t('chargebacks.col.state'), detail: <ChargebackState status={status} /> },
          { term: t('chargebacks.col.reason'), detail: <code dir="ltr">{reason}</code> },
          {
            term: t('chargebacks.col.due'),
            detail: (
              <>
                {evidenceDueAt && <When value={evidenceDueAt} />}{' '}
                <span className="text-soft">
                  <EvidenceLeft status={status} daysLeft={daysLeft} />
                </span>
              </>
            ),
          },
          ...(['fee', 'fromDeals', 'recovered', 'lost'] as const).map((name) => ({
            term: t(`chargebacks.col.${name === 'fromDeals' ? 'from_deals' : name}`),
            detail: <Amount money={chargeback[name]} />,
          })),
          {
            term: t('chargebacks.col.deals'),
            detail: deals.map((deal) => (
              <Link key={deal.id} to={`/staff/collaborations/${deal.id}`} className="block min-h-6">
                <Name>{deal.creatorName}</Name> · <Name>{deal.campaignName}</Name>
              </Link>
            )),
          },
        ]}
      />
      <p className="pt-3 text-note text-soft">{t('chargebacks.policy')}</p>
      <p className="pt-3">
        <a href={`https://dashboard.stripe.com/disputes/${id}`} rel="noreferrer">
          {t('chargebacks.at_processor')}
        </a>
      </p>
    </Section>
  )
}

function Postings({ postings, owners }: { postings: ListedPosting[]; owners: Owners }) {
  const { t } = useTranslation()
  return (
    <Section title={t('chargebacks.postings')}>
      {postings.length === 0 ? (
        <p className="text-soft">{t('chargebacks.no_postings')}</p>
      ) : (
        <PostingTable caption={t('chargebacks.postings')} postings={postings} owners={owners} />
      )}
    </Section>
  )
}
