import { describe, expect, test } from 'vitest'
import { type Interest, interests } from '../../campaign/strategy.ts'
import { askedTopics, channelTopics, topicalScore } from '../topical-score.ts'
import { interestWords } from './interest-words.ts'
import { documentOf } from './topic-document.ts'
import { inferMixture, type Mixture, sharedTopics } from './topic-model.ts'
import { trainTopicModel } from './topic-training.ts'

const text = (words: string, topics: readonly string[] = []) =>
  documentOf({ texts: [words], hashtags: [], topics })
const about = (mixture: Mixture | null) => interests[mixture!.indexOf(Math.max(...mixture!))]!
const score = (a: Mixture, b: Mixture) =>
  topicalScore(askedTopics({ mixture: a }), channelTopics({ mixture: b }))

/** Channels of three languages, most declare what they are about; everybody says something about nothing as well. */
const told: [Interest, string[]][] = [
  ['gardening', ['pruning mulch', 'تقليم سماد', 'обрезка мульча']],
  ['cars', ['dyno turbo', 'توربو عزم', 'турбина крутящий']],
  ['music', ['tabla maqam', 'طبلة مقام', 'табла макам']],
  ['finance', ['escrow audit', 'صكوك زكاة', 'вклады налоги']],
]
const chatter = [
  ['subscribe link', 'giveaway comment'],
  ['اشتركوا رابط', 'مسابقة تعليق'],
  ['подпишись ссылка', 'розыгрыш комментарий'],
]
const channels = told.flatMap(([topic, languages]) =>
  languages.flatMap((words, i) =>
    Array.from({ length: 6 }, (_, n) => text(`${words} ${chatter[i]![n % 2]!}`, n < 4 ? [topic] : [])),
  ),
)
const model = trainTopicModel(channels)

describe('a model', () => {
  test('learns words that no list has, in every language', () => {
    for (const [topic, languages] of told)
      for (const words of languages) {
        const mixture = inferMixture(model, text(words))
        expect(about(mixture)).toBe(topic)
        expect(Math.max(...mixture!)).toBeGreaterThan(0.45)
      }
  })

  test('lets a brief of one language find channels of another', () => {
    const brief = inferMixture(model, text('تقليم سماد'))!
    const scoreOf = (words: string) => score(brief, inferMixture(model, text(words))!)
    expect(scoreOf('обрезка')).toBeGreaterThan(scoreOf('турбина') + 0.05)
    expect(scoreOf('mulch')).toBeGreaterThan(scoreOf('tabla') + 0.05)
  })

  test('is the same for the same documents', () => expect(trainTopicModel(channels)).toEqual(model))

  test('knows the own words of every interest before it has read anything', () => {
    const blank = trainTopicModel([])
    for (const interest of interests)
      for (const words of interestWords[interest])
        expect(about(inferMixture(blank, text(words)))).toBe(interest)
  })
})

describe('a mixture', () => {
  test('has a share for every interest, and they add up to 1', () => {
    for (const document of channels) {
      const mixture = inferMixture(model, document)!
      expect(mixture).toHaveLength(interests.length)
      expect(mixture.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(Math.min(...mixture)).toBeGreaterThanOrEqual(0)
    }
  })

  test('of named interests alone gives them equal shares', () => {
    const mixture = inferMixture(model, text('qwertyuiop', ['cars', 'music', 'no-such-interest']))!
    for (const [i, share] of mixture.entries())
      expect(share).toBeCloseTo(['cars', 'music'].includes(interests[i]!) ? 0.5 : 0, 9)
  })

  test('weighs what is said together with what is named', () => {
    const mixture = inferMixture(model, text('pruning mulch', ['music']))!
    expect(mixture[interests.indexOf('gardening')]).toBeGreaterThan(0.1)
    expect(mixture[interests.indexOf('music')]).toBeGreaterThan(0.5)
  })

  test('is surer the more is said', () => {
    const share = (words: string) => inferMixture(model, text(words))![interests.indexOf('music')]!
    expect(share('tabla')).toBeLessThan(share('tabla maqam'))
    expect(share('tabla maqam')).toBeLessThan(share('tabla maqam guitar singer'))
  })

  test('is unknown where nothing is said and nothing named', () => {
    expect(inferMixture(model, text(''))).toBeNull()
    expect(inferMixture(model, text('qwertyuiop'))).toBeNull()
    for (const words of chatter.flat()) expect(inferMixture(model, text(words))).toBeNull()
  })
})

test('shared topics are the largest parts of the score', () => {
  const [a, b] = [text('pruning mulch', ['music']), text('مقام', ['gardening'])].map((document) =>
    inferMixture(model, document)!,
  ) as [Mixture, Mixture]
  const shared = sharedTopics(a, b)
  expect(
    shared
      .map(({ topic }) => topic)
      .slice(0, 2)
      .toSorted(),
  ).toEqual(['gardening', 'music'])
  for (const { topic, part } of shared)
    expect(part).toBe(Math.sqrt(a[interests.indexOf(topic)]! * b[interests.indexOf(topic)]!))
  expect(shared.reduce((sum, { part }) => sum + part, 0)).toBeLessThan(score(a, b))
})
