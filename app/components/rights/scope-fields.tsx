import { useTranslation } from '#app/i18n/use-translation.ts'
import { uses } from '../../domain/rights/forms.ts'
import { RadioGroup } from '../choice-fields.tsx'
import { DateField, TextField } from '../fields.tsx'
import type { useZodForm } from '../form.tsx'

/** What use, where, and until when: by a number of days or by the last day itself. */
export function ScopeFields({ form, min }: { form: ReturnType<typeof useZodForm>; min: string }) {
  const { t } = useTranslation()
  return (
    <>
      <RadioGroup
        {...form.field('use')}
        label={t('rights.use')}
        options={uses.map((value) => ({ value, label: t(`brief.rights_use.${value}`) }))}
      />
      <TextField
        {...form.field('territory')}
        required={false}
        maxLength={120}
        label={t('rights.where')}
        hint={t('rights.where_hint')}
      />
      <TextField
        {...form.field('days')}
        type="number"
        inputMode="numeric"
        min={1}
        required={false}
        label={t('rights.days')}
        hint={t('rights.days_hint')}
        className="max-w-52"
      />
      <DateField
        {...form.field('until')}
        min={min}
        required={false}
        label={t('rights.until')}
        hint={t('rights.until_hint')}
      />
    </>
  )
}
