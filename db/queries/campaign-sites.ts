import type { Db, Tx } from '../db.ts'

/** The hosts from which browsers may report to a campaign, as they were added. The caller knows that the reader may. */
export async function listSites(db: Db, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('campaignSites')
    .select('host')
    .where('campaignId', '=', campaignId)
    .orderBy('createdAt')
    .orderBy('host')
    .execute()
  return rows.map(({ host }) => host)
}

export async function recordSite(
  tx: Tx,
  site: { campaignId: string; host: string; accountId: string },
  now: Date,
) {
  await tx
    .insertInto('campaignSites')
    .values({ ...site, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeSite(tx: Tx, { campaignId, host }: { campaignId: string; host: string }) {
  await tx.deleteFrom('campaignSites').where('campaignId', '=', campaignId).where('host', '=', host).execute()
}
