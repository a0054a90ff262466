import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import type { CountryCount } from '../../app/domain/outcome/click-countries.ts'
import type { RawClick, Sign, Verdict } from '../../app/domain/outcome/click.ts'
import type { Tallies } from '../../app/domain/outcome/traffic.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import { type DealScope, inScope } from './deal-scope.ts'

/** Holds all judging of clicks until the transaction ends: batches are judged one after the other, in recorded order. */
export async function lockJudging(tx: Tx) {
  await sql`select pg_advisory_xact_lock(hashtext('athar: judging of clicks'))`.execute(tx)
}

/** Opens the tables of the months in which clicks happened. */
export async function ensureMonths(db: Db, times: readonly Date[]) {
  const months = new Set(times.map((time) => `${time.toISOString().slice(0, 7)}-01`))
  for (const month of months) await sql`select ensure_click_month(${month}::date)`.execute(db)
}

/** The clicks that are not stored yet, each once, and how many of the given ones stand for a link that does not exist. */
export async function listUnstored(
  db: Db,
  clicks: readonly RawClick[],
): Promise<{ fresh: RawClick[]; unknown: number }> {
  const { rows } = await sql<{ id: string; isKnown: boolean }>`
    select given.id, l.id is not null as is_known
      from unnest(${clicks.map(({ id }) => id)}::uuid[], ${clicks.map(({ clickedAt }) => clickedAt)}::timestamptz[],
                  ${clicks.map(({ linkId }) => linkId)}::bigint[]) as given (id, clicked_at, link_id)
      left join tracked_links as l on l.id = given.link_id
     where not exists (select from clicks as k where k.id = given.id and k.clicked_at = given.clicked_at)`.execute(
    db,
  )
  const fresh = new Set(rows.filter(({ isKnown }) => isKnown).map(({ id }) => id))
  return {
    fresh: clicks.filter(({ id }) => fresh.delete(id)),
    unknown: rows.filter(({ isKnown }) => !isKnown).length,
  }
}

