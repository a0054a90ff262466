import { sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Brief } from '../../app/domain/campaign/brief.ts'
import { agreedBrief, readOfferTerms, termsOf } from '../../app/domain/campaign/brief-offer.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import { fundableFrom } from '../../app/domain/escrow/hold-limit.ts'
import { isReleasedWithPost } from '../../app/domain/escrow/milestones.ts'
import type { DealView, Side, StepTaken } from '../../app/domain/collaboration/deal-view.ts'
import type { Standing, Status } from '../../app/domain/collaboration/steps.ts'
import type { AccountAddress } from '../../app/domain/escrow/accounts.ts'
import { linesOf } from '../../app/domain/escrow/deal-book.ts'
import { type Currency, money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { findAccountName } from './accounts.ts'
import { findApplication } from './applications.ts'
import { findAgreement } from './agreements.ts'
import { findApproval } from './approvals.ts'
import { findPayoutRoute } from './bank-accounts.ts'
import { isContested } from './chargebacks.ts'
import { visibleTo } from './collaborations.ts'
import { findDispute } from './disputes.ts'
import { listDrafts } from './drafts.ts'
import { findDealMoney } from './deal-money.ts'
import { listExtraRevisions } from './extra-revisions.ts'
import { listMilestones } from './milestones.ts'
import { listMessages } from './messages.ts'
import { listReadings } from './post-metrics.ts'
import { findPostWatch } from './post-watch.ts'
import { findPublication } from './publications.ts'
import { findMoreTime } from './more-time.ts'
import { listReviewLinks } from './review-links.ts'
import { findDelivery } from './shipments.ts'
import { shipping, terms } from './terms.ts'
import { listLinks } from './tracked-links.ts'

/** Everything a side sees of its deal. Somebody else's deal is not there: undefined. */
export async function findCollaborationPage(
  db: Db,
  id: string,
  actor: BrandActor | CreatorActor,
): Promise<DealView | undefined> {
  const deal = await findDeal(db, id, actor)
  if (!deal) return undefined
  const currency = deal.price.currency
  const [offers, agreement, history, postings, { held, frozen }, transfer] = await Promise.all([
    listOffers(db, id, deal.written),
    findAgreement(db, id),
    listSteps(db, id),
    listPostings(db, id),
    findDealMoney(db, { id, creatorId: deal.creatorId, currency }),
    findTransfer(db, id),
  ])
  const [drafts, publication, links, readings, messages, dispute] = await Promise.all([
    listDrafts(db, id),
    findPublication(db, id),
    listLinks(db, id, actor),
    listReadings(db, id, actor),
    listMessages(db, id),
    findDispute(db, id),
  ])
  const [milestones, contested, delivery, extraRevisions, application] = await Promise.all([
    listMilestones(db, id),
    isContested(db, id),
    findDelivery(db, deal, actor),
    listExtraRevisions(db, id),
    findApplication(db, id),
  ])
  const [approval, reviewLinks] = await Promise.all([
    findApproval(db, id),
    actor.role === 'brand' ? listReviewLinks(db, id) : [],
  ])
  const { creatorId: _, written, ...rest } = deal
  const { terms } = deal
  return {
    ...rest,
    reader: actor.role,
    readerName: await findAccountName(db, actor.accountId),
    brief: agreedBrief(written, offers.at(-1)?.terms ?? termsOf(written)),
    written,
    offers,
    application: application ?? null,
    agreement,
    parts: milestones.map((part) => ({
      ...part,
      isWithPost: isReleasedWithPost(part, milestones),
      payableFrom: fundableFrom(part, { status: deal.status, terms }),
    })),
    history,
    delivery,
    moreTime: await findMoreTime(db, deal),
    book: { lines: linesOf(postings), held, frozen },
    isContested: contested,
    extraRevisions,
    transfer,
    rail: actor.role === 'creator' ? (await findPayoutRoute(db, actor.id)).rail : null,
    postWatch: publication ? await findPostWatch(db, id) : null,
    drafts,
    approval,
    reviewLinks,
    publication: publication
      ? {
          url: publication.url,
          publishedAt: publication.publishedAt,
          platform: publication.platform as Platform,
        }
      : null,
    links,
    readings,
    messages: messages.map(({ body, ...message }) => ({
      ...message,
      role: message.role as Side | 'staff',
      body: message.standing && message.role !== actor.role ? '' : body,
    })),
    dispute: dispute ?? null,
  }
}

/** Where a deal stands, for whoever needs to know before costly work. */
export async function findStanding(
  db: Db,
  id: string,
  actor: BrandActor | CreatorActor,
): Promise<Standing | undefined> {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select(['c.status', shipping.as('shipping')])
    .where('c.id', '=', id)
    .where(visibleTo(actor))
    .executeTakeFirst()
  return row && { ...row, status: row.status as Status }
}

/** In which countries a campaign `g` looks for its audience. */
const audience = sql<string[]>`coalesce(g.strategy -> 'targetCountries', '[]'::jsonb)`

async function findDeal(db: Db, id: string, actor: BrandActor | CreatorActor) {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select([
      'c.id',
      'c.brandId',
      'c.creatorId',
      'c.status',
      'c.enteredAt',
      'c.dueAt',
      'c.openAt',
      'c.price',
      'c.currency',
      'c.feeBps',
      'c.changesAsked',
      'c.briefVersion',
      'v.body',
      'g.name as campaignName',
      'b.name as brandName',
      terms.as('terms'),
      audience.as('targetCountries'),
      'k.name as creatorName',
      'h.id as channelId',
      'h.platform',
      'h.handle',
      'h.name as channelName',
      'h.url',
    ])
    .where('c.id', '=', id)
    .where(visibleTo(actor))
    .executeTakeFirst()
  if (!row) return undefined
  const { body, price, currency, status, channelId, platform, handle, channelName, url, ...rest } = row
  return {
    ...rest,
    status: status as Status,
    price: money(price, currency),
    written: readStoredBrief(body),
    channel: { id: channelId, platform: platform as Platform, handle, name: channelName, url },
  }
}

async function listOffers(db: Db, id: string, written: Brief) {
  const rows = await db
    .selectFrom('offers')
    .select(['version', 'byRole', 'price', 'currency', 'draftDueOn', 'terms', 'note', 'madeAt'])
    .where('collaborationId', '=', id)
    .orderBy('version')
    .execute()
  return rows.map(({ price, currency, byRole, terms, ...offer }) => ({
    ...offer,
    terms: readOfferTerms(written, { draftDueOn: offer.draftDueOn, terms }),
    byRole: byRole as Side,
    price: money(price, currency),
  }))
}

async function listSteps(db: Db, id: string): Promise<StepTaken[]> {
  const rows = await db
    .selectFrom('collaborationSteps as s')
    .leftJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.id', 's.step', 's.role', 's.note', 's.takenAt', 'a.name as author'])
    .where('s.collaborationId', '=', id)
    .orderBy('s.id')
    .execute()
  return rows.map(({ step, role, ...row }) => ({
    ...row,
    step: step as StepTaken['step'],
    role: role as StepTaken['role'],
  }))
}

/** The postings of a deal's price; its commission has a statement of its own. */
async function listPostings(db: Db, id: string) {
  const commission: AccountAddress = `commission_held:${id}`

  const rows = await db
    .selectFrom('ledgerPostings as p')
    .innerJoin('ledgerMovements as m', 'm.id', 'p.movementId')
    .select([
      'p.debitAccount as debit',
      'p.creditAccount as credit',
      'p.amount',
      'p.currency',
      'm.postedAt as at',
    ])
    .where('p.collaborationId', '=', id)
    .where('p.debitAccount', '<>', commission)
    .where('p.creditAccount', '<>', commission)
    .orderBy('p.id')
    .execute()
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency as Currency) }))
}

/** What is on its way to the creator, or when nothing is, what was sent; by the processor and by bank together. */
async function findTransfer(db: Db, id: string): Promise<DealView['transfer']> {
  const { rows } = await sql<{ isDone: boolean; amount: number; currency: string; at: Date }>`
    select is_done, currency, sum(amount)::bigint as amount,
           case when is_done then max(ended_at) else min(requested_at) end as at
      from (select amount, currency, requested_at, ended_at, status = 'done' as is_done
              from processor_requests
             where collaboration_id = ${id} and kind = 'transfer' and status <> 'failed'
            union all
            select amount, currency, requested_at, ended_at, status = 'sent'
              from manual_payouts where collaboration_id = ${id} and status <> 'failed') as asked
     group by is_done, currency
     order by is_done limit 1`.execute(db)
  const row = rows[0]
  return row ? { isDone: row.isDone, at: row.at, amount: money(row.amount, row.currency) } : null
}
