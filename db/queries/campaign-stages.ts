import type { BrandActor } from '../../app/domain/actor.ts'
import type { CampaignStage, StageForm, StageKind } from '../../app/domain/campaign/stages.ts'
import type { Db, Tx } from '../db.ts'

const columns = ['s.id', 's.kind', 's.name', 's.startsOn', 's.endsOn', 's.budgetShare', 's.version'] as const

/** The stages of a campaign in the order in which they begin. */
export async function listStages(db: Db, campaignId: string, actor: BrandActor): Promise<CampaignStage[]> {
  const rows = await db
    .selectFrom('campaignStages as s')
    .innerJoin('campaigns as g', 'g.id', 's.campaignId')
    .select(columns)
    .where('g.id', '=', campaignId)
    .where('g.brandId', '=', actor.id)
    .orderBy('s.startsOn')
    .orderBy('s.position')
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as StageKind }))
}

type NewStage = Omit<StageForm, 'version' | 'budgetShare'> & { budgetShare?: number | null }

/** Adds stages behind those there are; the campaign's row is held. @returns their ids in the given order. */
export async function recordStages(
  tx: Tx,
  campaignId: string,
  stages: readonly NewStage[],
): Promise<string[]> {
  if (stages.length === 0) return []
  const { next } = await tx
    .selectFrom('campaignStages')
    .select((eb) => eb.fn.coalesce(eb(eb.fn.max('position'), '+', 1), eb.lit(0)).as('next'))
    .where('campaignId', '=', campaignId)
    .executeTakeFirstOrThrow()
  const rows = await tx
    .insertInto('campaignStages')
    .values(stages.map((stage, index) => ({ ...stage, campaignId, position: Number(next) + index })))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** @returns whether the stage still had the version that its writer saw. */
export async function recordStageChange(
  tx: Tx,
  id: string,
  campaignId: string,
  { version, ...stage }: StageForm,
): Promise<boolean> {
  const changed = await tx
    .updateTable('campaignStages')
    .set({ ...stage, version: version + 1 })
    .where('id', '=', id)
    .where('campaignId', '=', campaignId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Takes a stage away; its activities stay, outside of any stage. */
export async function deleteStage(tx: Tx, id: string, campaignId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('campaignStages')
    .where('id', '=', id)
    .where('campaignId', '=', campaignId)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
