import { useTranslation } from '#app/i18n/use-translation.ts'
import { ClockTable } from '#app/components/clock-table.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { usePoints } from '#app/components/dispute/reason-list.tsx'
import { useUsualShare } from '#app/components/dispute/usual-share.ts'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { criterionNames, reasonNames, reasonOf } from '#app/domain/dispute/reasons.ts'
import { settlementHours } from '#app/domain/dispute/settlement.ts'
import { disputeClocks } from '#app/domain/dispute/steps.ts'
import { aloneUpTo } from '#app/domain/escrow/manual-payout.ts'

/** How disputes are decided, read from the tables that forms, commands and the timer read: what stands here happens. */
export function Disputes() {
  const { t } = useTranslation()
  const { money, number } = useFormat()
  return (
    <>
      <PageTitle subtitle={t('criteria.lead')}>{t('criteria.title')}</PageTitle>
      <p className="max-w-prose">{t('criteria.money')}</p>
      <p className="pt-3">
        <Link to="/disputes/decided">{t('criteria.precedents')}</Link>
      </p>
      <Reasons />
      <Criteria />
      <Clocks />
      <div className="grid max-w-prose gap-2 pt-5">
        <p>{t('criteria.second', { limit: isolate(money(aloneUpTo('USD'))) })}</p>
        <p>{t('criteria.settlement', { hours: number(settlementHours) })}</p>
        <p>{t('criteria.bank')}</p>
      </div>
    </>
  )
}

function Reasons() {
  const { t } = useTranslation()
  const { list } = useFormat()
  const points = usePoints()
  return (
    <Section title={t('criteria.reasons')}>
      <DataTable
        caption={t('criteria.reasons_caption')}
        phone="stack"
        rows={reasonNames}
        rowKey={(name) => name}
        columns={[
          {
            key: 'reason',
            head: t('criteria.reason'),
            names: true,
            render: (name) => (
              <>
                <span className="font-semibold">{t(`dealpage.dispute.reasons.${name}`)}</span>
                <span className="block text-note text-soft">
                  {list(reasonOf(name).by.map((side) => t(`deal.role.${side}`)))} ·{' '}
                  {list(reasonOf(name).when.map((status) => t(`deal.status.${status}`)))}
                </span>
              </>
            ),
          },
          {
            key: 'evidence',
            head: t('criteria.evidence'),
            render: (name) => (
              <dl className="text-note">
                {(['kept', 'brings', 'answers'] as const).map((part) => (
                  <div key={part}>
                    <dt className="inline text-soft">{t(`criteria.${part}`)}: </dt>
                    <dd className="inline">{points(reasonOf(name)[part])}</dd>
                  </div>
                ))}
              </dl>
            ),
          },
          { key: 'usual', head: t('criteria.usual'), render: (name) => t(`criteria.outcome.${name}`) },
        ]}
      />
    </Section>
  )
}

function Criteria() {
  const { t } = useTranslation()
  const usual = useUsualShare()
  return (
    <Section title={t('criteria.list')}>
      <DataTable
        caption={t('criteria.list_caption')}
        phone="stack"
        rows={criterionNames}
        rowKey={(name) => name}
        columns={[
          {
            key: 'name',
            head: t('criteria.criterion'),
            names: true,
            render: (name) => <span className="font-semibold">{t(`criteria.names.${name}.name`)}</span>,
          },
          { key: 'rule', head: t('criteria.rule'), render: (name) => t(`criteria.names.${name}.rule`) },
          { key: 'share', head: t('criteria.share'), render: usual },
        ]}
      />
    </Section>
  )
}

function Clocks() {
  const { t } = useTranslation()
  const clocks = disputeClocks.map(({ step, statuses, hours }) => ({
    step,
    lasting: statuses.map((status) => t(`dispute.status.${status}`)),
    hours,
    silence: t(`dispute.silence.${step as 'pass-answer'}`),
  }))
  return (
    <Section title={t('criteria.clocks')}>
      <ClockTable caption={t('criteria.clocks_caption')} clocks={clocks} />
    </Section>
  )
}
