import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { invitationHours } from '#app/domain/staff/invitation.ts'
import type { Power } from '#app/domain/staff/powers.ts'
import { teamForm } from '#app/domain/staff/team-forms.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { PowerChoices, usePowerList } from './power-choices.tsx'

export type ShownInvitation = {
  id: string
  email: string
  powers: Power[]
  invitedAt: Date
  expiresAt: Date
  isOver: boolean
  /** Null: invited at the command line. */
  by: string | null
}

type InvitationsProps = { invitations: ShownInvitation[]; answer: FormAnswer | null }

/** Who was invited and has not come yet, and a form to invite somebody. */
export function Invitations({ invitations, answer }: InvitationsProps) {
  const { t } = useTranslation()
  const isOfWithdrawal = answer?.values?.do === 'withdraw'
  return (
    <>
      {(invitations.length > 0 || isOfWithdrawal) && (
        <Section title={t('joining.open')}>
          {isOfWithdrawal && <RefusalNotice refusal={answer?.refusal} />}
          <ul>
            {invitations.map((invitation) => (
              <InvitationLine key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('joining.invite_title')} id="invite">
        <InviteForm answer={isOfWithdrawal ? null : answer} />
      </Section>
    </>
  )
}

function InvitationLine({ invitation }: { invitation: ShownInvitation }) {
  const { t } = useTranslation()
  const format = useFormat()
  const list = usePowerList()
  const { id, email, powers, invitedAt, expiresAt, isOver, by } = invitation
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 max-w-prose">
        <bdi dir="ltr" className="font-semibold wrap-anywhere">
          {email}
        </bdi>
        <span className="block">{list(powers)}</span>
        <span className="block text-note text-soft">
          {t(isOver ? 'joining.over' : 'joining.until', { when: format.dateTime(expiresAt) })}
          {' · '}
          {t('joining.sent', {
            name: by === null ? t('joining.console') : isolate(by),
            when: format.dateTime(invitedAt),
          })}
        </span>
      </div>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <Button
          kind="secondary"
          small
          name="do"
          value="withdraw"
          aria-label={t('joining.withdraw_of', { email })}
        >
          {t('joining.withdraw')}
        </Button>
      </Form>
    </li>
  )
}

function InviteForm({ answer }: { answer: FormAnswer | null }) {
  const { t } = useTranslation()
  const labels = { email: t('joining.email'), powers: t('staffing.team.powers') }
  const form = useZodForm(teamForm, {}, { answer, labels, prefix: 'invite' })
  return (
    <Form {...form.props} className="grid max-w-form gap-5">
      <FormHead form={form} />
      <p>{t('joining.invite_text', { count: invitationHours })}</p>
      <TextField {...form.field('email')} type="email" autoComplete="off" label={t('joining.email')} />
      <PowerChoices {...form.choices('powers')} />
      <div>
        <Button name="do" value="invite" busy={form.isBusy}>
          {t('joining.invite')}
        </Button>
      </div>
    </Form>
  )
}
