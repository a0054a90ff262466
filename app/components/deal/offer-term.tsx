import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { OfferTerms } from '../../domain/campaign/brief-offer.ts'
import { Day, useFormat } from '../format.tsx'

/** What an offer says about one of its terms, in words. */
export function useOfferTerm() {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (name: keyof OfferTerms, terms: OfferTerms): ReactNode => {
    switch (name) {
      case 'draftDueOn':
      case 'publishTo':
        return <Day value={terms[name]} long />
      case 'rightsUntil':
        return terms.rightsUntil ? <Day value={terms.rightsUntil} long /> : t('offering.none')
      case 'rightsUse':
        return t(`brief.rights_use.${terms.rightsUse}`)
      case 'includedRevisions':
        return number(terms.includedRevisions)
      case 'exclusivityDays':
        return t('brief.exclusivity_days', { count: terms.exclusivityDays })
    }
  }
}
