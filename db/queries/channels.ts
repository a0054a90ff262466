import type { CreatorActor } from '../../app/domain/actor.ts'
import type { Format, Platform } from '../../app/domain/channel/platforms.ts'
import type { Profile } from '../../app/domain/channel/profile-url.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

/** A channel as a deal needs it. */
export async function findInvitable(db: Db, id: string) {
  const row = await db
    .selectFrom('channels')
    .select(['id', 'creatorId', 'platform', 'handle', 'name', 'url'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, platform: row.platform as Platform }
}

/** The channels a creator owns. */
export async function listOwnChannels(db: Db, creatorId: string) {
  const rows = await db
    .selectFrom('channels')
    .select([
      'id',
      'platform',
      'handle',
      'name',
      'url',
      'followers',
      'followersSource',
      'followersOn',
      'country',
      'language',
    ])
    .where('creatorId', '=', creatorId)
    .orderBy('followers', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, platform: row.platform as Platform }))
}

export async function isOwnChannel(db: Db, actor: CreatorActor, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('channels')
    .select('id')
    .where('id', '=', id)
    .where('creatorId', '=', actor.id)
    .executeTakeFirst()
  return row !== undefined
}

/** The channel at an address; capitals in the handle do not matter. */
export async function findChannelAt(db: Db, { platform, handle }: Profile) {
  return db
    .selectFrom('channels')
    .select(['id', 'creatorId'])
    .where('platform', '=', platform)
    .where((eb) => eb(eb.fn<string>('lower', ['handle']), '=', handle.toLowerCase()))
    .executeTakeFirst()
}

type OwnChannel = Profile & {
  creatorId: string
  followers: number | null
  averageViews: number | null
  language: string
  topics: string[]
}

/**
 * Stores a channel under its creator's name and country, its figures declared today.
 * @returns the id, or undefined when the address was taken meanwhile.
 */
export async function recordOwnChannel(
  tx: Tx,
  { creatorId, averageViews, followers, ...channel }: OwnChannel,
  now: Date,
): Promise<string | undefined> {
  const today = now.toISOString().slice(0, 10)
  const declared = followers === null ? {} : { followersSource: 'declared', followersOn: today }
  const owner = await tx
    .selectFrom('creators')
    .select(['name', 'country'])
    .where('id', '=', creatorId)
    .executeTakeFirstOrThrow()
  const row = await tx
    .insertInto('channels')
    .values({ ...channel, ...owner, ...declared, creatorId, followers, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row && (followers !== null || averageViews !== null))
    await tx
      .insertInto('channelSnapshots')
      .values({ channelId: row.id, takenOn: today, source: 'declared', followers, avgViews: averageViews })
      .execute()
  return row?.id
}

/** A creator's own channel, its row held. */
export async function lockOwnChannel(tx: Tx, id: string, actor: CreatorActor) {
  const row = await tx
    .selectFrom('channels')
    .select(['id', 'platform'])
    .where('id', '=', id)
    .where('creatorId', '=', actor.id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, platform: row.platform as Platform }
}

/** Replaces the prices of a channel. The caller holds its row. */
export async function recordPackages(
  tx: Tx,
  channelId: string,
  packages: { format: Format; price: Money }[],
) {
  await tx.deleteFrom('channelPackages').where('channelId', '=', channelId).execute()
  if (packages.length === 0) return
  await tx
    .insertInto('channelPackages')
    .values(
      packages.map(({ format, price }) => ({
        channelId,
        format,
        price: price.amount,
        currency: price.currency,
      })),
    )
    .execute()
}

/** What each of some channels asks for a post of a format, by channel. */
export async function listPackages(db: Db, channelIds: readonly string[]) {
  if (channelIds.length === 0) return []
  const rows = await db
    .selectFrom('channelPackages')
    .select(['channelId', 'format', 'price', 'currency'])
    .where('channelId', 'in', [...channelIds])
    .execute()
  return rows.map(({ channelId, format, price, currency }) => ({
    channelId,
    format: format as Format,
    price: money(price, currency),
  }))
}
