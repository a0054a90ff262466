import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { type Off, type Switch, switchForm } from '#app/domain/staff/switches.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type SetFormProps = { name: Switch; off: Off | null; answer: FormAnswer | null }

/** Switches one thing off, with an end or without; what is off can be given another end, or set on. */
export function SetForm({ name, off, answer }: SetFormProps) {
  const { t } = useTranslation()
  const labels = { until: t('switches.until'), reason: t('switches.reason') }
  const form = useZodForm(switchForm, {}, { answer, labels })
  return (
    <Form {...form.props} className="grid max-w-form gap-5">
      <FormHead form={form} />
      <p>{t(`switches.effect.${name}`)}</p>
      <input type="hidden" name="name" value={name} />
      <TextField
        {...form.field('reason')}
        label={t('switches.reason')}
        hint={t('switches.reason_hint')}
        maxLength={300}
      />
      <TextField
        {...form.field('until')}
        required={false}
        type="datetime-local"
        label={t('switches.until')}
        hint={t('switches.until_hint')}
      />
      <div className="flex flex-wrap gap-2.5">
        {off && (
          <Button name="do" value="on" busy={form.isBusy}>
            {t('switches.set_on')}
          </Button>
        )}
        <Button kind={off ? 'secondary' : 'danger'} name="do" value="off" busy={form.isBusy}>
          {t(off ? 'switches.change_end' : 'switches.set_off')}
        </Button>
      </div>
    </Form>
  )
}
