import { randomBytes, randomUUID } from 'node:crypto'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Objective } from '../../app/domain/campaign/strategy.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import type { Verdict } from '../../app/domain/outcome/click.ts'
import { linkCode, linkCodeBytes } from '../../app/domain/outcome/link-code.ts'
import type { Db } from '../db.ts'
import { ensureMonths, recordBatch } from './clicks.ts'

export const agreedAt = new Date('2026-11-01T09:00:00Z')

/** A brand with one open campaign in riyals, its working day in Riyadh. */
export async function openCampaign(db: Db, objective: Objective = 'sales', brand?: BrandActor) {
  const actor = brand ?? (await newBrand(db))
  const { id, postbackSecret } = await db
    .insertInto('campaigns')
    .values({
      brandId: actor.id,
      name: 'Dates of the season',
      status: 'open',
      strategy: JSON.stringify({ objective }),
      budget: 1_000_000,
      currency: 'SAR',
      startsOn: '2026-11-01',
      endsOn: '2026-12-31',
      postbackSecret: randomBytes(24).toString('base64url'),
      createdAt: agreedAt,
    })
    .returning(['id', 'postbackSecret'])
    .executeTakeFirstOrThrow()
  return { id, postbackSecret, brand: actor }
}

async function newBrand(db: Db): Promise<BrandActor> {
  const accountId = await newAccount(db, 'brand')
  const { id } = await db
    .insertInto('brands')
    .values({ name: 'Nakheel', country: 'SA', currency: 'SAR', timeZone: 'Asia/Riyadh' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { role: 'brand', id, accountId }
}

async function newAccount(db: Db, role: 'brand' | 'creator') {
  const { id } = await db
    .insertInto('accounts')
    .values({ email: `${randomUUID()}@athar.test`, role, name: 'Somebody' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Deal = {
  handle?: string
  platform?: Platform
  status?: Status
  price?: number
  currency?: string
  productCost?: number
  forecast?: object
  link?: boolean
  postedAt?: Date
}

/** A creator who has agreed to work for a campaign, with a tracked link unless told otherwise. */
export async function agree(db: Db, campaign: { id: string; brand: BrandActor }, deal: Deal = {}) {
  const { brand } = campaign
  const handle = deal.handle ?? `layla${randomBytes(4).toString('hex')}`
  const price = deal.price ?? 450_000
  const currency = deal.currency ?? 'SAR'
  const accountId = await newAccount(db, 'creator')
  const { id: creatorId } = await db
    .insertInto('creators')
    .values({ accountId, handle, name: handle, country: 'SA', timeZone: 'Asia/Riyadh' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: channelId } = await db
    .insertInto('channels')
    .values({
      creatorId,
      platform: deal.platform ?? 'instagram',
      handle,
      name: handle,
      url: `https://example.com/${handle}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: briefId } = await db
    .insertInto('briefs')
    .values({ campaignId: campaign.id, createdAt: agreedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  const body = { link: 'https://shop.example/dates?box=1', publishTo: '2026-12-31', draftDueOn: '2026-11-10' }
  await db
    .insertInto('briefVersions')
    .values({
      briefId,
      version: 1,
      body: JSON.stringify(body),
      accountId: brand.accountId,
      createdAt: agreedAt,
    })
    .execute()
  const { id } = await db
    .insertInto('collaborations')
    .values({
      campaignId: campaign.id,
      briefId,
      briefVersion: 1,
      brandId: brand.id,
      creatorId,
      channelId,
      status: deal.status ?? 'published',
      enteredAt: agreedAt,
      price,
      currency,
      feeBps: 1_000,
      productCost: deal.productCost ?? 0,
      forecast: deal.forecast ? JSON.stringify(deal.forecast) : null,
      createdAt: agreedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const terms = { price, currency, draftDueOn: body.draftDueOn }
  await db
    .insertInto('offers')
    .values({
      ...terms,
      collaborationId: id,
      version: 1,
      byRole: 'brand',
      accountId: brand.accountId,
      madeAt: agreedAt,
    })
    .execute()
  await db
    .insertInto('agreements')
    .values({
      ...terms,
      collaborationId: id,
      briefId,
      briefVersion: 1,
      offerVersion: 1,
      feeBps: 1_000,
      publishTo: body.publishTo,
      role: 'creator',
      accountId,
      acceptedAt: agreedAt,
    })
    .execute()
  if (deal.postedAt)
    await db
      .insertInto('publications')
      .values({
        collaborationId: id,
        platform: 'instagram',
        postId: handle,
        url: `https://example.com/${handle}/1`,
        publishedAt: deal.postedAt,
      })
      .execute()
  const link = deal.link === false ? undefined : await newLink(db, id, handle)
  const creator: CreatorActor = { role: 'creator', id: creatorId, accountId }
  return { id, handle, creator, link: link! }
}

async function newLink(db: Db, collaborationId: string, handle: string) {
  return db
    .insertInto('trackedLinks')
    .values({
      code: linkCode(randomBytes(linkCodeBytes)),
      collaborationId,
      destination: 'https://shop.example/dates?box=1',
      promoCode: `${handle}KM`.toUpperCase(),
      createdAt: agreedAt,
    })
    .returning(['id', 'code', 'promoCode'])
    .executeTakeFirstOrThrow()
}

/** A click as it is stored once it is judged. @returns its id. */
export async function click(
  db: Db,
  linkId: number,
  clickedAt: Date,
  {
    id = randomUUID() as string,
    verdict = 'counted' as Verdict,
    visitorKey = randomUUID() as string,
    country = null as string | null,
    referrer = null as string | null,
  } = {},
) {
  const sign = verdict === 'bot' || verdict === 'prefetch' || verdict === 'data_centre' ? verdict : null
  const device = 'phone' as const
  const raw = { id, linkId, clickedAt, visitorKey, networkKey: visitorKey, sign, country, referrer, device }
  await ensureMonths(db, [clickedAt])
  await db.transaction().execute((tx) => recordBatch(tx, [{ ...raw, verdict }], clickedAt))
  return id
}
