import { FAULT_MODES } from '../../../stripe-double/faults.ts'
import { attempt, type Operation, type Scene } from '../operation.ts'
import { count } from '../../tally.ts'

const hour = 3_600_000

/** How far the clock is moved, as often as it weighs. */
const hours: Record<string, number> = { 1: 3, 30: 3, 80: 3, 250: 2, 1200: 0.4 }

/** The requests that move money, and those that ask what it cost. */
const endpoints = [
  /^POST \/v1\/(transfers|refunds|payouts)/,
  /^POST \/v1\/transfers\/[^/]+\/reversals/,
  /^POST \/v1\/checkout\/sessions/,
  /^GET \/v1\/balance_transactions/,
  /^GET \/v1\/(charges|disputes|refunds|transfers)/,
]

const deliver = (scene: Scene) => scene.ground.world.double.flush()

const sweep = (scene: Scene) =>
  attempt(scene, 'check-books', () => scene.ground.nightly('check-books')).then(() =>
    count(scene.ground.tally, 'sweeps', 'in between'),
  )

/** Time, the worker, the network and the processor's own accidents. */
export const happening: Record<string, Operation> = {
  'deliver webhooks': { weight: 4, act: deliver },
  'work off jobs': { weight: 6, act: ({ ground }) => ground.jobs.work() },
  'deliver and work': {
    weight: 9,
    act: async (scene) => {
      await deliver(scene)
      await scene.ground.jobs.work()
      await scene.ground.jobs.work()
    },
  },
  'everything at once': {
    weight: 2,
    act: async (scene) => {
      await Promise.all([deliver(scene), scene.ground.jobs.work(), sweep(scene)])
    },
  },
  'sweep the books': { weight: 1, act: sweep },
  'a fault is coming': {
    weight: 4,
    act: async ({ ground, random }) => {
      const match = random.pick(endpoints)
      const isCheckout = match.source.includes('checkout')
      // A page whose key remembers a server error is opened anew a day later: that is no money lost.
      const modes = isCheckout ? FAULT_MODES.filter((mode) => mode !== '500_saved') : FAULT_MODES
      const mode = random.pick(modes)
      ground.world.double.faults.add({ match, mode, times: random.whole(1, 2) })
      count(ground.tally, 'faults set', mode)
    },
  },
  'time passes': {
    weight: 4,
    act: async (scene) => {
      const { ground, random } = scene
      ground.jump(Number(random.weighted(hours)) * hour)
      await attempt(scene, 'run-clocks', () => ground.nightly('run-clocks'))
    },
  },
}
