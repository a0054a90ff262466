import { type Interest, interests } from '../../campaign/strategy.ts'
import type { TopicDocument } from './topic-document.ts'

/** The interests and, last, the background: what people say whatever they speak of. */
export const topicCount = interests.length + 1
export const background = interests.length

/**
 * What words say about the interests. `rows` gives each word its row of `weights`, `topicCount` numbers: how likely the
 * word is under each topic among the words of its script.
 */
export type TopicModel = { documents: number; rows: ReadonlyMap<string, number>; weights: Float32Array }

/** Shares of the thirty interests in the order of their list, each 0-1, adding up to 1. */
export type Mixture = readonly number[]

export type SharedTopic = { topic: Interest; part: number }

/** A document as a model reads it: where its words stand in the weights, how much each counts, and that in all. */
export type Reading = { rows: Int32Array; counts: Float32Array; length: number }

/** Words that every topic has before anything is read: of an interest, and of the background. */
const prior = { interest: 0.03, background: 1 }
/** Naming interests is worth this many words, and more beside a long text. */
const declared = { words: 6, perWord: 0.5 }
const rounds = 12
/** Less than this of a text about any interest is chance. */
const leastWords = 0.5
/** Words alike about every interest that are added to a text that was read: a few words prove little. */
const doubt = 2
const mostShared = 3

/** The words of a document that have rows. People repeat themselves: a word said n times counts 1 + ln n. */
export function readingOf(words: TopicDocument['words'], rowOf: ReadonlyMap<string, number>): Reading {
  const rows: number[] = []
  const counts: number[] = []
  let length = 0
  for (const [word, times] of words) {
    const row = rowOf.get(word)
    if (row === undefined) continue
    const count = 1 + Math.log(times)
    rows.push(row * topicCount)
    counts.push(count)
    length += count
  }
  return { rows: Int32Array.from(rows), counts: Float32Array.from(counts), length }
}

/** How many words each topic is worth before a text of some length is read. */
export function priorOf(topics: readonly Interest[], length: number): Float64Array {
  const words = new Float64Array(topicCount).fill(prior.interest)
  words[background] = prior.background
  const each = (declared.words + declared.perWord * length) / topics.length
  for (const topic of topics) words[interests.indexOf(topic)]! += each
  return words
}

/**
 * One round of expectation: divides every word of a reading among the topics by how much the document is about each
 * (`theta`) and how likely each says the word, adds the parts to `next` and, while learning, to the words' rows.
 */
export function divideWords(
  weights: Float32Array,
  { rows, counts }: Reading,
  theta: Float64Array,
  next: Float64Array,
  learned?: Float32Array,
) {
  const parts = new Float64Array(topicCount)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    let sum = 0
    for (let k = 0; k < topicCount; k++) sum += parts[k] = theta[k]! * weights[row + k]!
    const scale = counts[i]! / sum
    for (let k = 0; k < topicCount; k++) next[k]! += parts[k]! *= scale
    if (learned) for (let k = 0; k < topicCount; k++) learned[row + k]! += parts[k]!
  }
}

/**
 * What a document is about: its words read by the model and the interests it names, weighed together. Without words
 * that the model knows, the named interests alike; null when nothing is known.
 */
export function inferMixture(model: TopicModel, { words, topics }: TopicDocument): Mixture | null {
  const reading = readingOf(words, model.rows)
  const before = priorOf(topics, reading.length)
  let theta = before.map((words) => words + reading.length / topicCount)
  for (let round = 0; round < rounds; round++) {
    const next = before.slice()
    divideWords(model.weights, reading, theta, next)
    theta = next
  }
  const found = Array.from(theta.subarray(0, background), (words) => words - prior.interest)
  const sum = found.reduce((sum, words) => sum + words, 0)
  if (sum < leastWords) return null
  const doubted = reading.length > 0 ? doubt : 0
  return found.map((words) => (words + doubted / interests.length) / (sum + doubted))
}

/** The interests that make two mixtures alike, largest first, each with its part √(a b) of the score. */
export function sharedTopics(a: Mixture, b: Mixture): SharedTopic[] {
  return interests
    .map((topic, i) => ({ topic, part: Math.sqrt(a[i]! * b[i]!) }))
    .toSorted((x, y) => y.part - x.part)
    .slice(0, mostShared)
}
