import process from 'node:process'
import { interests } from '#app/domain/campaign/strategy.ts'
import { channelDocument, documentOf } from '#app/domain/matching/text/topic-document.ts'
import { inferMixture, type Mixture, type TopicModel } from '#app/domain/matching/text/topic-model.ts'
import { trainTopicModel } from '#app/domain/matching/text/topic-training.ts'
import { askedTopics, channelTopics, topicalScore } from '#app/domain/matching/topical-score.ts'
import { generateChannels, type SeedChannel } from '#db/seed/channels.ts'
import { briefLines } from './brief-lines.ts'
import { areaUnderCurve, randomFrom, rankingMetrics } from './ranking-metrics.ts'

const folds = 5
const day = new Date('2026-12-01T10:00:00Z')
const languages = ['en', 'ar', 'ru'] as const
const nothing: Mixture = interests.map(() => 0)

/** A held-out channel with what was made of its text alone. */
type Read = { channel: SeedChannel; mixture: Mixture }
type Brief = { about: readonly string[]; language: string | null; mixture: Mixture }
/** `otherAuc`: among the channels in another language than the brief's. */
type Ranking = { auc: number; map: number; r50: number; otherAuc: number | undefined }

/**
 * How well text alone tells what a channel is about: hides the declared topics of every fifth creator in turn, learns
 * from the others, reads the hidden ones' names, bios, captions and hashtags, and ranks them for every interest and for
 * briefs about one to three interests written as text in three languages. A channel is right when it declares one of
 * the brief's interests.
 */
function evaluate(count: number) {
  const channels = generateChannels(count, 'athar', day)
  const creators = new Map([...new Set(channels.map(({ creator }) => creator.id))].map((id, i) => [id, i]))
  const byInterest: Ranking[] = []
  const byBrief: Ranking[] = []
  const leading: boolean[] = []
  const seconds: number[] = []
  const milliseconds: number[] = []
  for (let fold = 0; fold < folds; fold++) {
    const isHidden = ({ creator }: SeedChannel) => creators.get(creator.id)! % folds === fold
    const known = channels.filter((channel) => !isHidden(channel)).map(channelDocument)
    const [model, spent] = timed(() => trainTopicModel(known))
    seconds.push(spent / 1000)
    const hidden = channels.filter(isHidden)
    const documents = hidden.map((channel) => channelDocument({ ...channel, category: null, topics: [] }))
    const [mixtures, inferred] = timed(() => documents.map((document) => inferMixture(model, document)))
    milliseconds.push(inferred / documents.length)
    const read = hidden.map((channel, i) => ({ channel, mixture: mixtures[i] ?? nothing }))
    leading.push(...read.map(({ channel, mixture }) => channel.topics[0] === leader(mixture)))
    byInterest.push(...interests.flatMap((topic) => rank(read, named(topic))))
    byBrief.push(...written(model, fold).flatMap((brief) => rank(read, brief)))
  }
  return {
    channels: channels.length,
    folds,
    interests: { queries: byInterest.length, ...means(byInterest) },
    briefs: { queries: byBrief.length, ...means(byBrief) },
    accuracy: mean(leading.map(Number)),
    crossLanguageAuc: mean(byBrief.flatMap(({ otherAuc }) => otherAuc ?? [])),
    trainSeconds: mean(seconds),
    inferMs: mean(milliseconds),
  }
}

const leader = (mixture: Mixture) => interests[mixture.indexOf(Math.max(...mixture))]

const named = (topic: string): Brief => ({
  about: [topic],
  language: null,
  mixture: interests.map((interest) => (interest === topic ? 1 : 0)),
})

/** Briefs about every interest, alone and with one or two others, in every language. */
function written(model: TopicModel, fold: number): Brief[] {
  const random = randomFrom(fold)
  return languages.flatMap((language) =>
    [1, 2, 3].flatMap((size) =>
      interests.map((first) => {
        const about = new Set([first])
        while (about.size < size) about.add(interests[Math.floor(random() * interests.length)]!)
        const texts = [...about].map((topic) => briefLines[topic][language])
        const mixture = inferMixture(model, documentOf({ texts, hashtags: [], topics: [] })) ?? nothing
        return { about: [...about], language, mixture }
      }),
    ),
  )
}

/** The ranking for one brief; [] when no channel is right. */
function rank(read: readonly Read[], { about, language, mixture }: Brief): Ranking[] {
  const asked = askedTopics({ mixture })
  const scores = read.map((channel) => topicalScore(asked, channelTopics(channel)))
  const all = read.map((_, i) => i)
  const isRight = (i: number) => read[i]!.channel.topics.some((topic) => about.includes(topic))
  const right = all.filter(isRight)
  if (right.length === 0) return []
  const { auc, map, r50 } = rankingMetrics(scores, right, all)
  const others = language === null ? [] : all.filter((i) => read[i]!.channel.language !== language)
  const otherAuc = areaUnderCurve(
    scores,
    others.filter(isRight),
    others.filter((i) => !isRight(i)),
  )
  return [{ auc, map, r50, otherAuc }]
}

const means = (rankings: readonly Ranking[]) => ({
  auc: mean(rankings.map(({ auc }) => auc)),
  map: mean(rankings.map(({ map }) => map)),
  r50: mean(rankings.map(({ r50 }) => r50)),
})

const mean = (values: readonly number[]) =>
  Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4))

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

process.stdout.write(`${JSON.stringify(evaluate(Number(process.argv[2] ?? 2_500)))}\n`)
