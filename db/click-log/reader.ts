import { open, readdir, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { type RawClick, readClickLine } from '../../app/domain/outcome/click.ts'
import { isClosed, readSegmentName, type Segment } from '../../app/domain/outcome/click-log.ts'
import { isOwnerGone } from './owner.ts'

/** What stands in a segment from a place on; `end` is the place after the last whole line. */
export type Piece = { clicks: RawClick[]; end: number }

const pieceBytes = 50_000

/** Whole lines only: the last one may still be written, or was cut off by the end of its process. */
export async function readPiece(file: string, from: number): Promise<Piece> {
  const handle = await open(file, 'r')
  try {
    const buffer = Buffer.alloc(pieceBytes)
    const { bytesRead } = await handle.read(buffer, 0, pieceBytes, from)
    const length = buffer.lastIndexOf(10, bytesRead - 1) + 1
    if (bytesRead === 0 || length === 0) return { clicks: [], end: from }
    const lines = buffer.toString('utf8', 0, length - 1).split('\n')
    return { clicks: lines.map(readClickLine).filter((click) => click !== undefined), end: from + length }
  } finally {
    await handle.close()
  }
}

export type FoundSegment = Segment & { file: string; bytes: number; isClosed: boolean }

/** The segments in a folder, oldest first, of this process and of all others. */
export async function listSegments(directory: string, now: number): Promise<FoundSegment[]> {
  const found = await Promise.all(
    (await readdir(directory)).map(async (name) => {
      const segment = readSegmentName(name)
      const file = path.join(directory, name)
      // Somebody else may have shipped it meanwhile.
      const facts = segment && (await stat(file).catch(() => undefined))
      return facts ? [{ ...segment, file, bytes: facts.size, changedAt: facts.mtimeMs }] : []
    }),
  )
  const segments = found.flat().toSorted((a, b) => a.changedAt - b.changedAt || a.number - b.number)
  const newest = new Map<string, number>()
  for (const { owner, number } of segments) newest.set(owner, Math.max(number, newest.get(owner) ?? 0))
  const gone = new Map([...newest.keys()].map((owner) => [owner, isOwnerGone(owner)]))
  return segments.map((segment) => ({
    ...segment,
    isClosed: isClosed(segment, {
      newest: newest.get(segment.owner)!,
      isOwnerGone: gone.get(segment.owner),
      now,
    }),
  }))
}

/** Safe when somebody else has removed it. */
export const removeSegment = (file: string) => unlink(file).catch(() => {})
