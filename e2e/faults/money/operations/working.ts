import { deliverPart } from '#app/commands/deliver-part.ts'
import { publishPost } from '#app/commands/publish-post.ts'
import { releasePart } from '#app/commands/release-part.ts'
import { requestChanges } from '#app/commands/request-changes.ts'
import { submitDraft } from '#app/commands/submit-draft.ts'
import { type PlainStep, takeStep } from '#app/commands/take-step.ts'
import { isUnderWay, type Status, stepOf } from '#app/domain/collaboration/steps.ts'
import { attempt, type DealNow, type Operation, type Scene } from '../operation.ts'
import { openOne } from './disputing.ts'

const inStatus = (scene: Scene, ...statuses: Status[]) =>
  scene.deals.filter(({ status }) => statuses.includes(status))

const atWork: Status[] = ['funded', 'shipped', 'received', 'in_review', 'revising', 'approved', 'published']

/** The next step of the usual way, by whoever takes it. */
async function goOn(scene: Scene, deal: DealNow): Promise<unknown> {
  const { db, now } = scene.ground
  const { id, brand, creator, status } = deal
  const plain = (actor: DealNow['brand'] | DealNow['creator'], step: PlainStep) =>
    attempt(scene, step, () => takeStep(db, actor, id, step, now()))
  switch (status) {
    case 'funded':
    case 'received':
    case 'revising': {
      const draft = { draft: { caption: 'Made in Riyadh #ad', ticked: [] }, pictures: [picture(scene)] }
      return attempt(scene, 'submit-draft', () => submitDraft(db, creator, id, draft, now()))
    }
    case 'in_review':
      return plain(brand, 'approve-draft')
    case 'approved': {
      const url = `https://www.instagram.com/reel/C${scene.random.uuid().slice(0, 9)}_/`
      return attempt(scene, 'publish-post', () => publishPost(db, creator, id, url, now()))
    }
    case 'published':
      return plain(brand, 'verify-post')
  }
}

const picture = ({ random }: Scene) => ({
  ...{ key: `${random.uuid()}.webp`, width: 800, height: 1000, bytes: 1_000 },
  sha256: '0'.repeat(64),
})

const underWay = (scene: Scene) => scene.deals.filter(({ status }) => isUnderWay(status))

const releasable = (scene: Scene) =>
  underWay(scene).flatMap((deal) =>
    deal.parts
      .filter(({ kind, status }) => kind === 'work' && (status === 'funded' || status === 'delivered'))
      .map((part) => ({ deal, part })),
  )

const cancelling = ['cancel-late-draft', 'cancel-late-revision', 'cancel-late-post'] as const

const release = (scene: Scene) => {
  const { db, now } = scene.ground
  const { deal, part } = scene.random.pick(releasable(scene))
  return attempt(scene, 'release-part', () => releasePart(db, deal.brand, deal.id, part.id, now()))
}

const cancel = (scene: Scene, { id, brand, status }: DealNow) => {
  const step = cancelling.find((name) => stepOf(name).from.includes(status)) ?? 'cancel-late-draft'
  return attempt(scene, step, () => takeStep(scene.ground.db, brand, id, step, scene.ground.now()))
}

/** How the work goes on, is called off, and is quarrelled over. */
export const working: Record<string, Operation> = {
  'go on': {
    weight: 16,
    when: (scene) => inStatus(scene, ...atWork).length > 0,
    act: (scene) => goOn(scene, scene.random.pick(inStatus(scene, ...atWork))),
  },
  'finish the work': {
    weight: 10,
    when: (scene) => inStatus(scene, ...atWork).length > 0,
    act: async (scene) => {
      let deal: DealNow | undefined = scene.random.pick(inStatus(scene, ...atWork))
      for (const status of ['in_review', 'approved', 'published', 'verified'] as const) {
        if (!atWork.includes(deal.status)) return
        if ((await goOn(scene, deal), deal.status === 'published')) return
        deal = { ...deal, status }
      }
    },
  },
  'deliver a part': {
    weight: 2,
    when: (scene) => releasable(scene).length > 0,
    act: (scene) => {
      const { db, now } = scene.ground
      const { deal, part } = scene.random.pick(releasable(scene))
      return attempt(scene, 'deliver-part', () => deliverPart(db, deal.creator, deal.id, part.id, now()))
    },
  },
  'release a part': { weight: 4, when: (scene) => releasable(scene).length > 0, act: release },
  'release twice at once': {
    weight: 1,
    when: (scene) => releasable(scene).length > 0,
    act: async (scene) => {
      await Promise.all([release(scene), release(scene), release(scene)])
    },
  },
  'ask for changes': {
    weight: 1.5,
    when: (scene) => inStatus(scene, 'in_review').length > 0,
    act: (scene) => {
      const { id, brand } = scene.random.pick(inStatus(scene, 'in_review'))
      const { db, now } = scene.ground
      return attempt(scene, 'request-changes', () => requestChanges(db, brand, id, 'Brighter', now()))
    },
  },
  'call off': {
    weight: 4,
    when: (scene) => inStatus(scene, 'accepted', ...atWork).length > 0,
    act: (scene) => {
      const deal = scene.random.pick(inStatus(scene, 'accepted', ...atWork))
      if (deal.status !== 'accepted') return cancel(scene, deal)
      const { db, now } = scene.ground
      return attempt(scene, 'cancel-unfunded', () =>
        takeStep(db, deal.brand, deal.id, 'cancel-unfunded', now()),
      )
    },
  },
  'everybody at once': {
    weight: 3,
    when: (scene) => underWay(scene).length > 0,
    act: async (scene) => {
      const deal = scene.random.pick(underWay(scene))
      const steps = [goOn, goOn, openOne, cancel, ...(releasable(scene).length > 0 ? [release] : [])]
      await Promise.all(scene.random.some(steps, 3).map((step) => step(scene, deal)))
    },
  },
}
