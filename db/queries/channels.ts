import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Db } from '../db.ts'

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
