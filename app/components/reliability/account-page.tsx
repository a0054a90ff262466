import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { daysUntil } from '../../domain/clock.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import type { AccountedDeal, ReliabilityAccount } from '../../domain/reliability/account.ts'
import type { Duty } from '../../domain/reliability/replay.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { Day, Name, useFormat, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Status, type StatusShape } from '../marks.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'
import { ShareList } from './shares.tsx'

type AccountPageProps = {
  account: ReliabilityAccount
  /** Whose it is; null before themselves. */
  name: string | null
  /** Where the reader came from. */
  back: ReactNode
}

/** How a party's reliability was computed: the rule, then every deal with what counted and what did not, and why. */
export function AccountPage({ account, name, back }: AccountPageProps) {
  const { t } = useTranslation()
  const { shares, deals, side } = account
  return (
    <>
      <PageTitle subtitle={back}>
        {name === null ? t('reliability.own') : t('reliability.of_party', { name: isolate(name) })}
      </PageTitle>
      <Columns shape="wide-start">
        <div className="min-w-0">
          <Section title={t('reliability.title')} note={t('reliability.window')}>
            <ShareList shares={shares} />
          </Section>
          {deals.map((deal) => (
            <Deal key={deal.id} deal={deal} side={side} />
          ))}
          {deals.length === 0 && <p className="pt-8.5 text-soft">{t('reliability.no_deals')}</p>}
        </div>
        <Section title={t('reliability.how')}>
          <p>{t('reliability.how_counted')}</p>
          <p className="pt-2">{t('reliability.how_days')}</p>
          <p className="pt-2">{t('reliability.how_fault')}</p>
          <p className="pt-2">{t('reliability.how_share')}</p>
        </Section>
      </Columns>
    </>
  )
}

function Deal({ deal, side }: { deal: AccountedDeal; side: Side }) {
  const { t } = useTranslation()
  const { id, at, names, duties } = deal
  const format = useFormat()
  return (
    <Section
      title={
        names ? (
          <Link to={`/${side}/collaborations/${id}`}>
            <Name>{names.title}</Name>
          </Link>
        ) : (
          t('reliability.unnamed', { month: format.month(at.toISOString().slice(0, 7)) })
        )
      }
      note={names ? <Name>{names.other}</Name> : <Day value={at} long />}
    >
      <Duties duties={duties} side={side} />
    </Section>
  )
}

function Duties({ duties, side }: { duties: Duty[]; side: Side }) {
  const { t } = useTranslation()
  const columns: Column<Duty>[] = [
    {
      key: 'what',
      head: t('reliability.what'),
      names: true,
      render: ({ kind }) => t(`reliability.duty.${kind}`),
    },
    { key: 'due', head: t('reliability.due'), render: ({ dueAt }) => <When value={dueAt} /> },
    {
      key: 'done',
      head: t('reliability.done'),
      render: ({ endedAt }) => (endedAt ? <When value={endedAt} /> : t('reliability.not_done')),
    },
    {
      key: 'verdict',
      head: t('reliability.verdict_head'),
      render: (duty) => <Verdict duty={duty} side={side} />,
    },
  ]
  return (
    <DataTable
      dense
      phone="stack"
      caption={t('reliability.waits')}
      rows={duties}
      rowKey={({ kind, since }) => `${kind} ${since.toISOString()}`}
      columns={columns}
    />
  )
}

const shapes: Record<Duty['outcome'], StatusShape> = {
  kept: 'released',
  missed: 'disputed',
  excused: 'waiting',
  void: 'ended',
}

function Verdict({ duty, side }: { duty: Duty; side: Side }) {
  const { t } = useTranslation()
  const { outcome, dueAt, endedAt } = duty
  const days = endedAt ? daysUntil(endedAt, dueAt) : 0
  return (
    <>
      <Status shape={shapes[outcome]}>{t(`reliability.outcome.${outcome}`)}</Status>
      <span className="block text-soft">
        {outcome === 'missed' && days > 0 && `${t('reliability.by_days', { count: days })} `}
        {reasonOf(duty, side, t)}
      </span>
    </>
  )
}

function reasonOf(
  { outcome, cause, kind, endedAt }: Duty,
  side: Side,
  t: ReturnType<typeof useTranslation>['t'],
): string {
  if (outcome === 'kept') return t('reliability.reason.kept')
  if (outcome === 'void') return t('reliability.reason.void')
  if (kind === 'keep-paid') return t('reliability.reason.taken_back')
  if (outcome === 'missed') return endedAt ? t('reliability.reason.own') : t('reliability.reason.open')
  if (cause === 'carrier' || cause === 'agreed' || cause === 'ruled') return t(`reliability.reason.${cause}`)
  return t(cause === side ? 'reliability.reason.follows' : 'reliability.reason.other')
}
