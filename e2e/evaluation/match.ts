import { readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { conceptSpaceOf, type ConceptSpace } from '#app/domain/matching/concept-space.ts'
import { fitTopicMap } from '#app/domain/matching/topic-map.ts'
import {
  askedTopics,
  channelTopics,
  topicalScore,
  type TopicMap,
  type TopicVectors,
} from '#app/domain/matching/topical-score.ts'
import { readBrandChoices, type BrandChoices } from './brand-choices.ts'
import { randomFrom, rankingMetrics, summarise, type RankingMetrics } from './ranking-metrics.ts'

/**
 * Ranks all creators of a directory for each of its brands by the product's topical score and prints one JSON line.
 * What brands ask for is the committed map; `--folds N` learns it from the other folds of brands instead, `--fit FILE`
 * from all pairs of the directory, and writes it: rows of hundredths. Of the directory that a map was learned from, only
 * the figures of folds tell anything.
 */
const committed = new URL('topic-map.json', import.meta.url)
/** There are no labels of categories. */
const category = 'dominant topic of the brand = dominant topic of the creator'
/** As many candidates as the kept share has, so that figures can be compared. */
const coldCandidates = 797

type Ranker = (brand: number) => ArrayLike<number>

/** By the product's score, in the space that the creators themselves span. */
function learnedRanker(choices: BrandChoices, map: TopicMap): Ranker {
  return rankerOf(choices, map, spaceOf(choices.creators))
}

function rankerOf({ brands, creators }: BrandChoices, map?: TopicMap, space?: ConceptSpace): Ranker {
  const channels = creators.map((creator) => channelTopics(creator, space))
  return (brand) => {
    const asked = askedTopics(brands[brand]!, map, space)
    return channels.map((channel) => topicalScore(asked, channel))
  }
}

const spaceOf = (creators: readonly TopicVectors[]) =>
  conceptSpaceOf(creators.map(({ concepts }) => concepts!))

function learn({ brands, creators, own }: BrandChoices): TopicMap {
  const space = spaceOf(creators)
  return fitTopicMap({
    briefs: brands.map((brand) => channelTopics(brand, space)),
    channels: creators.map((creator) => channelTopics(creator, space)),
    chosen: own,
  })
}

function measure({ brands, creators, own }: BrandChoices, ranker: Ranker): RankingMetrics[] {
  const topics = creators.map(dominantTopic)
  return own.flatMap((mine, brand) => {
    if (mine.length === 0) return []
    const topic = dominantTopic(brands[brand]!)
    const category = topics.flatMap((other, creator) => (other === topic ? [creator] : []))
    return rankingMetrics(ranker(brand), mine, category)
  })
}

/**
 * Every brand is ranked by a map learned without its fold, from creators the other folds chose. Cold: as on the kept
 * share, a fold is a directory of its own, of creators new to the map, with strangers added up to that size.
 */
function crossValidate(choices: BrandChoices, count: number) {
  const random = randomFrom(1)
  const order = shuffled(everyone(choices.brands), random)
  const warm: RankingMetrics[] = []
  const cold: RankingMetrics[] = []
  const plain: RankingMetrics[] = []
  for (let fold = 0; fold < count; fold++) {
    const held = order.filter((_, place) => place % count === fold)
    const rest = order.filter((_, place) => place % count !== fold)
    const known = chosenBy(choices, rest)
    const map = learn(part(choices, rest, [...known]))
    const all = part(choices, held, everyone(choices.creators))
    warm.push(...measure(all, learnedRanker(all, map)))
    const theirs = chosenBy(choices, held)
    const fresh = [...theirs].filter((creator) => !known.has(creator))
    const strangers = shuffled([...known], random).filter((creator) => !theirs.has(creator))
    const kept = part(
      choices,
      held,
      [...fresh, ...strangers].slice(0, Math.max(fresh.length, coldCandidates)),
    )
    cold.push(...measure(kept, learnedRanker(kept, map)))
    plain.push(...measure(kept, rankerOf(kept)))
  }
  const coldCreators = { candidates: coldCandidates, ...summarise(cold), plain: summarise(plain) }
  return { folds: count, ...summarise(warm), coldCreators }
}

/** A directory of some brands and some creators of another. */
function part(
  { brands, creators, own }: BrandChoices,
  ofBrands: readonly number[],
  ofCreators: readonly number[],
): BrandChoices {
  const place = new Map(ofCreators.map((creator, index) => [creator, index]))
  return {
    brands: ofBrands.map((brand) => brands[brand]!),
    creators: ofCreators.map((creator) => creators[creator]!),
    own: ofBrands.map((brand) => own[brand]!.flatMap((creator) => place.get(creator) ?? [])),
  }
}

const chosenBy = ({ own }: BrandChoices, brands: readonly number[]) =>
  new Set(brands.flatMap((brand) => own[brand]!))

/** The same ranking by the plain sum of two cosines, and by chance. */
function baselines(choices: BrandChoices) {
  const random = randomFrom(2)
  return {
    plain: summarise(measure(choices, rankerOf(choices))),
    random: summarise(measure(choices, () => choices.creators.map(random))),
  }
}

const everyone = (list: readonly unknown[]) => list.map((_, index) => index)

const dominantTopic = ({ mixture }: TopicVectors) => mixture.indexOf(Math.max(...mixture))

/** A random order (Fisher-Yates). */
function shuffled(list: readonly number[], random: () => number): number[] {
  const result = [...list]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}

const written = (map: TopicMap) => {
  const rows = map.map((row) => Array.from(row, (x) => Math.round(x * 100)).join())
  return `[[${rows.join('],\n[')}]]\n`
}

const read = (json: string): TopicMap =>
  (JSON.parse(json) as number[][]).map((row) => row.map((hundredths) => hundredths / 100))

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
  if (values.fit) await writeFile(values.fit, written(learn(choices)))
  const counts = {
    brands: choices.brands.length,
    creators: choices.creators.length,
    pairs: choices.own.reduce((sum, own) => sum + own.length, 0),
  }
  const figures = values.folds
    ? crossValidate(choices, Number(values.folds))
    : summarise(
        measure(choices, learnedRanker(choices, read(await readFile(values.fit ?? committed, 'utf8')))),
      )
  const line = { ...counts, category, ...figures, baselines: baselines(choices) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
