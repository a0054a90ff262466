import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Status } from '#app/components/marks.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { Off, Switch } from '#app/domain/staff/switches.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { SetForm } from './set-form.tsx'

type Change = {
  id: number
  switch: Switch
  offSince: Date | null
  until: Date | null
  reason: string
  changedAt: Date
  by: string
}
type Line = { name: Switch; change: Change | null; off: Off | null }

type SwitchesProps = {
  switches: Line[]
  changes: Change[]
  /** The switch that is being set. */
  chosen: Switch | null
  done: string | null
  answer: FormAnswer | null
}

/** What can be switched off, what each would stop, how it stands, and everything that was done about it. */
export function Switches({ switches, changes, chosen, done, answer }: SwitchesProps) {
  const { t } = useTranslation()
  const line = switches.find(({ name }) => name === chosen)
  return (
    <>
      <PageTitle subtitle={t('switches.lead')}>{t('switches.title')}</PageTitle>
      {done === 'off' && <Notice kind="success" title={t('switches.done_off')} />}
      {done === 'on' && <Notice kind="success" title={t('switches.done_on')} />}
      {line && (
        <Section title={t(`switches.name.${line.name}`)} id="set">
          <SetForm key={line.name} name={line.name} off={line.off} answer={answer} />
        </Section>
      )}
      <Section title={t('switches.all')}>
        <ul>
          {switches.map((one) => (
            <SwitchLine key={one.name} line={one} />
          ))}
        </ul>
      </Section>
      <Section title={t('switches.history')}>
        {changes.length === 0 && <p className="text-soft">{t('switches.none')}</p>}
        <ol>
          {changes.map((change) => (
            <li key={change.id} className="border-b border-rule py-3">
              <span className="font-semibold">{t(`switches.name.${change.switch}`)}</span>
              <ChangeWords change={change} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

function SwitchLine({ line: { name, change, off } }: { line: Line }) {
  const { t } = useTranslation()
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 max-w-prose">
        <span className="font-semibold">{t(`switches.name.${name}`)}</span>
        <p className="pt-0.5">{t(`switches.effect.${name}`)}</p>
        {change ? (
          <ChangeWords change={change} />
        ) : (
          <p className="text-note text-soft">{t('switches.untouched')}</p>
        )}
      </div>
      <div className="flex items-baseline gap-5">
        <Status shape={off ? 'disputed' : 'released'}>{t(off ? 'switches.off' : 'switches.on')}</Status>
        <Link
          to={`/staff/switches?switch=${name}#set`}
          aria-label={`${t('switches.change')}: ${t(`switches.name.${name}`)}`}
          className="inline-block min-h-6"
        >
          {t('switches.change')}
        </Link>
      </div>
    </li>
  )
}

/** What was decided about a switch, until when, why, by whom. */
function ChangeWords({ change: { offSince, until, reason, by, changedAt } }: { change: Change }) {
  const { t } = useTranslation()
  const format = useFormat()
  const what = !offSince
    ? t('switches.set_to_on')
    : until
      ? t('switches.set_to_off_until', { when: format.dateTime(until) })
      : t('switches.set_to_off')
  return (
    <>
      <span className="block text-note">
        {what}: <bdi>{reason}</bdi>
      </span>
      <span className="block text-note text-soft">
        {t('staffing.team.by', { name: isolate(by), when: format.dateTime(changedAt) })}
      </span>
    </>
  )
}
