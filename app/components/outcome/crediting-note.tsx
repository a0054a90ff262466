import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Crediting, ordersOf } from '#app/domain/outcome/crediting.ts'
import { useFormat } from '../format.tsx'

/** Where every order of the brand went, as one sum that can be checked. */
export function CreditingNote({ crediting }: { crediting: Crediting | null }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (!crediting || ordersOf(crediting) === 0) return null
  const { here, otherCampaigns, nobody } = crediting
  return (
    <p className="max-w-prose pt-1">
      {t('report.crediting', {
        all: number(ordersOf(crediting)),
        here: number(here),
        other: number(otherCampaigns),
        nobody: number(nobody),
      })}
    </p>
  )
}
