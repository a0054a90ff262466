import { sql } from 'kysely'
import { channelKey, type Figures } from '../../app/domain/channel/import.ts'
import type { ChannelState } from '../../app/domain/channel/import-merge.ts'
import type { Platform, Source } from '../../app/domain/channel/platforms.ts'
import { profileUrl } from '../../app/domain/channel/profile-url.ts'
import type { Db, Tx } from '../db.ts'

type Owner = { platform: Platform; handle: string }

/**
 * The channels of some rows as an import sees them, by `channelKey`. `isHeld` keeps them from everybody else until the
 * transaction ends.
 */
export async function findChannelStates(
  db: Db,
  owners: readonly Owner[],
  { isHeld }: { isHeld: boolean },
): Promise<Map<string, ChannelState>> {
  const keys = owners.map(({ platform, handle }) => ({ platform, handle }))
  const { rows: found } = await sql<Omit<ChannelState, 'snapshots' | 'latestOn' | 'url'> & { id: string }>`
    select id, platform, handle, name, category, topics, country, language, followers,
           followers_source, followers_on, creator_id is not null as is_owned
    from channels
    where (platform, lower(handle)) in (
      select platform, lower(handle) from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as asked (platform text, handle text)
    )
    order by id
    ${isHeld ? sql`for update` : sql``}`.execute(db)
  const ids = found.map(({ id }) => id)
  const { rows: days } = await sql<Figures & { channelId: string; takenOn: string; source: Source }>`
    select channel_id, taken_on, source, followers, avg_views, avg_likes, avg_comments, avg_shares, engagements
    from channel_snapshots where channel_id = any(${ids}::uuid[])`.execute(db)

  const states = new Map<string, ChannelState>()
  const byId = new Map<string, ChannelState>()
  for (const row of found) {
    const state = { ...row, url: profileUrl(row.platform, row.handle), latestOn: null, snapshots: new Map() }
    states.set(channelKey(row), state)
    byId.set(row.id, state)
  }
  for (const { channelId, takenOn, source, ...counts } of days) {
    const state = byId.get(channelId)!
    if (state.latestOn === null || takenOn > state.latestOn) state.latestOn = takenOn
    if (source === 'file') state.snapshots.set(takenOn, counts)
  }
  return states
}

/**
 * Stores new channels and gives them their ids.
 * @throws when one of them appeared meanwhile by another hand: the work is then to be done again.
 */
export async function recordNewChannels(tx: Tx, states: readonly ChannelState[], now: Date) {
  if (states.length === 0) return
  const { rows } = await sql<{ id: string; platform: Platform; handle: string }>`
    insert into channels (platform, handle, name, url, category, topics, country, language,
                          followers, followers_source, followers_on, created_at, updated_at)
    select platform, handle, name, url, category, array(select jsonb_array_elements_text(topics)), country, language,
           followers, "followersSource", "followersOn", ${now}, ${now}
    from ${recordset(states)}
    on conflict do nothing
    returning id, platform, handle`.execute(tx)
  if (rows.length < states.length) throw new Error('a channel appeared while its row was being imported')
  const ids = new Map(rows.map((row) => [channelKey(row), row.id]))
  for (const state of states) state.id = ids.get(channelKey(state))!
}

/** Stores what an import changed of channels that are there already. */
export async function recordChangedChannels(tx: Tx, states: readonly ChannelState[], now: Date) {
  if (states.length === 0) return
  await sql`
    update channels as kept
    set name = told.name, category = told.category, country = told.country, language = told.language,
        topics = array(select jsonb_array_elements_text(told.topics)), followers = told.followers,
        followers_source = told."followersSource", followers_on = told."followersOn", updated_at = ${now}
    from ${recordset(states)}
    where kept.id = told.id`.execute(tx)
}

const recordset = (states: readonly ChannelState[]) => {
  const plain = states.map((state) => ({ ...state, snapshots: undefined }))
  return sql`jsonb_to_recordset(${JSON.stringify(plain)}::jsonb) as told (
    id uuid, platform text, handle text, name text, url text, category text, topics jsonb, country text, language text,
    followers bigint, "followersSource" text, "followersOn" date)`
}

/** Stores snapshots from files; a day that is there already takes the new figures. */
export async function recordFileSnapshots(
  tx: Tx,
  snapshots: readonly (Figures & { channelId: string; takenOn: string })[],
) {
  if (snapshots.length === 0) return
  await sql`
    insert into channel_snapshots (channel_id, taken_on, source, followers, avg_views, avg_likes, avg_comments,
                                   avg_shares, engagements)
    select "channelId", "takenOn", 'file', followers, "avgViews", "avgLikes", "avgComments", "avgShares", engagements
    from jsonb_to_recordset(${JSON.stringify(snapshots)}::jsonb) as told (
      "channelId" uuid, "takenOn" date, followers bigint, "avgViews" bigint, "avgLikes" bigint, "avgComments" bigint,
      "avgShares" bigint, engagements bigint)
    on conflict (channel_id, taken_on, source) do update
    set followers = excluded.followers, avg_views = excluded.avg_views, avg_likes = excluded.avg_likes,
        avg_comments = excluded.avg_comments, avg_shares = excluded.avg_shares, engagements = excluded.engagements`.execute(
    tx,
  )
}
