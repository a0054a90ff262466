import type { ExpressionBuilder } from 'kysely'
import { type Actor, accountOf } from '../../app/domain/actor.ts'
import type { Brief } from '../../app/domain/campaign/brief.ts'
import { agreedBrief, type OfferTerms, readOfferTerms } from '../../app/domain/campaign/brief-offer.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import { deadlines, type Terms } from '../../app/domain/collaboration/deadline.ts'
import {
  shippings,
  silenceOf,
  type Status,
  statuses,
  type StepName,
} from '../../app/domain/collaboration/steps.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Schema, Tx } from '../db.ts'
import { findTerms } from './terms.ts'

/** What an actor may not see does not exist for them. */
export const visibleTo =
  (actor: Actor) => (eb: ExpressionBuilder<Schema & { c: Schema['collaborations'] }, 'c'>) => {
    if (actor.role === 'brand') return eb('c.brandId', '=', actor.id)
    if (actor.role === 'creator') return eb('c.creatorId', '=', actor.id)
    return eb.lit(true)
  }

/** A collaboration as the commands see it, its row held until the transaction ends. */
export type LockedCollaboration = {
  id: string
  status: Status
  campaignId: string
  briefId: string
  briefVersion: number
  /** The brief as the last offer changes it: what is agreed, or would be. */
  brief: Brief
  offered: OfferTerms
  brandId: string
  creatorId: string
  channelId: string
  price: Money
  feeBps: number
  offerVersion: number
  changesAsked: number
  enteredAt: Date
  dueAt: Date | null
  openAt: Date | null
  terms: Terms
}

