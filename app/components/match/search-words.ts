import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Currency } from '../../domain/money.ts'
import { readFilters } from '../../domain/search/filters.ts'
import { setFilters } from '../../domain/search/filter-query.ts'
import { useFilterNames } from './filter-names.ts'

/** A search in words, as the address says it; `like` what the channel is called that it compares with. */
export function useSearchWords(currency: Currency) {
  const { t } = useTranslation()
  const { set } = useFilterNames(currency)
  return (query: string, like: string | null): string[] => {
    const { filters } = readFilters(new URLSearchParams(query))
    const words = setFilters(filters).map(({ filter }) => set(filter, like ?? t('saved.like_unknown')))
    return words.length > 0 ? words : [t('saved.everything')]
  }
}
