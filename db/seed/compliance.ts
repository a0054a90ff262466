import { checkLicence } from '../../app/commands/check-licence.ts'
import { declareLicence } from '../../app/commands/declare-licence.ts'
import { requestChanges } from '../../app/commands/request-changes.ts'
import { submitDraft } from '../../app/commands/submit-draft.ts'
import { waiveRule } from '../../app/commands/waive-rule.ts'
import type { StaffActor } from '../../app/domain/actor.ts'
import { dayIn, plusDays, plusHours } from '../../app/domain/clock.ts'
import type { Currency } from '../../app/domain/money.ts'
import { drain } from '../../app/jobs/drain.ts'
import type { JobContext } from '../../app/jobs/context.ts'
import { listBriefs } from '../queries/briefs.ts'
import { listLicences } from '../queries/licences.ts'
import type { Casting } from './casting.ts'
import { lines } from './deal-lines.ts'
import type { Stage } from './deals.ts'
import { findPlayed } from './played.ts'
import { findBrandOf } from './rights.ts'
import type { BrandStory } from './stories/brand-story.ts'

type World = {
  context: JobContext
  stage: Stage
  casting: Casting
  staff: StaffActor
  story: BrandStory
  today: Date
}

/** The campaign whose brief asks for the rules of Saudi Arabia alone, and the caption that only hints at an advertisement. */
const campaignName = 'Coffee hour'
const hinting = 'Cold brew on the balcony before work, made with the new beans. #gifted #coffee'

/**
 * A draft that two rules hold up: its text has no clear label, and staff refused the licence that was entered. The
 * licence is waived with a reason, the label is not.
 */
export async function writeCompliance({ context, stage, casting, staff, story, today }: World) {
  const { db } = context
  const campaign = story.campaigns.find(({ strategy }) => strategy.name === campaignName)!
  const { brand, campaignId } = await findBrandOf(db, campaignName)
  const brief = (await listBriefs(db, campaignId, brand)).find(({ body }) => !body.contest)!
  const { creator, ...player } = await casting.pick(campaign)
  const cast = {
    ...{ creator, ...player, brand, staff, campaignId, briefId: brief.id },
    ...{ draftDueOn: brief.body.draftDueOn, shipsProduct: brief.body.shipsProduct },
    ...{ currency: story.currency as Currency, locale: story.owner.locale },
  }
  const id = await stage.play(cast, 'in_review', today, 30)
  await requestChanges(db, cast.brand, id, lines[cast.locale].changes, plusHours(today, -20))
  const [licence] = await listLicences(db, creator.id)
  const reason = 'The number belongs to another person in the register.'
  const verdict = { licence: licence!.id, verdict: 'refused', reason } as const
  await checkLicence(db, staff, verdict, plusHours(today, -9))
  const pictures = [await stage.keep(`${id}:hinting`)]
  await submitDraft(
    db,
    creator,
    id,
    { draft: { caption: hinting, ticked: [] }, pictures },
    plusHours(today, -8),
  )
  const why =
    'The creator publishes under the licence of her agency, Qahwa Media, which staff has seen in the register.'
  await waiveRule(db, staff, id, { rule: 'sa-licence', reason: why }, plusHours(today, -2))
  await renew({ context, stage, today })
  await drain(context)
}

/** The demo's creator has renewed a licence and shows its paper, which staff has not looked up yet. */
async function renew({ context: { db }, stage, today }: Pick<World, 'context' | 'stage' | 'today'>) {
  const invited = await findPlayed(db, campaignName, 'invited')
  if (!invited) return
  const { key: pictureKey } = await stage.keep(`${invited.creator.id}:licence`)
  const validUntil = dayIn(plusDays(today, 765), 'UTC')
  const renewed = { kind: 'sa-mawthooq', number: '2041188', holder: 'As on the account', validUntil } as const
  await declareLicence(db, invited.creator, { ...renewed, pictureKey }, plusHours(today, -26))
}