export async function lockCollaboration(
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<LockedCollaboration | undefined> {
  const row = await tx
    .selectFrom('collaborations as c')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select([
      'c.id',
      'c.status',
      'c.campaignId',
      'c.briefId',
      'c.briefVersion',
      'c.brandId',
      'c.creatorId',
      'c.channelId',
      'c.price',
      'c.currency',
      'c.feeBps',
      'c.changesAsked',
      'c.enteredAt',
      'c.dueAt',
      'c.openAt',
      'v.body',
    ])
    .where('c.id', '=', id)
    .where(visibleTo(actor))
    .forUpdate('c')
    .executeTakeFirst()
  if (!row) return undefined
  // Asked once the row is held: another may have changed them while this one waited for it.
  const [offer, terms] = [await findLastOffer(tx, id), await findTerms(tx, id)]
  const { body, price, currency, status, ...rest } = row
  const written = readStoredBrief(body)
  const offered = readOfferTerms(written, offer ?? { draftDueOn: written.draftDueOn, terms: null })
  return {
    ...rest,
    status: status as Status,
    price: money(price, currency),
    brief: agreedBrief(written, offered),
    offered,
    offerVersion: offer?.version ?? 0,
    terms,
  }
}

export async function findLastOffer(db: Db, collaborationId: string) {
  return db
    .selectFrom('offers')
    .select(['version', 'byRole', 'price', 'currency', 'draftDueOn', 'terms', 'note', 'madeAt'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type NewCollaboration = {
  campaignId: string
  briefId: string
  briefVersion: number
  brandId: string
  creatorId: string
  channelId: string
  price: Money
  feeBps: number
  forecast: object | null
  status: 'invited' | 'applied'
  terms: Terms
  /** The deal whose rights it is about. */
  extendsId?: string
}

/** @returns the id, or undefined when the channel has a running deal under this brief already. */
export async function recordCollaboration(
  tx: Tx,
  deal: NewCollaboration,
  now: Date,
): Promise<string | undefined> {
  const { price, terms, status, forecast, ...rest } = deal
  const row = await tx
    .insertInto('collaborations')
    .values({
      ...rest,
      status,
      price: price.amount,
      currency: price.currency,
      forecast: forecast && JSON.stringify(forecast),
      enteredAt: now,
      createdAt: now,
      ...deadlines(status, now, terms),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

type StepTaken = {
  deal: Pick<LockedCollaboration, 'id' | 'terms'> & { status: Status | null }
  step: StepName | 'invite' | 'apply'
  to: Status
  actor: Actor
  note?: string
}

/**
 * Writes the step into the history and moves the collaboration on, its clocks set anew.
 * @returns what a notice names as its source.
 */
export async function recordStep(
  tx: Tx,
  { deal, step, to, actor, note = '' }: StepTaken,
  now: Date,
): Promise<string> {
  const source = await recordEvent(tx, { deal, step, to, actor, note }, now)
  await tx
    .updateTable('collaborations')
    .set({ status: to, enteredAt: now, ...deadlines(to, now, deal.terms) })
    .where('id', '=', deal.id)
    .execute()
  return source
}

/** The clocks of a status run anew, or end at another instant, without a step. */
export async function recordDeadlines(
  tx: Tx,
  id: string,
  times: { dueAt: Date | null; openAt: Date | null },
) {
  await tx.updateTable('collaborations').set(times).where('id', '=', id).execute()
}

/** A product was sent that does not come back: one sent in place of a lost one costs as much again. */
export async function recordProductCost(tx: Tx, id: string, { amount }: Money) {
  await tx
    .updateTable('collaborations')
    .set((eb) => ({ productCost: eb('productCost', '+', amount) }))
    .where('id', '=', id)
    .execute()
}

/** The days of the agreement have moved. */
export async function recordDays(tx: Tx, id: string, days: Pick<Terms, 'draftDueOn' | 'publishTo'>) {
  const { draftDueOn, publishTo } = days
  await tx.updateTable('collaborations').set({ draftDueOn, publishTo }).where('id', '=', id).execute()
}

type DealEvent = {
  deal: { id: string; status: Status | null }
  step: string
  /** The status it leads to; absent when the collaboration stays where it is. */
  to?: Status
  actor: Actor
  note?: string
}

/** Writes into the history what happened. @returns what a notice names as its source. */
export async function recordEvent(
  tx: Tx,
  { deal, step, to, actor, note = '' }: DealEvent,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('collaborationSteps')
    .values({
      collaborationId: deal.id,
      step,
      fromStatus: deal.status,
      toStatus: to ?? deal.status!,
      role: actor.role,
      accountId: accountOf(actor),
      note,
      takenAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return `step:${id}`
}

type NewOffer = {
  collaborationId: string
  version: number
  byRole: 'brand' | 'creator'
  accountId: string
  price: Money
  terms: OfferTerms
  note: string
}

/** Writes an offer and makes its price the collaboration's. */
export async function recordOffer(tx: Tx, { price, terms, ...offer }: NewOffer, now: Date) {
  const { draftDueOn } = terms
  await tx
    .insertInto('offers')
    .values({
      ...offer,
      ...{ draftDueOn, terms: JSON.stringify(terms) },
      ...{ price: price.amount, currency: price.currency, madeAt: now },
    })
    .execute()
  await tx
    .updateTable('collaborations')
    .set({ price: price.amount, currency: price.currency })
    .where('id', '=', offer.collaborationId)
    .execute()
}

export async function recordChangesAsked(tx: Tx, id: string) {
  await tx
    .updateTable('collaborations')
    .set((eb) => ({ changesAsked: eb('changesAsked', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Statuses in which silence is a step of its own. */
const silent = statuses.filter((status) => shippings.some((shipping) => silenceOf({ status, shipping })))

/** Ids of the collaborations in which silence now means a step, the longest overdue first. */
export async function listDue(db: Db, now: Date, most = 200) {
  const rows = await db
    .selectFrom('collaborations')
    .select('id')
    .where('dueAt', '<=', now)
    .where('status', 'in', silent)
    // A claim on the post stops the clock that would release its money.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('postClaims as m')
            .select('m.id')
            .whereRef('m.collaborationId', '=', 'collaborations.id')
            .where('m.status', 'in', ['opened', 'restored', 'answered', 'unanswered'])
            .where('collaborations.status', '=', 'published'),
        ),
      ),
    )
    .orderBy('dueAt')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
