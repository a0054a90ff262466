import { useTranslation } from '#app/i18n/use-translation.ts'
import { interests } from '../../domain/campaign/strategy.ts'
import { roughMoney } from '../../domain/matching/approximate.ts'
import type { Reason } from '../../domain/matching/candidate.ts'
import type { FlagCode } from '../../domain/matching/credibility.ts'
import { type Currency, money } from '../../domain/money.ts'
import { useFormat } from '../format.tsx'

/** What a ranking found out, in sentences of the reader's language. */
export function useReasons() {
  const { t } = useTranslation()
  const format = useFormat()

  const topic = (name: string) => {
    const known = interests.find((interest) => interest === name)
    return known ? t(`catalogue.topic.${known}`).toLocaleLowerCase(format.locale) : name
  }
  const flag = (code: string) => t(`match.flag.${code as FlagCode}`)
  /** "2.1" below ten, whole numbers above: an affinity is no exacter. */
  const times = (ratio: number) =>
    ratio >= 10 ? format.number(ratio) : format.decimal(Math.round(ratio * 10) / 10)

  const reason = ({ code, params }: Reason): string => {
    const number = (name: string) => Number(params[name] ?? 0)
    const names = (name: string) => [params[name] ?? []].flat().map(String)
    switch (code) {
      case 'topics.shared':
        return t('match.reason.topics.shared', { topics: format.list(names('topics').map(topic)) })
      case 'topics.none':
        return t('match.reason.topics.none')
      case 'topics.unknown':
        return t('match.reason.topics.unknown')
      case 'fit.share':
      case 'fit.estimated':
        return t(`match.reason.${code}`, {
          share: format.percent(number('share'), number('share') < 0.1 ? 1 : 0),
          times: times(number('affinity')),
        })
      case 'engagement.percentile':
        return t('match.reason.engagement.percentile', {
          percent: format.percent(Math.min(number('percentile'), 99) / 100),
          count: number('posts'),
        })
      case 'engagement.unknown':
        return t('match.reason.engagement.unknown')
      case 'credibility.sampled':
        return t('match.reason.credibility.sampled', {
          share: format.percent(number('share')),
          size: format.number(number('size')),
        })
      case 'credibility.clean':
        return t('match.reason.credibility.clean', { count: number('checked') })
      case 'credibility.flagged':
        return t('match.reason.credibility.flagged', { flags: format.list(names('flags').map(flag)) })
      case 'credibility.unknown':
        return t('match.reason.credibility.unknown')
      case 'price.usual':
        return t('match.reason.price.usual')
      case 'price.below':
      case 'price.above':
        return t(`match.reason.${code}`, { percent: format.percent(Math.abs(number('difference'))) })
      case 'price.unknown':
        return t('match.reason.price.unknown', {
          expected: format.money(roughMoney(money(number('expected'), params.currency as Currency))),
        })
    }
  }
  return { reason, flag, topic, times }
}
