import { openCheckout } from '#app/commands/open-checkout.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { canStillBePaid } from '#app/domain/collaboration/steps.ts'
import { currencyCodes } from '#app/domain/money.ts'
import { agree } from '../cast.ts'
import { attempt, type DealNow, type DealPart, type Operation, type Scene } from '../operation.ts'

const good = '4242424242424242'

/** What a card does, as often as it is tried; source: the stand-in's cards. */
const cards: Record<string, number> = {
  [good]: 10,
  '4000000000000077': 3,
  '4000000000000259': 1,
  '4000000000001976': 1,
  '4000000000005423': 0.5,
  '4000000000007726': 1.5,
  '4000000000005126': 1.5,
  '4000000000000002': 1.5,
}

const shares = [[], [], [], [50, 50], [33, 67], [34, 33, 33]]

type Payable = DealPart & { deal: DealNow }

const payable = ({ deals }: Scene): Payable[] =>
  deals.flatMap((deal) =>
    deal.parts
      .filter(({ status, kind }) => status === 'planned' && canStillBePaid(deal.status, kind as 'work'))
      .map((part) => ({ ...part, deal })),
  )

/** Some of the parts that one brand can pay with one card. */
function chosen(scene: Scene): { brand: BrandActor; parts: string[] } | undefined {
  const all = payable(scene)
  if (all.length === 0) return undefined
  const { deal } = scene.random.pick(all)
  const together = all.filter(
    (part) => part.deal.brand.id === deal.brand.id && part.deal.currency === deal.currency,
  )
  const own = together.filter((part) => part.deal.id === deal.id)
  const from = scene.random.chance(0.6) ? own : together
  const count = scene.random.chance(0.7) ? from.length : scene.random.whole(1, from.length)
  return { brand: deal.brand, parts: scene.random.some(from, Math.min(count, 5)).map(({ id }) => id) }
}

/** Opens the hosted page for parts; undefined when that was refused or went wrong. */
async function open(scene: Scene, { brand, parts }: { brand: BrandActor; parts: string[] }) {
  const { db, context, now } = scene.ground
  const page = { backUrl: 'http://athar.test/deal', locale: 'en' }
  const url = await attempt(scene, 'open-checkout', () =>
    openCheckout(db, context.payments, brand, parts, page, now()),
  )
  return url && new URL(url).pathname.split('/').at(-1)!
}

/** The payer tries a card, and a good one when it was declined. */
export async function payWith(scene: Scene, session: string) {
  const { double } = scene.ground.world
  const card = scene.random.weighted(cards)
  await attempt(scene, 'pay', () => double.paySession(session, card))
  if (double.state.sessions.get(session).status === 'open' && scene.random.chance(0.8))
    await attempt(scene, 'pay', () => double.paySession(session, good))
}

const isOpen = ({ ground }: Scene, session: string) =>
  ground.world.double.state.sessions.find(session)?.status === 'open'

/** How deals begin and are paid for. */
export const paying: Record<string, Operation> = {
  agree: {
    weight: 5,
    when: ({ cast }) => cast.deals.length < 7,
    act: async ({ ground, cast, random }) => {
      const last = cast.deals.at(-1)?.currency
      const own = random.weighted({ USD: 3, KWD: 3, JPY: 3, SAR: 2, AED: 2, other: 3 })
      const other = own === 'other' ? random.pick(currencyCodes) : own
      await agree(ground, cast, random, {
        brand: random.pick(cast.brands),
        creator: random.pick(cast.creators),
        currency: last && random.chance(0.7) ? last : other,
        shares: random.pick(shares),
        isCommissioned: random.chance(0.3),
      })
    },
  },
  pay: {
    weight: 13,
    when: (scene) => payable(scene).length > 0,
    act: async (scene) => {
      const session = await open(scene, chosen(scene)!)
      if (!session) return
      scene.cast.sessions.push(session)
      await payWith(scene, session)
    },
  },
  'open a page and leave': {
    weight: 2,
    when: (scene) => payable(scene).length > 0,
    act: async (scene) => {
      const session = await open(scene, chosen(scene)!)
      if (session) scene.cast.sessions.push(session)
    },
  },
  'pay on an old page': {
    weight: 3,
    when: (scene) => scene.cast.sessions.some((session) => isOpen(scene, session)),
    act: async (scene) =>
      payWith(scene, scene.random.pick(scene.cast.sessions.filter((session) => isOpen(scene, session)))),
  },
  'two clicks on pay': {
    weight: 1.5,
    when: (scene) => payable(scene).length > 0,
    act: async (scene) => {
      const [first, second] = [chosen(scene)!, chosen(scene)!]
      const sessions = await Promise.all([open(scene, first), open(scene, first), open(scene, second)])
      const pages = [...new Set(sessions.filter((session) => session !== undefined))]
      scene.cast.sessions.push(...pages)
      for (const page of pages) if (isOpen(scene, page)) await payWith(scene, page)
    },
  },
}
