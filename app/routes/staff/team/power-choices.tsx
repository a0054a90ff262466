import type { ComponentProps } from 'react'
import { CheckboxGroup } from '#app/components/choice-fields.tsx'
import { useFormat } from '#app/components/format.tsx'
import { type Power, powers } from '#app/domain/staff/powers.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type PowerChoicesProps = Omit<ComponentProps<typeof CheckboxGroup>, 'label' | 'options'>

/** Every power with what it allows. */
export function PowerChoices(props: PowerChoicesProps) {
  const { t } = useTranslation()
  return (
    <CheckboxGroup
      {...props}
      label={t('staffing.team.powers')}
      options={powers.map((power) => ({
        value: power,
        label: t(`staffing.power.${power}`),
        hint: t(`staffing.power_means.${power}`),
      }))}
    />
  )
}

/** Names of powers as one list in the reader's language. */
export function usePowerList() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (held: readonly Power[]) => list.format(held.map((power) => t(`staffing.power.${power}`)))
}
