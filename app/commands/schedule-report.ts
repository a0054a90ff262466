import { randomBytes } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { findBrand } from '#db/queries/brands.ts'
import {
  findRecipient,
  listMailings,
  listWorkspacePeople,
  recordMailing,
  recordMailingEnd,
  recordRecipientEnd,
} from '#db/queries/report-mailings.ts'
import { recordReaderEnd } from '#db/queries/report-readers.ts'
import type { BrandActor } from '../domain/actor.ts'
import { dayIn } from '../domain/clock.ts'
import {
  isMailingOver,
  mailedAfterEnd,
  mostMailings,
  type NewMailing,
} from '../domain/outcome/report-mailing.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'

/** Has a campaign's report mailed to people of the workspace every week or month. @throws Refusal. */
export async function scheduleReport(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { people, ...schedule }: NewMailing,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { endsOn } = await holdCampaign(tx, actor, campaignId)
    const { zone } = await findBrand(tx, actor)
    if (isMailingOver(endsOn, dayIn(now, zone)))
      throw new Refusal('conflict', 'reportmail.over', { count: mailedAfterEnd })
    const members = new Set((await listWorkspacePeople(tx, actor)).map(({ id }) => id))
    if (!people.every((id) => members.has(id))) throw new Refusal('not_found', 'reportmail.stranger')
    if ((await listMailings(tx, campaignId, actor)).length >= mostMailings)
      throw new Refusal('conflict', 'reportmail.too_many', { count: mostMailings })
    const recipients = people.map((accountId) => ({
      accountId,
      key: randomBytes(24).toString('base64url'),
    }))
    await recordMailing(tx, actor, { ...schedule, campaignId, recipients }, now)
  })
}

/** Ends such letters for everybody. @throws Refusal. */
export async function endReportMailing(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  mailingId: string,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    if (!(await recordMailingEnd(tx, mailingId, campaignId, now)))
      throw new Refusal('not_found', 'reportmail.unknown')
  })
}

/** Ends the letters of whoever has the key, which stands in each of them. Ended ones stay ended. @throws Refusal. */
export async function stopReportLetters(db: Db, key: string, now: Date) {
  if (!(await findRecipient(db, key))) throw new Refusal('not_found', 'reportmail.unknown')
  await recordRecipientEnd(db, key, now)
  await recordReaderEnd(db, key, now)
}
