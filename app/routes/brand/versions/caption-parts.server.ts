import { diffWords } from 'diff'
import type { CaptionPart } from '#app/domain/review/versions.ts'

// Words of any script: the package's own idea of a letter knows Latin only.
const intlSegmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Two captions as one text: what stayed, what came, what went. */
export const captionParts = (before: string, after: string): CaptionPart[] =>
  diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
