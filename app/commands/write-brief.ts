import type { Db, Tx } from '#db/db.ts'
import { recordVersionPictures } from '#db/queries/brief-pictures.ts'
import { lockBrief, recordBrief, recordBriefState, recordBriefVersion } from '#db/queries/briefs.ts'
import { findCampaign, recordCampaignStatus } from '#db/queries/campaigns.ts'
import { textOfBrief } from '#db/queries/moderation-subjects.ts'
import type { BrandActor } from '../domain/actor.ts'
import type { Brief } from '../domain/campaign/brief.ts'
import { type BriefState, nextStates } from '../domain/campaign/brief-state.ts'
import { Refusal } from '../domain/refusal.ts'
import { screenText } from './screen-text.ts'

/**
 * The first version of a new brief; it opens a campaign that was a draft, unless the brief itself is kept as a draft.
 * @returns the brief's id. @throws Refusal.
 */
export async function writeBrief(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  body: Brief,
  now: Date,
  state: BriefState = 'open',
) {
  return db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId, actor)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    if (campaign.status === 'closed') throw new Refusal('conflict', 'campaign.closed')
    const briefId = await recordBrief(tx, campaignId, state, now)
    await recordVersion(tx, actor, { briefId, version: 1, body }, now)
    if (state !== 'draft') await recordCampaignStatus(tx, campaignId, 'open', ['draft'])
    return briefId
  })
}

/** A further version: running deals keep the one they agreed. @returns its number. @throws Refusal. */
export async function reviseBrief(db: Db, actor: BrandActor, briefId: string, body: Brief, now: Date) {
  return db.transaction().execute(async (tx) => {
    const held = await lockBrief(tx, briefId, actor)
    if (!held) throw new Refusal('not_found', 'brief.unknown')
    const version = held.version + 1
    await recordVersion(tx, actor, { briefId, version, body }, now)
    return version
  })
}

/** Publishes a brief, keeps it to those who are asked, or closes it. @throws Refusal. */
export async function changeBriefState(db: Db, actor: BrandActor, briefId: string, to: BriefState) {
  await db.transaction().execute(async (tx) => {
    const held = await lockBrief(tx, briefId, actor)
    if (!held) throw new Refusal('not_found', 'brief.unknown')
    if (held.state === to) return
    if (!nextStates[held.state].includes(to)) throw new Refusal('conflict', 'brief.no_way_back')
    await recordBriefState(tx, briefId, to)
    if (to !== 'closed') await recordCampaignStatus(tx, held.campaignId, 'open', ['draft'])
  })
}

type Version = { briefId: string; version: number; body: Brief }

/** Writes a version and says which pictures it holds. */
export async function recordVersion(tx: Tx, actor: BrandActor, { body, ...version }: Version, now: Date) {
  await recordBriefVersion(tx, { ...version, body, accountId: actor.accountId }, now)
  const keys = body.references.map(({ picture }) => picture).filter(Boolean)
  if (!(await recordVersionPictures(tx, actor, { ...version, keys })))
    throw new Refusal('conflict', 'brief.picture_unknown')
  const facts = {
    ...{ ownerAccount: actor.accountId, excerpt: textOfBrief(body) },
    path: `/brand/briefs/${version.briefId}`,
  }
  await screenText(tx, { kind: 'brief', id: version.briefId }, facts, now)
}
