import type { Tx } from '#db/db.ts'
import { listRefundReports, listReports } from '#db/queries/conversion-events.ts'
import { type CreditCause, findEvidence, listAtLimit, recordCredit } from '#db/queries/credits.ts'
import { listOrdersOfLead } from '#db/queries/leads.ts'
import { findSale, recordSale, type SaleKey } from '#db/queries/sales.ts'
import { standingOf } from '../domain/outcome/conversion.ts'
import { isSameSale, type Sale, saleOf } from '../domain/outcome/sale.ts'

/** What a sale was and is now. */
export type Settled = { before: Sale | undefined; now: Sale; isChanged: boolean }

/**
 * Computes an order or a lead anew from all its events, and with it what depends on it: the orders that name the lead,
 * and those at the limit of a code that it uses. The caller holds the brand's conversions. @returns undefined while
 * only refunds are known.
 */
export async function settleSale(
  tx: Tx,
  key: SaleKey,
  cause: CreditCause,
  now: Date,
): Promise<Settled | undefined> {
  const settled = await settleOne(tx, key, cause, now)
  if (!settled?.isChanged) return settled
  const { brandId, kind, subjectId } = key
  const affected =
    kind === 'lead'
      ? await listOrdersOfLead(tx, brandId, subjectId)
      : await listAtLimits(tx, brandId, settled)
  for (const orderId of affected)
    if (kind === 'lead' || orderId !== subjectId)
      await settleOne(
        tx,
        { brandId, kind: 'order', subjectId: orderId },
        kind === 'lead' ? 'lead' : 'code',
        now,
      )
  return settled
}

async function listAtLimits(tx: Tx, brandId: string, { before, now }: Settled): Promise<Set<string>> {
  const codes = new Set([before?.promoCode, now.promoCode].filter((code) => typeof code === 'string'))
  const lists = await Promise.all([...codes].map((code) => listAtLimit(tx, brandId, code)))
  return new Set(lists.flat())
}

async function settleOne(tx: Tx, key: SaleKey, cause: CreditCause, now: Date): Promise<Settled | undefined> {
  const { brandId, kind, subjectId } = key
  const standing = standingOf(await listReports(tx, brandId, kind, subjectId))
  if (!standing) return undefined
  const before = await findSale(tx, key)
  const refunds = kind === 'order' ? await listRefundReports(tx, brandId, subjectId) : []
  const sale = saleOf(standing, refunds, await findEvidence(tx, key, standing))
  const isChanged = !before || !isSameSale(before, sale)
  if (isChanged) await recordSale(tx, key, sale, now)
  if (before?.collaborationId !== sale.collaborationId || before.reason !== sale.reason)
    await recordCredit(tx, key, sale, cause, now)
  return { before, now: sale, isChanged }
}
