import type { BrandActor } from '../../app/domain/actor.ts'
import type {
  Activity,
  ActivityChange,
  ActivityChangeKind,
  ActivityForm,
  ActivityState,
} from '../../app/domain/campaign/activities.ts'
import type { Format, Platform } from '../../app/domain/channel/platforms.ts'
import type { Db, Tx } from '../db.ts'

const activities = (db: Db, actor: BrandActor) =>
  db
    .selectFrom('activities as v')
    .innerJoin('campaigns as g', 'g.id', 'v.campaignId')
    .leftJoin('accounts as a', 'a.id', 'v.memberId')
    .select(['v.id', 'v.stageId', 'v.title', 'v.platform', 'v.format', 'v.memberId', 'a.name as memberName'])
    .select(['v.startsOn', 'v.endsOn', 'v.briefId', 'v.collaborationId', 'v.state', 'v.note', 'v.version'])
    .where('g.brandId', '=', actor.id)

const asActivity = ({
  platform,
  format,
  state,
  ...row
}: Awaited<ReturnType<ReturnType<typeof activities>['executeTakeFirstOrThrow']>>): Activity => ({
  ...row,
  platform: platform as Platform | null,
  format: format as Format | null,
  state: state as ActivityState,
})

/** What a campaign plans to do, by its days; of all days, or of those between two. */
export async function listActivities(
  db: Db,
  campaignId: string,
  actor: BrandActor,
  between?: { startsOn: string; endsOn: string },
): Promise<Activity[]> {
  const rows = await activities(db, actor)
    .where('v.campaignId', '=', campaignId)
    .$if(between !== undefined, (query) =>
      query.where('v.startsOn', '<=', between!.endsOn).where('v.endsOn', '>=', between!.startsOn),
    )
    .orderBy('v.startsOn')
    .orderBy('v.endsOn')
    .orderBy('v.createdAt')
    .limit(1_000)
    .execute()
  return rows.map(asActivity)
}

export async function findActivity(db: Db, campaignId: string, id: string, actor: BrandActor) {
  const row = await activities(db, actor)
    .where('v.campaignId', '=', campaignId)
    .where('v.id', '=', id)
    .executeTakeFirst()
  return row && asActivity(row)
}

/** Holds an activity, so that of two people who move it at once one is told of the other. */
export async function lockActivity(tx: Tx, campaignId: string, id: string, actor: BrandActor) {
  const row = await activities(tx, actor)
    .where('v.campaignId', '=', campaignId)
    .where('v.id', '=', id)
    .forUpdate('v')
    .executeTakeFirst()
  return row && asActivity(row)
}

export async function countActivities(db: Db, campaignId: string): Promise<number> {
  const { count } = await db
    .selectFrom('activities')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaignId', '=', campaignId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type NewActivity = Omit<ActivityForm, 'link' | 'endsOn'> & ActivityForm['link'] & { endsOn: string }

/** Writes an activity with the first line of its history. @returns its id. */
export async function recordActivity(
  tx: Tx,
  campaignId: string,
  activity: NewActivity,
  actor: BrandActor,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('activities')
    .values({ ...activity, campaignId, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { startsOn, endsOn } = activity
  await recordActivityChange(tx, { id, version: 1, kind: 'planned', startsOn, endsOn }, actor, now)
  return id
}

/** Changes an activity whose row is held, and writes who did it. */
export async function recordActivityVersion(
  tx: Tx,
  { id, version, startsOn, endsOn }: Pick<Activity, 'id' | 'version' | 'startsOn' | 'endsOn'>,
  { kind, to }: { kind: ActivityChangeKind; to: Partial<NewActivity> & { state?: ActivityState } },
  actor: BrandActor,
  now: Date,
) {
  const next = version + 1
  await tx
    .updateTable('activities')
    .set({ ...to, version: next })
    .where('id', '=', id)
    .execute()
  const days = { startsOn: to.startsOn ?? startsOn, endsOn: to.endsOn ?? endsOn }
  await recordActivityChange(tx, { id, version: next, kind, ...days }, actor, now)
}

async function recordActivityChange(
  tx: Tx,
  { id, ...change }: Pick<ActivityChange, 'version' | 'kind' | 'startsOn' | 'endsOn'> & { id: string },
  actor: BrandActor,
  now: Date,
) {
  await tx
    .insertInto('activityChanges')
    .values({ ...change, activityId: id, accountId: actor.accountId, changedAt: now })
    .execute()
}

/** Who did what to an activity, newest first. */
export async function listActivityChanges(db: Db, id: string, most = 50): Promise<ActivityChange[]> {
  const rows = await db
    .selectFrom('activityChanges as h')
    .innerJoin('accounts as a', 'a.id', 'h.accountId')
    .select(['h.version', 'h.kind', 'h.startsOn', 'h.endsOn', 'a.name as author', 'h.changedAt'])
    .where('h.activityId', '=', id)
    .orderBy('h.version', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as ActivityChangeKind }))
}

/** People of the brand, any of whom may be responsible for something. */
export async function listMembers(db: Db, actor: BrandActor) {
  return db
    .selectFrom('brandMembers as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['a.id', 'a.name'])
    .where('m.brandId', '=', actor.id)
    .orderBy('a.name')
    .execute()
}

/** Whether what an activity hangs on is of this campaign and brand; what is not named is no matter. */
export async function areOfCampaign(
  db: Db,
  campaignId: string,
  named: Pick<NewActivity, 'stageId' | 'briefId' | 'collaborationId' | 'memberId'>,
  actor: BrandActor,
): Promise<boolean> {
  const { stageId, briefId, collaborationId, memberId } = named
  const found = await Promise.all([
    stageId === null ||
      db
        .selectFrom('campaignStages')
        .select('id')
        .where('id', '=', stageId)
        .where('campaignId', '=', campaignId)
        .executeTakeFirst(),
    briefId === null ||
      db
        .selectFrom('briefs')
        .select('id')
        .where('id', '=', briefId)
        .where('campaignId', '=', campaignId)
        .executeTakeFirst(),
    collaborationId === null ||
      db
        .selectFrom('collaborations')
        .select('id')
        .where('id', '=', collaborationId)
        .where('campaignId', '=', campaignId)
        .executeTakeFirst(),
    memberId === null ||
      db
        .selectFrom('brandMembers')
        .select('accountId')
        .where('accountId', '=', memberId)
        .where('brandId', '=', actor.id)
        .executeTakeFirst(),
  ])
  return found.every(Boolean)
}
