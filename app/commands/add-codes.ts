import type { Db, Tx } from '#db/db.ts'
import { lockCampaign } from '#db/queries/campaigns.ts'
import { lockConversions } from '#db/queries/conversion-events.ts'
import {
  endPromoCode,
  listCodeOwners,
  listOrdersWithCodes,
  recordPromoCodes,
} from '#db/queries/promo-codes.ts'
import type { BrandActor } from '../domain/actor.ts'
import { endOfDay, plusDays } from '../domain/clock.ts'
import type { CodeTerms } from '../domain/outcome/promo-code.ts'
import { Refusal } from '../domain/refusal.ts'
import { settleSale } from './settle-sale.ts'

/** A code for one collaboration; days are in the brand's zone. */
export type GivenCode = CodeTerms & { collaborationId: string }

/**
 * Gives collaborations of a campaign codes of their own. Orders that typed one before are decided anew, as far as its
 * first day reaches back. @throws Refusal.
 */
export async function addCodes(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { codes, zone }: { codes: readonly GivenCode[]; zone: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId, actor)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    const owners = new Set((await listCodeOwners(tx, campaignId, actor)).map(({ id }) => id))
    if (!codes.every(({ collaborationId }) => owners.has(collaborationId)))
      throw new Refusal('not_found', 'collaboration.unknown')
    await lockConversions(tx, actor.id)
    const rows = codes.map(({ collaborationId, code, mostUses, from, until }) => ({
      collaborationId,
      code,
      mostUses,
      validFrom: from ? startOfDay(from, zone) : now,
      validUntil: until ? endOfDay(until, zone) : null,
      accountId: actor.accountId,
    }))
    if (rows.some(({ validFrom, validUntil }) => validUntil && validUntil < validFrom))
      throw new Refusal('conflict', 'conversion.code_is_over')
    await recordPromoCodes(tx, rows, now)
    await settleTyped(
      tx,
      actor.id,
      rows.map(({ code }) => code.toUpperCase()),
      now,
    )
  })
}

/** Ends a code: orders made from now on do not count by it. @throws Refusal not_found. */
export async function endCode(db: Db, actor: BrandActor, id: number, now: Date) {
  await db.transaction().execute(async (tx) => {
    await lockConversions(tx, actor.id)
    const code = await endPromoCode(tx, id, actor, now)
    if (code === undefined) throw new Refusal('not_found', 'conversion.no_code')
    await settleTyped(tx, actor.id, [code.toUpperCase()], now)
  })
}

async function settleTyped(tx: Tx, brandId: string, codes: readonly string[], now: Date) {
  for (const subjectId of await listOrdersWithCodes(tx, brandId, codes))
    await settleSale(tx, { brandId, kind: 'order', subjectId }, 'code', now)
}

const startOfDay = (day: string, zone: string) => new Date(endOfDay(dayBefore(day), zone).getTime() + 1)

const dayBefore = (day: string) =>
  plusDays(new Date(`${day}T00:00:00Z`), -1)
    .toISOString()
    .slice(0, 10)
