import type { SentFile } from '../../domain/content/upload.ts'

/**
 * How far a file of the form has come. Beside what the server knows of it: it waits for its turn, is being sent, was
 * stopped by its sender, lost its connection, is not taken (`refused`), or was begun before and has to be chosen again.
 */
export type RowState = 'waiting' | 'sending' | 'paused' | 'lost' | 'begun' | 'opening' | 'ready' | 'refused'

/** A file in the list of a draft's form, in the order in which the draft will have it. */
export type Row = {
  key: string
  /** Its upload, as soon as the server knows it. */
  id: string | null
  name: string
  bytes: number
  sent: number
  state: RowState
  /** Why it is not taken: the key of a text. */
  problem: string | null
  thumbKey: string | null
  /** The picture or video itself, while this page still has it. */
  preview: { url: string; isVideo: boolean } | null
}

export type Change =
  | { type: 'add'; rows: Row[] }
  | { type: 'set'; key: string; to: Partial<Row> }
  | { type: 'meet'; key: string; id: string }
  | { type: 'remove'; key: string }
  | { type: 'move'; key: string; by: -1 | 1 }

const stateOf = { arriving: 'begun', opening: 'opening', ready: 'ready', refused: 'refused' } as const

/** What the server knew of the files when the page was made. */
export const rowsOf = (files: readonly SentFile[]): Row[] =>
  files.map(({ id, name, bytes, state, fault, thumbKey }) => ({
    ...{ key: id, id, name, bytes, thumbKey, preview: null },
    sent: state === 'arriving' ? 0 : bytes,
    state: stateOf[state],
    problem: fault && `form.error.${fault}`,
  }))

/** The list after one change. */
export function changeRows(rows: Row[], change: Change): Row[] {
  switch (change.type) {
    case 'add':
      return [...rows, ...change.rows]
    case 'set':
      return rows.map((row) => (row.key === change.key ? { ...row, ...change.to } : row))
    case 'meet': {
      // A file that was chosen again goes on with the upload that was begun: one row, where that one stood.
      const begun = rows.find(({ id, key }) => id === change.id && key !== change.key)
      const met = rows.find(({ key }) => key === change.key)
      if (!begun || !met) return changeRows(rows, { type: 'set', key: change.key, to: { id: change.id } })
      return rows.filter((row) => row !== met).map((row) => (row === begun ? { ...met, id: change.id } : row))
    }
    case 'remove':
      return rows.filter(({ key }) => key !== change.key)
    case 'move': {
      const from = rows.findIndex(({ key }) => key === change.key)
      const to = from + change.by
      if (from < 0 || to < 0 || to >= rows.length) return rows
      return rows.with(from, rows[to]!).with(to, rows[from]!)
    }
  }
}

/** What keeps the draft from being handed in: a state for the form's `unsent` field; empty when nothing does. */
export function unsentOf(rows: readonly Row[]): '' | 'arriving' | 'opening' | 'refused' {
  if (rows.some(({ state }) => state === 'refused')) return 'refused'
  if (rows.some(({ state }) => state !== 'ready' && state !== 'opening')) return 'arriving'
  return rows.some(({ state }) => state === 'opening') ? 'opening' : ''
}

/** Which files may begin now: so many are sent at once, in the order of the list. */
export function nextToSend(rows: readonly Row[], atOnce = 2): Row[] {
  const free = atOnce - rows.filter(({ state }) => state === 'sending').length
  return rows.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))
}

/** How much of a file is there, in whole hundredths; it is full only when all of it is. */
export const percentOf = ({ sent, bytes }: Pick<Row, 'sent' | 'bytes'>) =>
  bytes === 0 ? 0 : Math.floor((100 * sent) / bytes)
