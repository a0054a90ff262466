import type { ComponentProps } from 'react'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { TextField } from '#app/components/fields.tsx'
import { alerts, mostSaved } from '#app/domain/search/saved-search.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type SavedFieldsProps = {
  name: Omit<ComponentProps<typeof TextField>, 'label'>
  alert: Omit<ComponentProps<typeof RadioGroup>, 'label' | 'options'>
}

/** What a saved search is called, and how often it tells of what is new. */
export function SavedFields({ name, alert }: SavedFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField {...name} label={t('saved.name')} maxLength={mostSaved.name} />
      <RadioGroup
        {...alert}
        label={t('saved.alert')}
        hint={t('saved.alert_hint')}
        options={alerts.map((value) => ({ value, label: t(`saved.alerts.${value}`) }))}
      />
    </>
  )
}
