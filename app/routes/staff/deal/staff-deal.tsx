import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Owners } from '#app/components/books/names.tsx'
import { type ListedPosting, PostingTable } from '#app/components/books/posting-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { EventLine } from '#app/components/event-line.tsx'
import { Amount, Name, useFormat, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Status } from '#app/components/marks.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { Dispute } from '#app/domain/dispute/case.ts'
import { isDisputeRunning } from '#app/domain/dispute/steps.ts'
import { splitFee } from '#app/domain/escrow/fees.ts'
import type { Money } from '#app/domain/money.ts'
import { type PastTakeBack, TakenBack, type TakenBackMoney } from '../take-back/taken-back.tsx'

type Facts = {
  creatorId: string
  id: string
  status: string
  price: Money
  feeBps: number
  enteredAt: Date
  brandName: string
  creatorName: string
  campaignName: string
  platform: string
  handle: string
  acceptedAt: Date | null
  briefVersion: number | null
  postUrl: string | null
}
type Step = { id: number; step: string; role: string; note: string; takenAt: Date; name: string | null }
type Message = { id: number; role: string; author: string; body: string; sentAt: Date }

type StaffDealProps = {
  facts: Facts
  money: TakenBackMoney
  postings: ListedPosting[]
  history: Step[]
  dispute: Dispute | undefined
  messages: Message[]
  takenBack: PastTakeBack[]
}

/** A deal as staff reads it, with the ruling on its dispute and what was taken back of its money. */
export function StaffDeal(props: StaffDealProps) {
  const { facts, money, postings, history, dispute, messages, takenBack } = props
  const { t } = useTranslation()
  const parties = { creator: isolate(facts.creatorName), brand: isolate(facts.brandName) }
  return (
    <>
      <PageTitle
        subtitle={<Name>{facts.campaignName}</Name>}
        aside={<Amount size="title" money={facts.price} />}
      >
        {t('staff.deal.title', parties)}
      </PageTitle>
      {dispute && (
        <Section title={t('dispute.title')}>
          <p className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
            <Status shape={isDisputeRunning(dispute.status) ? 'disputed' : 'ended'}>
              {t(`dispute.status.${dispute.status}`)}
            </Status>
            <span>{t(`dealpage.dispute.reasons.${dispute.reason}`)}</span>
            <Link to={`/staff/collaborations/${facts.id}/dispute`}>{t('dispute.to_case')}</Link>
          </p>
        </Section>
      )}
      <Columns shape="even">
        <FactList facts={facts} />
        <History history={history} />
      </Columns>
      <p className="pt-4">
        <Link to={`/staff/collaborations/${facts.id}/waive`}>{t('compliance.title')}</Link>
      </p>
      <TakenBack id={facts.id} money={money} past={takenBack} />
      <Money postings={postings} owners={ownersIn(facts)} />
      <Messages messages={messages} />
    </>
  )
}

function FactList({ facts }: { facts: Facts }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const format = useFormat()
  const { fee } = splitFee(facts.price, facts.feeBps)
  return (
    <Section title={t('staff.deal.facts')}>
      <DefinitionList
        facts={[
          {
            term: t('staff.deal.status'),
            detail: `${text(`deal.status.${facts.status}`)}, ${t('staff.deal.since', { when: format.dateTime(facts.enteredAt) })}`,
          },
          {
            term: t('staff.deal.channel'),
            detail: (
              <>
                {text(`catalogue.platform.${facts.platform}`)} <bdi dir="ltr">@{facts.handle}</bdi>
              </>
            ),
          },
          { term: t('staff.deal.price'), detail: <Amount money={facts.price} /> },
          { term: t('staff.deal.fee'), detail: <Amount money={fee} /> },
          {
            term: t('staff.deal.agreed'),
            detail: facts.acceptedAt
              ? t('staff.deal.agreed_on', {
                  when: format.dateTime(facts.acceptedAt),
                  version: format.number(facts.briefVersion ?? 1),
                })
              : t('staff.deal.not_agreed'),
          },
          {
            term: t('staff.deal.post'),
            detail: facts.postUrl ? (
              <a href={facts.postUrl} dir="ltr" rel="noreferrer" className="break-all">
                {facts.postUrl}
              </a>
            ) : (
              t('staff.deal.no_post')
            ),
          },
        ]}
      />
    </Section>
  )
}

function History({ history }: { history: Step[] }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  return (
    <Section title={t('staff.deal.history')}>
      <ol>
        {history.map(({ id, step, role, name, note, takenAt }) => (
          <EventLine
            key={id}
            what={text(`deal.step.${step}`)}
            by={name ? <Name>{name}</Name> : text(`deal.role.${role}`)}
            at={takenAt}
            note={step === 'open-dispute' ? undefined : note}
          />
        ))}
      </ol>
    </Section>
  )
}

/** Both sides of the deal, by the ids that stand in the addresses of its accounts. */
const ownersIn = ({ id, creatorId, brandName, creatorName }: Facts): Owners => ({
  [id]: { name: `${brandName} · ${creatorName}`, collaborationId: id },
  [creatorId]: { name: creatorName, collaborationId: null },
})

function Money({ postings, owners }: { postings: ListedPosting[]; owners: Owners }) {
  const { t } = useTranslation()
  return (
    <Section title={t('staff.deal.money')}>
      {postings.length === 0 ? (
        <p className="text-soft">{t('staff.deal.no_money')}</p>
      ) : (
        <PostingTable caption={t('staff.deal.money')} postings={postings} owners={owners} />
      )}
    </Section>
  )
}

function Messages({ messages }: { messages: Message[] }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  return (
    <Section title={t('staff.deal.messages')}>
      {messages.length === 0 && <p className="text-soft">{t('staff.deal.no_messages')}</p>}
      <ol>
        {messages.map(({ id, role, author, body, sentAt }) => (
          <li key={id} className="border-b border-rule py-2.5">
            <span className="text-note text-soft">
              <Name>{author}</Name> · {text(`deal.role.${role}`)} · <When value={sentAt} />
            </span>
            <p dir="auto" className="max-w-prose whitespace-pre-line">
              {body}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
