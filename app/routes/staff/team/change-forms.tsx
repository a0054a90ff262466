import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { isolate } from '#app/components/isolate.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { teamForm } from '#app/domain/staff/team-forms.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { PowerChoices } from './power-choices.tsx'
import type { ShownMember } from './team.tsx'

type FormProps = { member: ShownMember; answer: FormAnswer | null }

/** Which powers somebody holds from now on. */
export function PowersForm({ member, answer }: FormProps) {
  const { t } = useTranslation()
  const labels = { powers: t('staffing.team.powers'), reason: t('staffing.team.reason') }
  const form = useZodForm(teamForm, { powers: member.powers }, { answer, labels })
  return (
    <Form {...form.props} className="grid max-w-form gap-5">
      <FormHead form={form} />
      <input type="hidden" name="id" value={member.id} />
      <input type="hidden" name="seen" value={member.powers.join()} />
      <PowerChoices {...form.choices('powers')} required={false} />
      <TextField {...form.field('reason')} label={t('staffing.team.reason')} />
      <div>
        <Button name="do" value="powers" busy={form.isBusy}>
          {t('staffing.team.save')}
        </Button>
      </div>
    </Form>
  )
}

/** For a phone that is lost together with its recovery codes. */
export function ResetForm({ member, answer }: FormProps) {
  const { t } = useTranslation()
  const labels = { reason: t('staffing.team.reason') }
  const form = useZodForm(teamForm, {}, { answer, labels, prefix: 'reset' })
  return (
    <Form {...form.props} className="grid max-w-form gap-5 pt-10">
      <h3 className="type-heading">{t('staffing.team.reset_title')}</h3>
      <FormHead form={form} />
      <p>{t('staffing.team.reset_text', { name: isolate(member.name) })}</p>
      <input type="hidden" name="id" value={member.id} />
      <TextField {...form.field('reason')} label={t('staffing.team.reason')} />
      <div>
        <Button kind="danger" name="do" value="reset" busy={form.isBusy}>
          {t('staffing.team.reset')}
        </Button>
      </div>
    </Form>
  )
}

/** For whoever leaves, or must not stay. */
export function EndForm({ member, answer }: FormProps) {
  const { t } = useTranslation()
  const labels = { reason: t('staffing.team.reason') }
  const form = useZodForm(teamForm, {}, { answer, labels, prefix: 'end' })
  return (
    <Form {...form.props} className="grid max-w-form gap-5 pt-10">
      <h3 className="type-heading">{t('joining.end_title')}</h3>
      <FormHead form={form} />
      <p>{t('joining.end_text', { name: isolate(member.name) })}</p>
      <input type="hidden" name="id" value={member.id} />
      <TextField {...form.field('reason')} label={t('staffing.team.reason')} />
      <div>
        <Button kind="danger" name="do" value="end" busy={form.isBusy}>
          {t('joining.end')}
        </Button>
      </div>
    </Form>
  )
}
