import { randomBytes } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { listShares, recordShare, recordShareEnd } from '#db/queries/report-shares.ts'
import { secretHash } from '#db/secret-hash.ts'
import type { BrandActor } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import { mostShares, type NewShare, shareState } from '../domain/outcome/report-share.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

/** An address at which a report is read without an account. @returns its secret, told this once. @throws Refusal. */
export async function shareReport(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { label, days, showsMoney }: NewShare,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.transaction().execute(async (tx) => {
    await refuseSwitchedOff(tx, 'report_links', now)
    await holdCampaign(tx, actor, campaignId)
    const open = (await listShares(tx, campaignId, actor)).filter((one) => shareState(one, now) === 'open')
    if (open.length >= mostShares) throw new Refusal('conflict', 'sharing.too_many', { count: mostShares })
    const share = { campaignId, tokenHash: secretHash(token), label, showsMoney, accountId: actor.accountId }
    await recordShare(tx, { ...share, expiresAt: plusDays(now, days) }, now)
  })
  return token
}

/** Closes such an address for good. @throws Refusal. */
export async function revokeShare(db: Db, actor: BrandActor, campaignId: string, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    if (!(await recordShareEnd(tx, id, campaignId, now))) throw new Refusal('not_found', 'sharing.unknown')
  })
}
