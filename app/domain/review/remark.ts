import type { Side } from '../collaboration/deal-view.ts'

/** What a remark hangs on. Nothing named: the draft as a whole. */
export type Anchor = {
  fileId: string | null
  /** Shares of the picture's width and height from its top left corner; with a width and a height, a rectangle. */
  x: number | null
  y: number | null
  width: number | null
  height: number | null
  /** The moment of a video. */
  atMs: number | null
  /** The words of the caption that it is about. */
  passage: string | null
}

type Said = {
  id: number
  role: Side | 'reviewer'
  author: string
  body: string
  madeAt: Date
}

/** One remark with the answers under it. `number` counts the remarks of its version, and stands on the picture. */
export type Remark = Said &
  Anchor & {
    number: number
    replies: Said[]
    /** Who last said that it is settled; null while it is not. */
    resolved: { role: Side; author: string; at: Date } | null
  }

type Row = Said & Anchor & { parentId: number | null }
type Event = { commentId: number; event: 'resolve' | 'reopen'; role: Side; author: string; madeAt: Date }

/** Remarks of one version, each with its answers, from rows and events in the order in which they were written. */
export function threadsOf(rows: readonly Row[], events: readonly Event[]): Remark[] {
  return rows
    .filter(({ parentId }) => parentId === null)
    .map(({ parentId: _, ...remark }, index) => {
      const last = events.findLast(({ commentId }) => commentId === remark.id)
      return {
        ...remark,
        number: index + 1,
        replies: rows
          .filter(({ parentId }) => parentId === remark.id)
          .map(({ id, role, author, body, madeAt }) => ({ id, role, author, body, madeAt })),
        resolved:
          last?.event === 'resolve' ? { role: last.role, author: last.author, at: last.madeAt } : null,
      }
    })
}

export const unresolved = (remarks: readonly Pick<Remark, 'resolved'>[]) =>
  remarks.filter(({ resolved }) => resolved === null).length
