import type { ActivityChoices } from '#app/components/campaign/activity-fields.tsx'
import type { BrandActor } from '#app/domain/actor.ts'
import { isEnded } from '#app/domain/collaboration/steps.ts'
import { db } from '#db/db.server.ts'
import { listMembers } from '#db/queries/activities.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { listCampaignPeople } from '#db/queries/campaign-people.ts'
import { listStages } from '#db/queries/campaign-stages.ts'

/** What an activity of a campaign may name; an ended deal only where it is named already. */
export async function activityChoices(
  brand: BrandActor,
  campaignId: string,
  named: string | null = null,
): Promise<ActivityChoices> {
  const [stages, members, briefs, people] = await Promise.all([
    listStages(db, campaignId, brand),
    listMembers(db, brand),
    listBriefs(db, campaignId, brand),
    listCampaignPeople(db, campaignId, brand),
  ])
  return {
    stages,
    members,
    briefs: briefs.map(({ id, body }) => ({ id, title: body.title })),
    deals: people
      .filter(({ id, status }) => id === named || !isEnded(status))
      .map(({ id, creatorName, briefTitle }) => ({ id, name: creatorName, title: briefTitle })),
  }
}
