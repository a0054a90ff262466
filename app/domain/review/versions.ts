import type { DraftFile, DraftVersion } from '../collaboration/deal-view.ts'
import type { Remark } from './remark.ts'

/** A stretch of two captions laid over each other. */
export type CaptionPart = { text: string; kind: 'same' | 'added' | 'removed' }

export type FilePair = { position: number; left: DraftFile | null; right: DraftFile | null }

/** The two versions that a reader asks to see side by side, the older first; the newest two unless they say otherwise. */
export function chosenVersions<Version extends Pick<DraftVersion, 'version'>>(
  drafts: readonly Version[],
  asked: { left: string | null; right: string | null },
): { left: Version; right: Version } | undefined {
  const [newest, before] = drafts
  if (!newest || !before) return undefined
  const named = (text: string | null) => drafts.find(({ version }) => String(version) === text)
  const right = named(asked.right) ?? newest
  const left = named(asked.left) ?? drafts.find(({ version }) => version < right.version) ?? before
  return left.version <= right.version ? { left, right } : { left: right, right: left }
}

/** The files of both versions by their place on the sheet. */
export function filePairs(left: readonly DraftFile[], right: readonly DraftFile[]): FilePair[] {
  const positions = [...new Set([...left, ...right].map(({ position }) => position))].sort((a, b) => a - b)
  const at = (files: readonly DraftFile[], position: number) =>
    files.find((file) => file.position === position) ?? null
  return positions.map((position) => ({
    position,
    left: at(left, position),
    right: at(right, position),
  }))
}

/** What was said from the older version on until the newer one came, and is settled by now. */
export const settledBetween = (
  drafts: readonly Pick<DraftVersion, 'version' | 'comments'>[],
  left: { version: number },
  right: { version: number },
): (Remark & { version: number })[] =>
  drafts
    .filter(({ version }) => version >= left.version && version < right.version)
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ version, comments }) =>
      comments.filter(({ resolved }) => resolved).map((remark) => ({ ...remark, version })),
    )
