import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Currency } from '../../domain/money.ts'
import { orders } from '../../domain/search/search-request.ts'
import type { Problem } from '../../domain/search/typed-values.ts'
import { isolate } from '../isolate.ts'
import { Notice } from '../notice.tsx'

const names = [
  'q',
  'platform',
  'country',
  'city',
  'language',
  'topic',
  'tier',
  'followersFrom',
  'followersTo',
  'priceFrom',
  'priceTo',
  'engagement',
  'credibility',
  'aud',
  'like',
  'sort',
  'page',
] as const

/** What is wrong with one part of a search, as a sentence. */
export function useProblems(currency: Currency) {
  const { t } = useTranslation()
  const nameOf = (param: string) => {
    const name = param.startsWith('aud') ? 'aud' : param === 'topics' ? 'topic' : param
    const known = names.find((one) => one === name)
    return known ? t(`search.name.${known}`, { currency }) : param
  }
  return ({ name, value, code }: Problem): string => {
    if (code === 'audience' && value === '') return t('search.problem.audience_empty')
    const order = code === 'order' && orders.find((one) => one === value)
    return t(`search.problem.${code}`, {
      name: nameOf(name),
      value: isolate(order ? t(`search.sorts.${order}`) : value),
    })
  }
}

/** What of an address was set aside, so that nobody takes what was found for what was asked. */
export function SearchProblems({ problems, currency }: { problems: Problem[]; currency: Currency }) {
  const { t } = useTranslation()
  const sentence = useProblems(currency)
  if (problems.length === 0) return null
  return (
    <Notice title={t('search.problems')}>
      <ul className="ms-4 list-disc">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{sentence(problem)}</li>
        ))}
      </ul>
    </Notice>
  )
}