/** Stores judged clicks as one batch; the roll-ups grow with them. */
export async function recordBatch(
  tx: Tx,
  clicks: readonly (RawClick & { verdict: Verdict })[],
  now: Date,
): Promise<void> {
  const { id: batchId } = await tx
    .insertInto('clickBatches')
    .values({ clicks: clicks.length, recordedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const column = <T>(of: (click: RawClick & { verdict: Verdict }) => T) => clicks.map(of)
  await sql`
    insert into clicks (batch_id, id, link_id, clicked_at, visitor_key, network_key, sign, verdict, country, referrer, device)
    select ${batchId}::bigint, * from unnest(
      ${column((k) => k.id)}::uuid[], ${column((k) => k.linkId)}::bigint[], ${column((k) => k.clickedAt)}::timestamptz[],
      ${column((k) => k.visitorKey)}::text[], ${column((k) => k.networkKey)}::text[], ${column((k) => k.sign)}::text[],
      ${column((k) => k.verdict)}::text[], ${column((k) => k.country)}::text[], ${column((k) => k.referrer)}::text[],
      ${column((k) => k.device)}::text[])`.execute(tx)
}

/** What verdicts look back at, by `day key`; what is not there has not happened. */
export async function listTallies(db: Db, keys: readonly string[]): Promise<Tallies> {
  const [days, names] = [keys.map((key) => key.slice(0, 10)), keys.map((key) => key.slice(11))]
  const { rows } = await sql<{ day: string; key: string; clicks: number; countedAt: Date | null }>`
    select t.day, t.key, t.clicks, t.counted_at
      from unnest(${days}::date[], ${names}::text[]) as asked (day, key)
      join click_tallies as t on t.day = asked.day and t.key = asked.key`.execute(db)
  return new Map(
    rows.map(({ day, key, clicks, countedAt }) => [`${day} ${key}`, { clicks, countedAt }] as const),
  )
}

export async function recordTallies(tx: Tx, tallies: Tallies) {
  const rows = [...tallies].map(([key, tally]) => ({ day: key.slice(0, 10), key: key.slice(11), ...tally }))
  await sql`
    insert into click_tallies (day, key, clicks, counted_at)
    select * from unnest(${rows.map(({ day }) => day)}::date[], ${rows.map(({ key }) => key)}::text[],
                         ${rows.map(({ clicks }) => clicks)}::int[], ${rows.map(({ countedAt }) => countedAt)}::timestamptz[])
    on conflict (day, key) do update set clicks = excluded.clicks, counted_at = excluded.counted_at`.execute(
    tx,
  )
}

/** Tallies of days before `day` are of no use: no click of theirs is still to come. */
export async function removeTallies(db: Db, day: string) {
  await db.deleteFrom('clickTallies').where('day', '<', day).execute()
}

/** The months of which single clicks are kept, each by its first day, oldest first. */
export async function listMonths(db: Db): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select to_char(to_date(right(c.relname, 7), 'YYYY_MM'), 'YYYY-MM-DD') as month
      from pg_inherits as i join pg_class as c on c.oid = i.inhrelid
     where i.inhparent = 'public.clicks'::regclass order by 1`.execute(db)
  return rows.map(({ month }) => month)
}

/**
 * Deletes the single clicks of a month that is over for at least 90 days. @returns how many they were.
 * @throws when a roll-up differs from them: then they stay.
 */
export async function dropMonth(db: Db, month: string): Promise<number> {
  return db.transaction().execute(async (tx) => {
    // Millions of clicks are compared with their roll-ups, which takes longer than any page may.
    await sql`set local statement_timeout = 0`.execute(tx)
    const { rows } = await sql<{
      dropped: number
    }>`select drop_click_month(${month}::date) as dropped`.execute(tx)
    return rows[0]!.dropped
  })
}

/** Stored clicks of some days (UTC) in the order in which they were judged, with their verdicts, in pieces. */
export async function* listJudged(
  db: Db,
  { from, to }: { from: Date; to: Date },
  most = 20_000,
): AsyncGenerator<(RawClick & { verdict: Verdict })[]> {
  let after = { batchId: 0, clickedAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const rows = await db
      .selectFrom('clicks')
      .select([
        ...(['id', 'batchId', 'linkId', 'clickedAt', 'visitorKey', 'networkKey'] as const),
        ...(['sign', 'verdict', 'country', 'referrer', 'device'] as const),
      ])
      .where('clickedAt', '>=', from)
      .where('clickedAt', '<', to)
      .where(
        sql<boolean>`(batch_id, clicked_at, id) > (${after.batchId}::bigint, ${after.clickedAt}::timestamptz, ${after.id}::uuid)`,
      )
      .orderBy('batchId')
      .orderBy('clickedAt')
      .orderBy('id')
      .limit(most)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ networkKey, device, sign, verdict, ...row }) => ({
      ...row,
      networkKey: networkKey ?? '',
      device: device as RawClick['device'],
      sign: sign as Sign | null,
      verdict: verdict as Verdict,
    }))
    after = last
  }
}

/** Counted clicks per deal and calendar day in the brand's zone, of a campaign or of one collaboration, days without any left out. */
export async function listDailyClicks(db: Db, of: DealScope, actor: Actor) {
  return db
    .selectFrom('clickDayCounts as k')
    .innerJoin('trackedLinks as l', 'l.id', 'k.linkId')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select((eb) => [
      'c.id as collaborationId',
      'k.day',
      sql<number>`${eb.fn.sum('k.clicks')}::bigint`.as('count'),
    ])
    .where(inScope(of))
    .where('k.verdict', '=', 'counted')
    .where(visibleTo(actor))
    .groupBy(['c.id', 'k.day'])
    .orderBy('k.day')
    .execute()
}

/** Counted clicks of a campaign's or a deal's links by the visitor's country, from the roll-up. */
export async function listClickCountries(db: Db, of: DealScope, actor: Actor): Promise<CountryCount[]> {
  return db
    .selectFrom('clickCountryCounts as k')
    .innerJoin('trackedLinks as l', 'l.id', 'k.linkId')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select((eb) => ['k.country', sql<number>`${eb.fn.sum('k.clicks')}::bigint`.as('clicks')])
    .where(inScope(of))
    .where(visibleTo(actor))
    .groupBy('k.country')
    .execute()
}
