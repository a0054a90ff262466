import { sql } from 'kysely'
import type { Actor, BrandActor } from '../../app/domain/actor.ts'
import type { StoredPicture } from '../../app/domain/content/picture.ts'
import type { Db, Tx } from '../db.ts'

/** Writes down whose a kept picture is: a brief may show only those of its own brand. */
export async function recordBriefPictures(
  db: Db,
  actor: BrandActor,
  pictures: readonly StoredPicture[],
  now: Date,
) {
  if (pictures.length === 0) return
  await db
    .insertInto('briefPictures')
    .values(pictures.map((picture) => ({ ...picture, brandId: actor.id, keptAt: now })))
    .execute()
}

type Shown = { briefId: string; version: number; keys: readonly string[] }

/** Notes which pictures a version shows. @returns false when one of them is not a picture of this brand. */
export async function recordVersionPictures(tx: Tx, actor: BrandActor, { keys, ...version }: Shown) {
  const asked = [...new Set(keys)]
  if (asked.length === 0) return true
  const own = await tx
    .selectFrom('briefPictures')
    .select('key')
    .where('key', 'in', asked)
    .where('brandId', '=', actor.id)
    .execute()
  if (own.length < asked.length) return false
  await tx
    .insertInto('briefVersionPictures')
    .values(asked.map((key) => ({ key, ...version })))
    .execute()
  return true
}

/**
 * Whether a picture exists for a reader: for its brand and staff always, for a creator whose deal runs on a version
 * that shows it, and for everybody while the newest version of a brief in the public list shows it.
 */
export async function mayReadBriefPicture(db: Db, key: string, reader: Actor | undefined) {
  const brandId = reader?.role === 'brand' ? reader.id : null
  const creatorId = reader?.role === 'creator' ? reader.id : null
  const { rows } = await sql<{ found: boolean }>`
    select true as found from brief_pictures p
     where p.key = ${key}
       and (${reader?.role === 'staff'} or p.brand_id = ${brandId}::uuid
        or exists (select 1 from brief_version_pictures s join collaborations c on c.brief_id = s.brief_id and c.brief_version = s.version
                    where s.key = p.key and c.creator_id = ${creatorId}::uuid)
        or exists (select 1 from brief_version_pictures s join briefs r on r.id = s.brief_id
                     join campaigns g on g.id = r.campaign_id
                    where s.key = p.key and r.state = 'open' and g.status in ('open', 'running')
                      and s.version = (select max(version) from brief_versions v where v.brief_id = r.id)))`.execute(
    db,
  )
  return rows.length > 0
}
