import type { TFunction } from 'i18next'
import { factors } from '#app/domain/matching/additive-score.ts'
import type { Ranked, SourceOf } from '#app/domain/matching/candidate.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { type Currency, currencies } from '#app/domain/money.ts'
import type { Formats } from '#app/i18n/format.ts'

type Line = {
  place: number
  channel: {
    name: string
    handle: string
    platform: Platform
    url: string
    country: string | null
    languages: readonly string[]
    followers: number | null
    posts?: number
  }
  ranked: Ranked
}
type Column = { head: string; cell: (line: Line) => string }

/**
 * The columns of a search's file. Numbers are plain, so that a sheet can reckon with them; amounts are major units of
 * the currency beside them, or in the head: `currency` is the search's. `isScored`: there is something to match with.
 */
export function columnsFor(
  t: TFunction,
  format: Formats,
  { isScored, currency }: { isScored: boolean; currency: Currency },
): Column[] {
  const head = (name: 'cpm') => t(`saved.file.${name}`, { currency })
  const column = (name: string, cell: Column['cell']): Column => ({ head: head(name as 'cpm'), cell })
  const sourceOf = ({ ranked }: Line, number: SourceOf['number']) =>
    ranked.sources.find((source) => source.number === number)
  const source = (line: Line, number: SourceOf['number']) => {
    const known = sourceOf(line, number)
    return known ? t(`shell.source.${known.source}`) : ''
  }
  const percent = (share: number) => String(Math.round(1_000 * share) / 10)
  const major = (amount: number, currency: Currency) =>
    (amount / 10 ** currencies[currency].digits).toFixed(currencies[currency].digits)
  const price = ({ ranked: { price: known } }: Line) =>
    known.asked ?? { amount: known.expected.mid, currency: known.expected.currency }
  const isCounted = ({ ranked }: Line) => !ranked.reasons.some(({ code }) => code === 'engagement.unknown')

  const scored: Column[] = [
    column('score', ({ ranked }) => String(ranked.score)),
    ...factors.map((factor, at) => ({
      head: t('saved.file.points', { factor: t(`match.factor.${factor}`) }),
      cell: ({ ranked }: Line) => String(ranked.parts[at]!.points),
    })),
    column('certainty', ({ ranked }) => percent(ranked.certainty)),
    column('share', ({ ranked }) => percent(ranked.fit.share)),
  ]
  const priced: Column[] = [
    column('price', (line) => major(price(line).amount, price(line).currency)),
    column('currency', (line) => price(line).currency),
    column('is_asked', ({ ranked }) => t(`saved.file.${ranked.price.asked ? 'asked' : 'expected'}`)),
    column('posts', ({ channel }) => String(channel.posts ?? 1)),
    column('cpm', ({ ranked: { price: known } }) => major(known.cpm.mid, known.cpm.currency)),
  ]
  return [
    column('place', ({ place }) => String(place)),
    column('name', ({ channel }) => channel.name),
    column('handle', ({ channel }) => channel.handle),
    column('platform', ({ channel }) => t(`catalogue.platform.${channel.platform}`)),
    column('address', ({ channel }) => channel.url),
    column('country', ({ channel }) => (channel.country ? format.country(channel.country) : '')),
    column('language', ({ channel }) => channel.languages.map(format.language).join(', ')),
    column('followers', ({ channel }) => (channel.followers === null ? '' : String(channel.followers))),
    column('followers_source', (line) => source(line, 'followers')),
    column('followers_on', (line) => sourceOf(line, 'followers')?.collectedOn ?? ''),
    ...(isScored ? scored : []),
    column('engagement', (line) =>
      isCounted(line) ? String(Math.round(line.ranked.engagement.percentile)) : '',
    ),
    column('credibility', ({ ranked }) => percent(ranked.credibility.q)),
    column('views', ({ ranked }) => String(Math.round(ranked.forecast.views.mid))),
    column('views_low', ({ ranked }) => String(Math.round(ranked.forecast.views.low))),
    column('views_high', ({ ranked }) => String(Math.round(ranked.forecast.views.high))),
    column('posts_source', (line) => source(line, 'views')),
    column('posts_on', (line) => sourceOf(line, 'views')?.collectedOn ?? ''),
    ...priced,
    ...(isScored
      ? [
          column('cpm_target', ({ ranked: { price: known } }) =>
            major(known.cpmTarget.mid, known.cpmTarget.currency),
          ),
        ]
      : []),
  ]
}
