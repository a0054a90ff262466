import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findPermit, findShownDeal, recordKitResult, recordPermit } from '#db/queries/shown-results.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { type Permit, type ShownFigure } from '../domain/outcome/shown-results.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** The brand says what of a deal may be shown. What it takes back leaves the media kit at once. @throws Refusal. */
export async function permitResults(db: Db, actor: BrandActor, id: string, permit: Permit, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (!(await findShownDeal(tx, deal.id, actor))) throw new Refusal('conflict', 'results.no_post')
    await recordPermit(tx, actor, deal.id, permit, now)
    await enqueue(tx, {
      name: 'tell',
      data: {
        ...{ collaborationId: deal.id, step: 'permit-results', by: actor.role },
        ...{ source: `permit:${deal.id}:${now.toISOString()}`, at: now.toISOString() },
      },
    })
  })
}

/** The creator picks what of a deal stands in the media kit, among what is permitted. @throws Refusal. */
export async function pickKitResults(
  db: Db,
  actor: CreatorActor,
  id: string,
  figures: ShownFigure[],
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const permit = await findPermit(tx, deal.id)
    if (figures.some((figure) => !permit.figures.includes(figure)))
      throw new Refusal('conflict', 'results.not_permitted')
    await recordKitResult(tx, actor, deal.id, figures, now)
  })
}
