import type { RulingLanguage, RulingWords } from './case.ts'
import type { Criterion, ReasonName } from './reasons.ts'
import type { DisputeSide } from './steps.ts'

/** A decided case without names and amounts. */
export type Precedent = {
  reason: ReasonName
  byRole: DisputeSide
  dealStatus: string
  criterion: Criterion
  /** The creator's part of what was frozen, 0 to 1. */
  share: number
  language: RulingLanguage
  words: RulingWords
  /** What became of the first ruling; null when nobody appealed. */
  appeal: 'overturned' | 'upheld' | null
  /** The month of the decision, `2026-11`. */
  month: string
}

/** Which of the names stand in a text that is published; case and accents count as little as a reader would. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const plain = bare(text)
  return names.filter((name) => name.trim() !== '' && plain.includes(bare(name)))
}

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')
