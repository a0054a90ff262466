import { sql } from 'kysely'
import type { Brief } from '../../app/domain/campaign/brief.ts'
import { urnIn } from '../../app/domain/channel/post-name.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Role } from '../../app/domain/actor.ts'
import type { CheckResult, CheckSource, Facts, PostCheck } from '../../app/domain/publication/check.ts'
import { type ExpectedPost, expectedPost } from '../../app/domain/publication/expected-post.ts'
import type { StoredPicture } from '../../app/domain/content/picture.ts'
import type { Db, Tx } from '../db.ts'
import { listLinkNamesOf } from './link-domains.ts'
import { listLinkAddresses } from './tracked-links.ts'

type NewCheck = {
  collaborationId: string
  source: CheckSource
  result: CheckResult
  facts: Facts
  note?: string
  payload?: object
  picture?: StoredPicture
  by: { role: Role; accountId: string | null }
}

/** @returns the id. */
export async function recordCheck(
  tx: Tx,
  { facts, payload, picture, by, ...check }: NewCheck,
  now: Date,
): Promise<number> {
  const { id } = await tx
    .insertInto('postChecks')
    .values({
      ...check,
      facts: JSON.stringify(facts),
      payload: payload ? JSON.stringify(payload) : null,
      role: by.role,
      accountId: by.accountId,
      checkedAt: now,
      ...(picture && {
        pictureKey: picture.key,
        pictureWidth: picture.width,
        pictureHeight: picture.height,
        pictureSha256: picture.sha256,
      }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What was seen of a post, oldest first; the newest `most` of it. */
export async function listChecks(db: Db, collaborationId: string, most = 400): Promise<PostCheck[]> {
  const rows = await db
    .selectFrom('postChecks as k')
    .leftJoin('postCheckRulings as r', 'r.checkId', 'k.id')
    .select(['k.id', 'k.source', 'k.result', 'k.note', 'k.pictureKey', 'k.role', 'k.checkedAt'])
    .select([sql<Facts>`k.facts`.as('facts'), 'r.isAccepted', 'r.reason'])
    .where('k.collaborationId', '=', collaborationId)
    .orderBy('k.id', 'desc')
    .limit(most)
    .execute()
  return rows.toReversed().map(({ isAccepted, reason, ...row }) => ({
    ...row,
    source: row.source as CheckSource,
    result: row.result as CheckResult,
    role: row.role as Role,
    ruling: isAccepted === null ? null : { isAccepted, reason: reason ?? '' },
  }))
}

/** What the deal and its brief say that its post must be; undefined before it is published. */
export async function findExpectedPost(
  db: Db,
  collaborationId: string,
  brief: Pick<Brief, 'link' | 'publishFrom'>,
): Promise<ExpectedPost | undefined> {
  const row = await db
    .selectFrom('publications as p')
    .innerJoin('collaborations as c', 'c.id', 'p.collaborationId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .select(['p.platform', 'p.postId', 'p.url', 'h.handle', 'c.brandId'])
    .select((eb) =>
      eb
        .selectFrom('drafts as d')
        .select('d.caption')
        .whereRef('d.collaborationId', '=', 'c.id')
        .orderBy('d.version', 'desc')
        .limit(1)
        .as('caption'),
    )
    .where('p.collaborationId', '=', collaborationId)
    .executeTakeFirst()
  if (!row) return undefined
  const { platform, postId, url, handle, brandId } = row
  const [links, domains] = await Promise.all([
    listLinkAddresses(db, collaborationId),
    listLinkNamesOf(db, brandId),
  ])
  return expectedPost(
    { platform: platform as Platform, postId, kind: urnIn(url)?.kind ?? '', handle },
    brief,
    { caption: row.caption ?? '' },
    links,
    domains.map(({ host }) => host),
  )
}

/** A screenshot that staff has not ruled on, its row of the deal held by the caller. */
export async function findWaitingScreenshot(tx: Tx, checkId: number) {
  return tx
    .selectFrom('postChecks as k')
    .leftJoin('postCheckRulings as r', 'r.checkId', 'k.id')
    .select(['k.id', 'k.collaborationId', 'r.checkId as ruled'])
    .where('k.id', '=', checkId)
    .where('k.source', '=', 'screenshot')
    .executeTakeFirst()
}

type NewRuling = { checkId: number; isAccepted: boolean; reason: string; accountId: string }

/** @returns false when somebody ruled on it already. */
export async function recordScreenshotRuling(tx: Tx, ruling: NewRuling, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('postCheckRulings')
    .values({ ...ruling, ruledAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('checkId')
    .executeTakeFirst()
  return row !== undefined
}

/** Screenshots that wait for staff, the oldest first. */
export async function listWaitingScreenshots(db: Db, most = 50) {
  return db
    .selectFrom('postChecks as k')
    .innerJoin('publications as p', 'p.collaborationId', 'k.collaborationId')
    .innerJoin('collaborations as c', 'c.id', 'k.collaborationId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as n', 'n.id', 'c.creatorId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .select(['k.id', 'k.collaborationId', 'k.note', 'k.pictureKey', 'k.pictureWidth', 'k.pictureHeight'])
    .select([
      'k.checkedAt',
      'p.url',
      'p.platform',
      'h.handle',
      'b.name as brandName',
      'n.name as creatorName',
    ])
    .where('k.source', '=', 'screenshot')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('postCheckRulings as r').select('r.checkId').whereRef('r.checkId', '=', 'k.id'),
        ),
      ),
    )
    .orderBy('k.id')
    .limit(most)
    .execute()
}

/** Whose deal the picture of a check belongs to. */
export async function findCheckPictureOwner(db: Db, key: string) {
  return db
    .selectFrom('postChecks as k')
    .innerJoin('collaborations as c', 'c.id', 'k.collaborationId')
    .select(['c.brandId', 'c.creatorId'])
    .where('k.pictureKey', '=', key)
    .executeTakeFirst()
}
