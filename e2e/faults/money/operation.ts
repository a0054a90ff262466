import type { Random } from '#db/seed/random.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import type { PartStatus } from '#app/domain/escrow/milestones.ts'
import type { Cast, CastDeal } from './cast.ts'
import type { Ground } from './ground.ts'
import { incidentOf, told, Violation } from './incidents.ts'
import { count } from '../tally.ts'

export type DealPart = {
  id: string
  kind: string
  status: PartStatus
  position: number
  amount: number
}

/** A deal of the run as it stands at this moment. */
export type DealNow = CastDeal & { status: Status; openAt: Date | null; parts: DealPart[] }

/** What an operation may use: chance of its own, so that a run can be repeated without the operations before it. */
export type Scene = { ground: Ground; cast: Cast; deals: DealNow[]; random: Random }

/** Something that somebody does. It is drawn as often as it weighs among those that have something to act on. */
export type Operation = {
  weight: number
  /** Whether there is anything to act on; absent when there always is. */
  when?(scene: Scene): boolean
  act(scene: Scene): Promise<unknown>
}

/**
 * Lets something happen that may be refused, die half-way or meet a fault: that is counted. @throws Violation when it
 * fails for any other reason.
 */
export async function attempt<T>(
  { ground: { tally } }: Pick<Scene, 'ground'>,
  name: string,
  act: () => Promise<T> | T,
): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    const incident = incidentOf(error)
    if (!incident) throw error instanceof Violation ? error : new Violation(`command ${name}`, told(error))
    count(tally, incident.kind, incident.code)
    return undefined
  }
}

/** The deals of the run with what decides about the next step. */
export async function lookAt({ db }: Ground, { deals }: Cast): Promise<DealNow[]> {
  const ids = deals.map(({ id }) => id)
  if (ids.length === 0) return []
  const [rows, parts] = await Promise.all([
    db.selectFrom('collaborations').select(['id', 'status', 'openAt']).where('id', 'in', ids).execute(),
    db
      .selectFrom('milestones')
      .select(['id', 'collaborationId', 'kind', 'status', 'position', 'amount'])
      .where('collaborationId', 'in', ids)
      .orderBy('position')
      .execute(),
  ])
  return deals.map((deal) => {
    const { status, openAt } = rows.find(({ id }) => id === deal.id)!
    const own = parts.filter(({ collaborationId }) => collaborationId === deal.id)
    return {
      ...deal,
      status: status as Status,
      openAt,
      parts: own.map((part) => ({ ...part, status: part.status as PartStatus })),
    }
  })
}
