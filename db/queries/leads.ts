import type { Db } from '../db.ts'

/** The orders of a brand that name a lead. */
export async function listOrdersOfLead(db: Db, brandId: string, leadId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select('orderId')
    .where('brandId', '=', brandId)
    .where('leadId', '=', leadId)
    .execute()
  return rows.map(({ orderId }) => orderId)
}
