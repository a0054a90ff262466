import { CompiledQuery, sql } from 'kysely'
import type { CredibilitySignals } from '../../app/domain/matching/credibility.ts'
import { type ObservationNorms, signalsAmong } from '../../app/domain/matching/signals.ts'
import type { IndexedChannel } from '../../app/domain/search/indexed-channel.ts'
import { traits } from '../../app/domain/search/indexed-channel.ts'
import type { IndexFacts } from '../../app/domain/search/index-channel.ts'
import { packChannel, recordVersion } from '../../app/domain/search/record.ts'
import type { Db, Tx } from '../db.ts'
import { type FeedPage, type Mark, pageOf, pageQuery, type PageRow } from '../engine/feed.ts'
import { findObservations } from './channel-signals.ts'
import { asCandidate, candidates } from './channels.search.ts'

/** How far the channels have been followed, by which version of the record; `isFilled` once all of them were. */
export type IndexState = { version: number; mark: Mark; isFilled: boolean }

/** The number that the one who writes the index holds in the database. */
const writerLock = 7_284_117

export async function findIndexState(db: Db): Promise<IndexState> {
  const { rev, ordinal, ...state } = await db
    .selectFrom('channelIndexState')
    .select(['version', 'ordinal', 'isFilled', sql<string>`rev::text`.as('rev')])
    .executeTakeFirstOrThrow()
  return { ...state, mark: { rev: Number(rev), ordinal } }
}

export async function recordIndexState(db: Db, { version, mark, isFilled }: IndexState) {
  await db
    .updateTable('channelIndexState')
    .set({ version, rev: String(mark.rev), ordinal: mark.ordinal, isFilled })
    .execute()
}

/**
 * A backup read into another server brings the numbers of the old one's transactions along, and changes there would
 * seem older than all that is known: everything is numbered anew, and followed from the beginning.
 */
export async function renumberChanges(tx: Tx) {
  await sql`set local statement_timeout = 0`.execute(tx)
  for (const table of ['channels', 'channel_index'])
    await sql`update ${sql.table(table)} set rev = pg_current_xact_id() where rev > pg_current_xact_id()`.execute(
      tx,
    )
  await tx.updateTable('channelIndexState').set({ rev: '0', ordinal: 0 }).execute()
}

/** Makes the transaction the one writer of the index until it ends. @returns false when there is another. */
export async function lockIndex(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(${writerLock}) as is_ours`.execute(tx)
  return rows[0]!.isOurs
}

/** The page of changed channels behind a mark; a change of what belongs to a channel is its change too. */
export async function listChangedChannels(db: Db, from: Mark, limit: number): Promise<FeedPage> {
  const { text, values } = pageQuery('channels', from, limit)
  const { rows } = await db.executeQuery<PageRow>(CompiledQuery.raw(text, values))
  return pageOf(rows, limit)
}

/** Everything the index says of channels, removed ones too; at most `mostChannels` of them. */
export async function listIndexFacts(
  db: Db,
  ordinals: readonly number[],
  norms: ObservationNorms,
): Promise<IndexFacts[]> {
  const rows = await candidates(db)
    .select(['h.bio', 'h.removedAt'])
    .select((eb) =>
      eb
        .selectFrom('collaborations as c')
        .select((inner) => inner.fn.countAll<number>().as('deals'))
        .whereRef('c.channelId', '=', 'h.id')
        .where('c.status', 'in', ['completed', 'settled'])
        .as('finishedDeals'),
    )
    .where(sql<boolean>`h.ordinal = any(${ordinals}::int[])`)
    .execute()
  const seen = await findObservations(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...asCandidate(row, []),
    signals: signalsAmong(seen.get(row.id)!, norms),
    bio: row.bio,
    isRemoved: row.removedAt !== null,
    finishedDeals: row.finishedDeals ?? 0,
  }))
}

/** Writes the records that differ from what is there. The caller is the one writer. */
export async function recordIndexed(
  tx: Tx,
  rows: readonly { channelId: string; indexed: IndexedChannel; signals: CredibilitySignals | null }[],
  now: Date,
) {
  await sql`
    insert into channel_index (ordinal, channel_id, version, record, is_shown, signals, indexed_at)
    select made.ordinal, made.channel_id, ${recordVersion}, made.record, made.is_shown, made.signals, ${now}
    from unnest(${rows.map(({ indexed }) => indexed.ordinal)}::int[],
                ${rows.map(({ channelId }) => channelId)}::uuid[],
                ${rows.map(({ indexed }) => Buffer.from(packChannel(indexed)))}::bytea[],
                ${rows.map(({ indexed }) => (indexed.traits & traits.shown) !== 0)}::boolean[],
                ${rows.map(({ signals }) => signals && JSON.stringify(signals))}::jsonb[])
      as made (ordinal, channel_id, record, is_shown, signals)
    left join channel_index as kept using (ordinal)
    where kept.ordinal is null or kept.record <> made.record or kept.version <> ${recordVersion}
       or kept.signals is distinct from made.signals
    on conflict (ordinal) do update
    set version = excluded.version, record = excluded.record, is_shown = excluded.is_shown,
        signals = excluded.signals, indexed_at = excluded.indexed_at`.execute(tx)
}

/** The ordinals of channels by their ids; ids that no channel has are left out. */
export async function findOrdinals(db: Db, channelIds: readonly string[]): Promise<Map<string, number>> {
  if (channelIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('channels')
    .select(['id', 'ordinal'])
    .where('id', 'in', channelIds)
    .execute()
  return new Map(rows.map(({ id, ordinal }) => [id, ordinal]))
}

/** The ids of channels by their ordinals, in the order asked; ordinals that no channel has are left out. */
export async function listByOrdinals(db: Db, ordinals: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select channels.id
    from unnest(${ordinals}::int[]) with ordinality as asked (ordinal, place)
    join channels using (ordinal)
    order by asked.place`.execute(db)
  return rows.map(({ id }) => id)
}
