import type { Interest } from '../../campaign/strategy.ts'
import type { TopicDocument } from './topic-document.ts'
import { type Reading, readingOf, topicCount } from './topic-model.ts'

/** Words in more than 30 % of documents or in fewer than three tell nothing (matching.md, section 4). */
const tooCommon = 0.3
const tooRare = 3
const mostWords = 30_000

/** A document of a corpus after its words have been chosen. */
export type CorpusText = { reading: Reading; topics: readonly Interest[] }

/** Documents to learn from, kept small: as numbers of words, 8 bytes for each different word of a document. */
export class TopicCorpus {
  readonly #numbers = new Map<string, number>()
  readonly #uses: number[] = []
  readonly #texts: CorpusText[] = []

  get size(): number {
    return this.#texts.length
  }

  add({ words, topics }: TopicDocument) {
    for (const word of words.keys()) {
      const number = this.#numbers.get(word) ?? this.#uses.push(0) - 1
      this.#numbers.set(word, number)
      this.#uses[number]!++
    }
    this.#texts.push({ reading: readingOf(words, this.#numbers), topics })
  }

  /** The words that tell something, each with its row: `always` first, then the most used, equals by their letters. */
  chooseWords(always: ReadonlySet<string>): Map<string, number> {
    const most = Math.max(tooRare, tooCommon * this.size)
    const usesOf = (number: number) => this.#uses[number]!
    const chosen = [...this.#numbers]
      .filter(([word, n]) => usesOf(n) >= tooRare && usesOf(n) <= most && !always.has(word))
      .sort(([a, m], [b, n]) => usesOf(n) - usesOf(m) || (a < b ? -1 : 1))
      .slice(0, Math.max(0, mostWords - always.size))
    return new Map([...always, ...chosen.map(([word]) => word)].map((word, row) => [word, row]))
  }

  /** All documents by the rows of chosen words. */
  read(rowOf: ReadonlyMap<string, number>): CorpusText[] {
    const rows = new Int32Array(this.#uses.length).fill(-1)
    for (const [word, number] of this.#numbers) rows[number] = rowOf.get(word) ?? -1
    return this.#texts.map(({ reading, topics }) => ({ reading: chosenOf(reading, rows), topics }))
  }
}

function chosenOf({ rows: numbers, counts }: Reading, rows: Int32Array): Reading {
  const chosen = new Int32Array(numbers.length)
  const weights = new Float32Array(numbers.length)
  let size = 0
  let length = 0
  for (let i = 0; i < numbers.length; i++) {
    const row = rows[numbers[i]! / topicCount]!
    if (row < 0) continue
    chosen[size] = row * topicCount
    weights[size++] = counts[i]!
    length += counts[i]!
  }
  return { rows: chosen.slice(0, size), counts: weights.slice(0, size), length }
}
