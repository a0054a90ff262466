import { useTranslation } from '#app/i18n/use-translation.ts'
import { AlarmList } from '#app/components/books/alarm-list.tsx'
import { MoneyPlaces } from '#app/components/books/places.tsx'
import { Amount, Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Alarm } from '#app/domain/escrow/alarms.ts'
import type { Money } from '#app/domain/money.ts'
import { ClickLogs, type TroubledLog } from './click-logs.tsx'
import { Halts, type PastHalt } from './halts.tsx'

type Hold = {
  id: string
  collaborationId: string
  chargedAt: Date
  amount: Money
  brandName: string
  creatorName: string
}
type DueChargeback = {
  id: string
  amount: Money
  reason: string
  evidenceDueAt: Date
}

type AlarmsProps = {
  alarms: Alarm[]
  holds: Hold[]
  chargebacks: DueChargeback[]
  logs: TroubledLog[]
  isHalted: boolean
  /** Whether the last check of the books, if there was one, found no difference. */
  isClean: boolean
  halts: PastHalt[]
}

/** What endangers money or its promises, and the switch that stops it from leaving. */
export function Alarms({ alarms, holds, chargebacks, logs, isHalted, isClean, halts }: AlarmsProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('operations.alarms.lead')}>{t('operations.alarms.title')}</PageTitle>
      <MoneyPlaces here="alarms" />
      {alarms.length === 0 ? (
        <p className="pt-6 text-soft">{t('operations.alarms.calm')}</p>
      ) : (
        <AlarmList alarms={alarms} />
      )}
      {logs.length > 0 && <ClickLogs logs={logs} />}
      {chargebacks.length > 0 && <Chargebacks chargebacks={chargebacks} />}
      {holds.length > 0 && <Holds holds={holds} />}
      <Halts isHalted={isHalted} isClean={isClean} halts={halts} />
    </>
  )
}

const lineClass = 'flex flex-wrap items-baseline justify-between gap-x-8 border-b border-rule py-2.5'

function Chargebacks({ chargebacks }: { chargebacks: DueChargeback[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('operations.alarms.chargebacks_due')} id="chargebacks_due">
      <ul>
        {chargebacks.map(({ id, amount, reason, evidenceDueAt }) => (
          <li key={id} className={lineClass}>
            <span>
              <Link to={`/staff/chargebacks/${id}`} className="inline-block min-h-6">
                <bdi dir="ltr">{reason}</bdi>
              </Link>
              <span className="block text-note text-soft">
                {t('operations.alarms.evidence_by', { when: format.dateTime(evidenceDueAt) })}
              </span>
            </span>
            <Amount money={amount} tone="disputed" />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Holds({ holds }: { holds: Hold[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('operations.alarms.old_holds')} id="old_holds">
      <ul>
        {holds.map(({ id, collaborationId, chargedAt, amount, brandName, creatorName }) => (
          <li key={id} className={lineClass}>
            <span>
              <Link to={`/staff/collaborations/${collaborationId}`} className="inline-block min-h-6">
                <Name>{brandName}</Name>
                {' · '}
                <Name>{creatorName}</Name>
              </Link>
              <span className="block text-note text-soft">
                {t('operations.alarms.held_since', { when: format.dateTime(chargedAt) })}
              </span>
            </span>
            <Amount money={amount} tone="held" />
          </li>
        ))}
      </ul>
    </Section>
  )
}
