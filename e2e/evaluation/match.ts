import { readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { conceptSpaceOf, placeIn } from '#app/domain/matching/concept-space.ts'
import { fitTopicMaps } from '#app/domain/matching/topic-map.ts'
import {
  askedTopics,
  channelTopics,
  identityWeights,
  topicalScore,
  type TopicVectors,
  type TopicWeights,
} from '#app/domain/matching/topical-score.ts'
import { readBrandChoices, type BrandChoices } from './brand-choices.ts'
import { randomFrom, rankingMetrics, summarise, type RankingMetrics } from './ranking-metrics.ts'

/**
 * Ranks all creators of a directory for each of its brands by the product's topical score and prints one JSON line.
 * Weights are those of topic-weights.json; `--folds N` learns them from the other folds of brands instead, and
 * `--fit FILE` learns them from all pairs of the directory and writes them.
 */
const committed = new URL('topic-weights.json', import.meta.url)
const category = 'dominant topic of the brand = dominant topic of the creator'
/** As many candidates as the kept share has, so that figures can be compared. */
const coldCandidates = 797

type Ranker = (brand: number) => ArrayLike<number>

function rankerOf({ brands, creators }: BrandChoices, weights: TopicWeights, isPlain = false): Ranker {
  const space = isPlain ? undefined : conceptSpaceOf(creators.map(({ concepts }) => concepts!))
  const channels = creators.map((creator) => channelTopics(creator, space))
  return (brand) => {
    const asked = askedTopics(brands[brand]!, weights, space)
    return channels.map((channel) => topicalScore(asked, channel))
  }
}

/** Learns the weights from the choices of some brands; creators nobody of them chose are not seen. */
function learn({ brands, creators, own }: BrandChoices, of: readonly number[]): TopicWeights {
  const seen = [...new Set(of.flatMap((brand) => own[brand]!))].sort((a, b) => a - b)
  const indexOf = new Map(seen.map((creator, index) => [creator, index]))
  const space = conceptSpaceOf(seen.map((creator) => creators[creator]!.concepts!))
  const view = (side: (vectors: TopicVectors) => Float64Array) => ({
    briefs: of.map((brand) => side(brands[brand]!)),
    channels: seen.map((creator) => side(creators[creator]!)),
  })
  const [mixture] = fitTopicMaps(
    [
      { ...view(({ mixture }) => channelTopics({ mixture })), weight: 1, ridge: 0.01 },
      { ...view(({ concepts }) => placeIn(space, concepts!)), weight: identityWeights.concepts },
    ],
    of.map((brand) => own[brand]!.map((creator) => indexOf.get(creator)!)),
  )
  return { ...identityWeights, maps: { mixture: mixture! } }
}

/** The metrics of some brands, ranking all creators or only given ones. */
function measure(
  { brands, creators, own }: BrandChoices,
  ranker: Ranker,
  of: readonly number[],
  candidates: readonly number[] = creators.map((_, creator) => creator),
): RankingMetrics[] {
  const place = new Map(candidates.map((creator, index) => [creator, index]))
  const topics = candidates.map((creator) => dominantTopic(creators[creator]!))
  return of.flatMap((brand) => {
    const mine = own[brand]!.flatMap((creator) => place.get(creator) ?? [])
    if (mine.length === 0) return []
    const scores = ranker(brand)
    const topic = dominantTopic(brands[brand]!)
    return rankingMetrics(
      candidates.map((creator) => scores[creator]!),
      mine,
      topics.flatMap((other, index) => (other === topic ? [index] : [])),
    )
  })
}

/** Every brand is ranked by weights learned without its fold; cold: only creators new to those weights compete. */
function crossValidate(choices: BrandChoices, count: number) {
  const random = randomFrom(1)
  const order = shuffled(everyone(choices.brands), random)
  const warm: RankingMetrics[] = []
  const cold: RankingMetrics[] = []
  for (let fold = 0; fold < count; fold++) {
    const held = order.filter((_, place) => place % count === fold)
    const rest = order.filter((_, place) => place % count !== fold)
    const ranker = rankerOf(choices, learn(choices, rest))
    const known = new Set(rest.flatMap((brand) => choices.own[brand]!))
    const creators = shuffled(everyone(choices.creators), random)
    const fresh = creators.filter((creator) => !known.has(creator))
    const distractors = creators.filter(
      (creator) => known.has(creator) && !held.some((brand) => choices.own[brand]!.includes(creator)),
    )
    warm.push(...measure(choices, ranker, held))
    cold.push(
      ...measure(
        choices,
        ranker,
        held,
        [...fresh, ...distractors].slice(0, Math.max(fresh.length, coldCandidates)),
      ),
    )
  }
  return {
    folds: count,
    ...summarise(warm),
    coldCreators: { candidates: coldCandidates, ...summarise(cold) },
  }
}

/** The same ranking by the plain sum of two cosines and by chance: figures without intervals. */
function baselines(choices: BrandChoices) {
  const random = randomFrom(2)
  const figures = (ranker: Ranker) => {
    const all = summarise(measure(choices, ranker, everyone(choices.brands)), 1)
    return Object.fromEntries(Object.entries(all).map(([name, { value }]) => [name, value]))
  }
  return {
    plain: figures(rankerOf(choices, identityWeights, true)),
    random: figures(() => choices.creators.map(random)),
  }
}

const everyone = (list: readonly unknown[]) => list.map((_, index) => index)

const dominantTopic = ({ mixture }: { mixture: readonly number[] }) => mixture.indexOf(Math.max(...mixture))

/** A random order (Fisher-Yates). */
function shuffled(list: readonly number[], random: () => number): number[] {
  const result = [...list]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}

/** Weights with three decimals, which is more than their learning tells. */
const written = (weights: TopicWeights) =>
  JSON.stringify(weights, (_, value: unknown) => {
    if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array)
    return typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value
  })

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' }, fit: { type: 'string' } },
})
const [directory] = positionals
if (!directory) {
  process.stderr.write('usage: npm run evaluate -- match DIR [--folds 5] [--fit FILE]\n')
  process.exitCode = 2
} else {
  const choices = await readBrandChoices(directory)
  if (values.fit) await writeFile(values.fit, `${written(learn(choices, everyone(choices.brands)))}\n`)
  const weights = JSON.parse(await readFile(values.fit ?? committed, 'utf8')) as TopicWeights
  const figures = values.folds
    ? crossValidate(choices, Number(values.folds))
    : summarise(measure(choices, rankerOf(choices, weights), everyone(choices.brands)))
  const counts = {
    brands: choices.brands.length,
    creators: choices.creators.length,
    pairs: choices.own.reduce((sum, own) => sum + own.length, 0),
  }
  process.stdout.write(
    `${JSON.stringify({ ...counts, category, ...figures, baselines: baselines(choices) })}\n`,
  )
}
