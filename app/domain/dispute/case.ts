import type { Role } from '../actor.ts'
import type { StoredDocument } from '../content/document.ts'
import type { StoredPicture } from '../content/picture.ts'
import type { StoredVideo } from '../content/video.ts'
import type { Money } from '../money.ts'
import type { Criterion, EvidencePoint, ReasonName } from './reasons.ts'
import type { Deciders, DisputeAct, DisputeSide, DisputeStatus, DisputeStepName } from './steps.ts'

/** A dispute as its row says. Its id is that of its deal: there is one at most. */
export type Dispute = {
  collaborationId: string
  reason: ReasonName
  byRole: DisputeSide
  status: DisputeStatus
  /** Where the deal stood when it was opened. */
  dealStatus: string
  /** What was frozen when it was opened. */
  frozen: Money
  /** What went to the creator in the end, fee included; null while nothing has. */
  toCreator: Money | null
  openedAt: Date
  enteredAt: Date
  dueAt: Date | null
}

export type Position = 'admits' | 'partly' | 'denies'
export const positions = ['admits', 'partly', 'denies'] as const satisfies readonly Position[]

export type Statement = {
  id: number
  kind: 'claim' | 'answer' | 'appeal'
  position: Position | null
  role: DisputeSide
  author: string | null
  /** What should go to the creator in this side's view, fee included. */
  asks: Money | null
  body: string
  madeAt: Date
}

export const rulingLanguages = ['en', 'ar', 'ru'] as const
export type RulingLanguage = (typeof rulingLanguages)[number]
/** Facts found are for the two sides; why the split follows names nobody and is published. */
export type RulingWords = Partial<Record<RulingLanguage, { facts: string; why: string }>>

export type StoredRuling = {
  id: number
  round: 'first' | 'appeal'
  toCreator: Money
  fee: Money
  frozen: Money
  /** Null on rulings made before there was a list. */
  criterion: Criterion | null
  language: RulingLanguage
  words: RulingWords
  accountId: string
  author: string
  ruledAt: Date
}

export type Evidence = {
  id: number
  role: DisputeSide
  author: string | null
  point: EvidencePoint
  kind: 'picture' | 'video' | 'document' | 'link' | 'text'
  body: string
  key: string | null
  thumbKey: string | null
  width: number | null
  height: number | null
  bytes: number | null
  /** Of what is kept. */
  sha256: string
  /** Of the file as it was sent; null for words and links, and where it was not kept. */
  sentSha256: string | null
  addedAt: Date
}

/** What a side brings as a file: what is kept of it, and the hash of what was sent. */
export type EvidenceFile = (StoredPicture | StoredVideo | StoredDocument) & { sentSha256: string }

export type DisputeStepTaken = {
  id: number
  step: DisputeStepName | DisputeAct | 'open-dispute'
  role: Role
  author: string | null
  note: string
  rulingId: number | null
  takenAt: Date
}

/** A dispute with the sides' names and what of its rulings counts. */
export type CaseState = Dispute & { deciders: Deciders; accepted: readonly DisputeSide[] }

/** The words of a ruling for a reader: in their language where it was written in it, else in the author's. */
export const wordsFor = ({ words, language }: Pick<StoredRuling, 'words' | 'language'>, locale: string) =>
  words[locale as RulingLanguage] ?? words[language] ?? { facts: '', why: '' }

/** A side brings at most so many pieces of evidence. */
export const mostEvidence = 30
