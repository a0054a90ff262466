import { randomFrom } from '#db/seed/random.ts'
import { resumePayouts } from '#app/commands/halt-payouts.ts'
import { findHalt } from '#db/queries/payout-halts.ts'
import { castPeople, type Cast } from './cast.ts'
import type { Ground } from './ground.ts'
import { told, Violation } from './incidents.ts'
import { assertInvariants } from './invariants.ts'
import { lookAt, type Scene } from './operation.ts'
import { draw, operations } from './operations.ts'
import { onboard } from './operations/payouts.ts'
import { count } from '../tally.ts'

/** What a run did: the names of its operations, each with a seed of its own, so that it can be done again in part. */
export type Plan = { people: string; steps: { name: string; seed: string }[] }

/** Lets a run happen by a plan, or draws one as it goes along: `steps` names what was done, also when it fails. */
export async function play(ground: Ground, seed: string, plan: Plan, given?: Plan['steps']): Promise<Cast> {
  const chance = randomFrom(seed)
  const cast = await castPeople(ground, randomFrom(`${plan.people} people`))
  const sceneOf = async (own: string): Promise<Scene> => ({
    ground,
    cast,
    deals: await lookAt(ground, cast),
    random: randomFrom(own),
  })
  const opening = await sceneOf(`${plan.people} opening`)
  for (let deals = opening.random.whole(1, 3); deals > 0; deals -= 1) await operations.agree!.act(opening)
  for (const creator of cast.creators)
    if (opening.random.chance(0.6)) await onboard(opening, creator, 'active')
  ground.disturb(true)
  const length = given?.length ?? chance.whole(8, 40)
  for (let place = 0; place < length; place += 1) {
    const own = given?.[place]?.seed ?? `${seed} ${place}`
    const scene = await sceneOf(own)
    const name = given?.[place]?.name ?? draw(scene, chance)
    const { when, act } = operations[name]!
    if (given && when && !when(scene)) continue
    if (!given) plan.steps.push({ name, seed: own })
    count(ground.tally, 'operations', name)
    await act(scene)
  }
  await settle(ground, cast).catch((error: unknown) => {
    throw error instanceof Violation ? error : new Violation('the night', told(error))
  })
  await assertInvariants({ ground, cast, random: chance })
  return cast
}

/** After this long whatever waits is looked at again. */
const night = 12 * 3_600_000

/** Nothing goes wrong any more: everything that waits is delivered and worked off, and the nightly sweep is made. */
async function settle(ground: Ground, cast: Cast) {
  ground.disturb(false)
  const { world, jobs, db, now } = ground
  for (let round = 0; round < 4; round += 1) {
    await world.double.flush()
    await jobs.drain()
    ground.jump(night)
    await ground.nightly('run-clocks')
    await ground.nightly('accrue-commission')
    await ground.nightly('check-books')
    const halt = await findHalt(db)
    if (halt) await resumePayouts(db, cast.staff[0], 'The books add up', now()).catch(() => undefined)
    if (world.double.state.deliveries.rows.size === 0 && (await jobs.work()) === 0 && !halt) break
  }
  await jobs.drain()
}
