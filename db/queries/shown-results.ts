import type { Actor, BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import { dayIn } from '../../app/domain/clock.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import { money } from '../../app/domain/money.ts'
import {
  inKit,
  type KitResult,
  noPermit,
  ownFigures,
  type OwnResult,
  type Permit,
  type ShownFigure,
} from '../../app/domain/outcome/shown-results.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import { findCollaborationOutcome } from './outcomes.ts'

export async function recordPermit(
  tx: Tx,
  actor: BrandActor,
  collaborationId: string,
  permit: Permit,
  now: Date,
) {
  await tx
    .insertInto('resultPermits')
    .values({ ...permit, collaborationId, accountId: actor.accountId, madeAt: now })
    .execute()
}

export async function recordKitResult(
  tx: Tx,
  actor: CreatorActor,
  collaborationId: string,
  figures: ShownFigure[],
  now: Date,
) {
  await tx
    .insertInto('kitResults')
    .values({ figures, collaborationId, accountId: actor.accountId, madeAt: now })
    .execute()
}

/** What a brand permits of a deal now; nothing until it has said something. */
export async function findPermit(db: Db, collaborationId: string): Promise<Permit> {
  const row = await db
    .selectFrom('resultPermits')
    .select(['figures', 'showsOrders', 'namesBrand'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? permitOf(row) : noPermit
}

type PermitRow = { figures: string[] | null; showsOrders: boolean | null; namesBrand: boolean | null }

const permitOf = ({ figures, showsOrders, namesBrand }: PermitRow): Permit => ({
  figures: (figures ?? []) as ShownFigure[],
  showsOrders: showsOrders ?? false,
  namesBrand: namesBrand ?? false,
})

/** Deals of whatever their side sees that have a post, newest post first, with what is permitted and picked now. */
const dealsWithPosts = (db: Db) =>
  db
    .selectFrom('collaborations as c')
    .innerJoin('publications as p', 'p.collaborationId', 'c.id')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('resultPermits as r')
          .select(['r.figures as permitted', 'r.showsOrders', 'r.namesBrand'])
          .whereRef('r.collaborationId', '=', 'c.id')
          .orderBy('r.id', 'desc')
          .limit(1)
          .as('permit'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('kitResults as k')
          .select('k.figures as picked')
          .whereRef('k.collaborationId', '=', 'c.id')
          .orderBy('k.id', 'desc')
          .limit(1)
          .as('kit'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'c.status', 'c.price', 'c.currency', 'c.creatorId', 'v.body', 'b.name as brandName'])
    .select(['b.timeZone as zone', 'h.platform', 'h.handle', 'p.url as postUrl', 'p.publishedAt'])
    .select(['permit.permitted', 'permit.showsOrders', 'permit.namesBrand', 'kit.picked'])
    .orderBy('p.publishedAt', 'desc')
    .orderBy('c.id')

type Row = Awaited<ReturnType<ReturnType<typeof dealsWithPosts>['execute']>>[number]

const dealOf = ({ body, price, currency, permitted, showsOrders, namesBrand, picked, ...row }: Row) => ({
  ...row,
  status: row.status as Status,
  platform: row.platform as Platform,
  title: readStoredBrief(body).title,
  price: money(price, currency),
  isCommissioned: readStoredBrief(body).commission !== null,
  permit: permitOf({ figures: permitted, showsOrders, namesBrand }),
  picked: (picked ?? []) as ShownFigure[],
})

/** A creator's published deals, a page of them with what each brought as they may read it. */
export async function listOwnResults(
  db: Db,
  actor: CreatorActor,
  { page, perPage }: { page: number; perPage: number },
): Promise<{ deals: OwnResult[]; total: number }> {
  const [rows, { count }] = await Promise.all([
    dealsWithPosts(db)
      .where(visibleTo(actor))
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute(),
    db
      .selectFrom('collaborations as c')
      .innerJoin('publications as p', 'p.collaborationId', 'c.id')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(visibleTo(actor))
      .executeTakeFirstOrThrow(),
  ])
  const deals = await Promise.all(rows.map((row) => ownResultOf(db, actor, dealOf(row))))
  return { deals: deals.filter((deal) => deal !== undefined), total: count }
}

async function ownResultOf(db: Db, actor: CreatorActor, deal: ReturnType<typeof dealOf>) {
  const outcome = await findCollaborationOutcome(db, deal.id, actor)
  if (!outcome) return undefined
  const { influencer, series } = outcome
  const { id, title, brandName, platform, price, permit, picked, isCommissioned } = deal
  const showsOrders = permit.showsOrders
  return {
    ...{ id, title, brandName, platform, price, permit, picked },
    publishedOn: dayIn(deal.publishedAt, deal.zone),
    figures: ownFigures(influencer, { showsOrders, isCommissioned }),
    metrics: influencer.metrics,
    views: series.views,
    areOrdersHidden: !showsOrders && !isCommissioned,
  }
}

/** One published deal for either side. */
export async function findShownDeal(db: Db, id: string, actor: Actor) {
  const row = await dealsWithPosts(db).where('c.id', '=', id).where(visibleTo(actor)).executeTakeFirst()
  return row && dealOf(row)
}

/** So many deals a media kit shows at most: the newest. */
const mostInKit = 12

/** What everybody reads of a creator's deals: permitted by the brand and picked by the creator at this moment. */
export async function listKitResults(db: Db, creatorId: string): Promise<KitResult[]> {
  const rows = await dealsWithPosts(db)
    .where('c.creatorId', '=', creatorId)
    .where('kit.picked', 'is not', null)
    .where('permit.permitted', 'is not', null)
    .execute()
  const shown: KitResult[] = []
  for (const row of rows.map(dealOf)) {
    if (shown.length === mostInKit) break
    const result = await kitResultOf(db, row)
    if (result) shown.push(result)
  }
  return shown
}

async function kitResultOf(db: Db, deal: ReturnType<typeof dealOf>): Promise<KitResult | undefined> {
  const names = inKit(deal.permit.figures, deal.picked)
  if (names.length === 0) return undefined
  const outcome = await findCollaborationOutcome(db, deal.id, { role: 'system' })
  if (!outcome) return undefined
  const { influencer, series } = outcome
  const lastOn = series.days.at(-1) ?? dayIn(deal.publishedAt, deal.zone)
  const figures = names.flatMap((figure) => {
    const count = influencer[figure]
    // Clicks and orders are counted by Athar itself; what a post got comes from whoever reported it.
    const isCounted = figure === 'clicks' || figure === 'orders'
    const from = isCounted ? { strength: 'counted' as const, takenOn: lastOn } : influencer.metrics
    return count === null || !from ? [] : [{ figure, count, source: from.strength, on: from.takenOn }]
  })
  if (figures.length === 0) return undefined
  return {
    id: deal.id,
    brandName: deal.permit.namesBrand ? deal.brandName : null,
    platform: deal.platform,
    postUrl: deal.permit.namesBrand ? deal.postUrl : null,
    figures,
  }
}
