import type { BrandActor } from '../../app/domain/actor.ts'
import { isEnded, statuses } from '../../app/domain/collaboration/steps.ts'
import type { Db } from '../db.ts'

/** How many deals of a campaign are on their way and go on whatever becomes of it. */
export async function countOpenDeals(db: Db, campaignId: string, actor: BrandActor): Promise<number> {
  const { count } = await db
    .selectFrom('collaborations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaignId', '=', campaignId)
    .where('brandId', '=', actor.id)
    .where(
      'status',
      'in',
      statuses.filter((status) => !isEnded(status)),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}
