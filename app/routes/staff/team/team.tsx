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
import { EndForm, PowersForm, ResetForm } from './change-forms.tsx'
import { Invitations, type ShownInvitation } from './invitations.tsx'
import { usePowerList } from './power-choices.tsx'

export type ShownMember = { id: string; name: string; email: string; powers: Power[]; hasFactor: boolean }
type Change = {
  id: number
  given: Power[]
  taken: Power[]
  reason: string
  changedAt: Date
  name: string
  /** Null: the command line. */
  by: string | null
  endsAccount: boolean
}

type TeamProps = {
  members: ShownMember[]
  changes: Change[]
  invitations: ShownInvitation[]
  readerId: string
  mayChange: boolean
  /** Whose powers are being changed. */
  chosen: ShownMember | null
  done: string | null
  answer: FormAnswer | null
}

/** Who of staff may do what, and what was changed about it. */
export function Team({
  members,
  changes,
  invitations,
  readerId,
  mayChange,
  chosen,
  done,
  answer,
}: TeamProps) {
  const { t } = useTranslation()
  /** What was said to one of the forms. */
  const answerTo = (...names: string[]) => (names.includes(String(answer?.values?.do)) ? answer : null)
  return (
    <>
      <PageTitle subtitle={t('staffing.team.lead')}>{t('staffing.team.title')}</PageTitle>
      {done === 'powers' && <Notice kind="success" title={t('staffing.team.saved')} />}
      {done === 'reset' && <Notice kind="success" title={t('staffing.team.reset_done')} />}
      {done === 'invite' && <Notice kind="success" title={t('joining.invited')} />}
      {done === 'withdraw' && <Notice kind="success" title={t('joining.withdrawn')} />}
      {done === 'end' && <Notice kind="success" title={t('joining.ended')} />}
      {chosen && (
        <Section title={t('staffing.team.change_title', { name: isolate(chosen.name) })} id="change">
          <PowersForm member={chosen} answer={answerTo('powers')} />
          {chosen.hasFactor && <ResetForm member={chosen} answer={answerTo('reset')} />}
          <EndForm member={chosen} answer={answerTo('end')} />
        </Section>
      )}
      <Section title={t('staffing.team.members')}>
        <Members members={members} readerId={readerId} mayChange={mayChange} />
      </Section>
      {mayChange && <Invitations invitations={invitations} answer={answerTo('invite', 'withdraw')} />}
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

function ChangeLine({ change }: { change: Change }) {
  const { given, taken, reason, changedAt, name, by, endsAccount } = change
  const { t } = useTranslation()
  const format = useFormat()
  const list = usePowerList()
  return (
    <li className="border-b border-rule py-3">
      <Name className="font-semibold">{name}</Name>
      <span className="block">
        {[
          endsAccount && t('joining.account_ended'),
          given.length > 0 && t('staffing.team.gave', { list: list(given) }),
          taken.length > 0 && t('staffing.team.took', { list: list(taken) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <bdi className="block">{reason}</bdi>
      <span className="block text-note text-soft">
        {t('staffing.team.by', {
          name: by === null ? t('joining.console') : isolate(by),
          when: format.dateTime(changedAt),
        })}
      </span>
    </li>
  )
}
