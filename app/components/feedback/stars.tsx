import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'

/** How many of five, in words; an average has one decimal. */
export function Stars({ value }: { value: number }) {
  const { t } = useTranslation()
  const { decimal } = useFormat()
  return <span className="font-semibold">{t('feedback.of_five', { stars: decimal(value) })}</span>
}
