import type { Db, Tx } from '#db/db.ts'
import {
  type ChannelImport,
  findImport,
  listRawRows,
  lockImport,
  recordOutcomes,
  recordRestart,
  recordStatus,
  type RowOutcome,
} from '#db/queries/channel-imports.ts'
import {
  findChannelStates,
  recordChangedChannels,
  recordFileSnapshots,
  recordNewChannels,
} from '#db/queries/imported-channels.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { channelKey, type Figures, type ImportedRow, readRow } from '../domain/channel/import.ts'
import type { RefusedReason } from '../domain/channel/import-fields.ts'
import { type ChannelState, mergeRow, settleRows } from '../domain/channel/import-merge.ts'
import type { JobContext } from './context.ts'

const chunkRows = 500

/** What a dry run has made of the channels so far, after so many rows. */
type Imagined = { seen: number; states: Map<string, ChannelState> }

type Line = { line: number; row: ImportedRow | { refused: RefusedReason } }

/**
 * Works off a channel list in chunks, each one transaction with its progress. A dry run decides the same in memory and
 * leaves the channels alone. Killed at any line and started again it goes on after the last whole chunk; a dry run
 * starts over.
 */
export async function importChannels(
  { db, now }: Pick<JobContext, 'db' | 'now'>,
  data: Record<string, unknown>,
) {
  const importId = String(data.importId)
  const found = await findImport(db, importId)
  if (!found?.mapping || (found.status !== 'running' && found.status !== 'failed')) return
  try {
    if (found.isDryRun) await db.transaction().execute((tx) => recordRestart(tx, importId))
    const lines = await readLines(db, found)
    const imagined: Imagined = { seen: 0, states: new Map() }
    while (await db.transaction().execute((tx) => importChunk(tx, importId, lines, imagined, now())));
  } catch (error) {
    await recordStatus(db, importId, 'failed', now())
    throw error
  }
}

async function readLines(db: Db, { id, mapping, columns, createdAt }: ChannelImport): Promise<Line[]> {
  const today = createdAt.toISOString().slice(0, 10)
  const raw = await listRawRows(db, id)
  const rows = settleRows(raw.map(({ raw }) => readRow(raw, mapping!, columns.length, today)))
  return raw.map(({ line }, i) => ({ line, row: rows[i]! }))
}

/** One chunk. @returns whether there may be more. */
async function importChunk(
  tx: Tx,
  importId: string,
  lines: readonly Line[],
  imagined: Imagined,
  now: Date,
): Promise<boolean> {
  const held = await lockImport(tx, importId)
  if (held?.status === 'failed') await recordStatus(tx, importId, 'running', null)
  else if (held?.status !== 'running') return false
  // Somebody began the dry run anew: what this one remembers belongs to the old one.
  if (held.isDryRun && held.rowsSeen !== imagined.seen) return false
  const chunk = lines.slice(held.rowsSeen, held.rowsSeen + chunkRows)
  if (chunk.length === 0) {
    await recordStatus(tx, importId, held.isDryRun ? 'checked' : 'done', now)
    if (!held.isDryRun) await enqueue(tx, { name: 'learn-topics', data: {} })
    return false
  }
  const today = held.createdAt.toISOString().slice(0, 10)
  const asked = chunk.flatMap(({ row }) => ('refused' in row ? [] : [row.channel]))
  const unknown = asked.filter((channel) => !imagined.states.has(channelKey(channel)))
  const states = await findChannelStates(tx, unknown, { isHeld: !held.isDryRun })
  for (const channel of asked) {
    const state = imagined.states.get(channelKey(channel))
    if (state) states.set(channelKey(channel), state)
  }
  const work = decide(chunk, states, today)
  imagined.seen += chunk.length
  if (held.isDryRun) for (const [key, state] of states) imagined.states.set(key, state)
  else await store(tx, work, now)
  const told = work.outcomes.map(({ key, ...row }) => ({
    ...row,
    channelId: held.isDryRun || key === null ? null : (states.get(key)?.id ?? null),
  }))
  await recordOutcomes(tx, importId, told)
  return true
}

type Work = {
  outcomes: (Omit<RowOutcome, 'channelId'> & { key: string | null })[]
  changed: Map<string, ChannelState>
  snapshots: Map<string, { key: string; takenOn: string; counts: Figures }>
}

/** Merges the rows in their order into `states`, which it keeps up to date. */
function decide(chunk: readonly Line[], states: Map<string, ChannelState>, today: string): Work {
  const work: Work = { outcomes: [], changed: new Map(), snapshots: new Map() }
  for (const { line, row } of chunk) {
    if ('refused' in row) {
      work.outcomes.push({ line, outcome: 'refused', reason: row.refused, key: null })
      continue
    }
    const key = channelKey(row.channel)
    const { outcome, state, changedDay } = mergeRow(states.get(key), row, today)
    states.set(key, state)
    if (outcome !== 'unchanged' || work.changed.has(key)) work.changed.set(key, state)
    if (changedDay)
      work.snapshots.set(`${key} ${changedDay}`, {
        key,
        takenOn: changedDay,
        counts: state.snapshots.get(changedDay)!,
      })
    work.outcomes.push({ line, outcome, reason: null, key })
  }
  return work
}

async function store(tx: Tx, { changed, snapshots }: Work, now: Date) {
  const states = [...changed.values()]
  await recordChangedChannels(
    tx,
    states.filter(({ id }) => id !== null),
    now,
  )
  await recordNewChannels(
    tx,
    states.filter(({ id }) => id === null),
    now,
  )
  await recordFileSnapshots(
    tx,
    [...snapshots.values()].map(({ key, takenOn, counts }) => ({
      ...counts,
      takenOn,
      channelId: changed.get(key)!.id!,
    })),
  )
}
