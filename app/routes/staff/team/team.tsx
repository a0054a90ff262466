import { DataTable } from '#app/components/data-table.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { Power } from '#app/domain/staff/powers.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { PowersForm, ResetForm } from './change-forms.tsx'

export type ShownMember = { id: string; name: string; email: string; powers: Power[]; hasFactor: boolean }
type Change = {
  id: number
  given: Power[]
  taken: Power[]
  reason: string
  changedAt: Date
  name: string
  by: string
}

type TeamProps = {
  members: ShownMember[]
  changes: Change[]
  readerId: string
  mayChange: boolean
  /** Whose powers are being changed. */
  chosen: ShownMember | null
  done: string | null
  answer: FormAnswer | null
}

/** Who of staff may do what, and what was changed about it. */
export function Team({ members, changes, readerId, mayChange, chosen, done, answer }: TeamProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('staffing.team.lead')}>{t('staffing.team.title')}</PageTitle>
      {done === 'powers' && <Notice kind="success" title={t('staffing.team.saved')} />}
      {done === 'reset' && <Notice kind="success" title={t('staffing.team.reset_done')} />}
      {chosen && (
        <Section title={t('staffing.team.change_title', { name: isolate(chosen.name) })} id="change">
          <PowersForm member={chosen} answer={answer?.values?.do === 'reset' ? null : answer} />
          {chosen.hasFactor && (
            <ResetForm member={chosen} answer={answer?.values?.do === 'reset' ? answer : null} />
          )}
        </Section>
      )}
      <Members members={members} readerId={readerId} mayChange={mayChange} />
      <Section title={t('staffing.team.history')}>
        {changes.length === 0 && <p className="text-soft">{t('staffing.team.no_history')}</p>}
        <ol>
          {changes.map((change) => (
            <ChangeLine key={change.id} change={change} />
          ))}
        </ol>
      </Section>
    </>
  )
}

function Members({ members, readerId, mayChange }: Pick<TeamProps, 'members' | 'readerId' | 'mayChange'>) {
  const { t } = useTranslation()
  const list = usePowerList()
  return (
    <DataTable
      caption={t('staffing.team.title')}
      phone="stack"
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'person',
          head: t('staffing.team.person'),
          names: true,
          render: ({ id, name, email }) => (
            <>
              <Name>{name}</Name>
              {id === readerId && <span className="text-soft"> ({t('staffing.team.you')})</span>}
              <bdi dir="ltr" className="block text-note text-soft wrap-anywhere">
                {email}
              </bdi>
            </>
          ),
        },
        {
          key: 'powers',
          head: t('staffing.team.powers'),
          render: ({ powers }) => (powers.length === 0 ? t('staffing.team.none') : list(powers)),
        },
        {
          key: 'factor',
          head: t('staffing.team.factor'),
          render: ({ hasFactor }) => t(hasFactor ? 'staffing.team.factor_on' : 'staffing.team.factor_off'),
        },
        {
          key: 'change',
          head: t('staffing.team.change'),
          render: ({ id }) =>
            mayChange && id !== readerId ? (
              <Link to={`/staff/team?person=${id}#change`} className="inline-block min-h-6">
                {t('staffing.team.change')}
              </Link>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

function ChangeLine({ change: { given, taken, reason, changedAt, name, by } }: { change: Change }) {
  const { t } = useTranslation()
  const format = useFormat()
  const list = usePowerList()
  return (
    <li className="border-b border-rule py-3">
      <Name className="font-semibold">{name}</Name>
      <span className="block">
        {[
          given.length > 0 && t('staffing.team.gave', { list: list(given) }),
          taken.length > 0 && t('staffing.team.took', { list: list(taken) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <bdi className="block">{reason}</bdi>
      <span className="block text-note text-soft">
        {t('staffing.team.by', { name: isolate(by), when: format.dateTime(changedAt) })}
      </span>
    </li>
  )
}

/** Names of powers as one list in the reader's language. */
function usePowerList() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const list = new Intl.ListFormat(locale, { type: 'unit' })
  return (powers: readonly Power[]) => list.format(powers.map((power) => t(`staffing.power.${power}`)))
}
