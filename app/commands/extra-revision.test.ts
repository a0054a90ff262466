import { describe, expect } from 'vitest'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import { listExtraRevisions } from '#db/queries/extra-revisions.ts'
import { listMilestones, listPlannedParts } from '#db/queries/milestones.ts'
import { plusDays } from '../domain/clock.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { type Factories, test } from '../jobs/testing.ts'
import { answerRevision } from './answer-revision.ts'
import { moneyOf, sar, statusOf } from './chargeback.testing.ts'
import { offerRevision } from './offer-revision.ts'
import { requestChanges } from './request-changes.ts'
import { submitDraft } from './submit-draft.ts'
import { takeStep } from './take-step.ts'

const offer = { price: '300', note: 'A warmer light' }

/** A draft in review whose included rounds of changes are used up: the brief includes none. */
const usedUp = (make: Factories) => make.deal('in_review', { brief: { includedRevisions: 0 } })

const conflict = (code: string) => expect.objectContaining({ kind: 'conflict', code })

describe('a paid round of changes', () => {
  test('begins when its price is held, and all of it is released with the post', async ({
    db,
    make,
    clock,
    world,
  }) => {
    const { id, brand, creator } = await usedUp(make)
    await expect(requestChanges(db, brand, id, 'Warmer', clock.now)).rejects.toThrow(
      conflict('draft.no_revisions_left'),
    )
    await offerRevision(db, brand, id, offer, clock.now)
    await answerRevision(db, creator, id, 'accept-revision', clock.now)
    expect(await statusOf(db, id)).toBe('in_review')
    await make.pay({ id, brand })
    expect(await statusOf(db, id)).toBe('revising')
    expect(await moneyOf(db, brand, id)).toMatchObject({ held: sar(480_000) })

    const draft = { draft: { caption: 'Made in Riyadh #ad', ticked: [] }, pictures: [make.picture()] }
    await submitDraft(db, creator, id, draft, clock.now)
    await expect(requestChanges(db, brand, id, 'Again', clock.now)).rejects.toThrow(
      conflict('draft.no_revisions_left'),
    )
    await takeStep(db, brand, id, 'approve-draft', clock.now)
    await make.publish({ id, creator })
    await takeStep(db, brand, id, 'verify-post', clock.now)
    await world.settle()
    expect(await statusOf(db, id)).toBe('completed')
    expect(await moneyOf(db, brand, id)).toMatchObject({ held: sar(0), released: sar(480_000) })
    expect((await listMilestones(db, id)).map(({ status }) => status)).toEqual(['released', 'released'])
    await booksAreWhole(db)
  })

  test('cannot be offered while included rounds are left, or while another offer stands', async ({
    db,
    make,
    clock,
  }) => {
    const early = await make.deal('in_review')
    await expect(offerRevision(db, early.brand, early.id, offer, clock.now)).rejects.toThrow(
      conflict('revision.not_now'),
    )
    const { id, brand } = await usedUp(make)
    const offers = await Promise.allSettled(
      Array.from({ length: 8 }, () => offerRevision(db, brand, id, offer, clock.now)),
    )
    expect(offers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('taken eight times at once becomes one part', async ({ db, make, clock }) => {
    const { id, brand, creator } = await usedUp(make)
    await offerRevision(db, brand, id, offer, clock.now)
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => answerRevision(db, creator, id, 'accept-revision', clock.now)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await listPlannedParts(db, id)).toHaveLength(1)
  })

  test('refused leaves the draft where it is, and may be offered anew', async ({ db, make, clock }) => {
    const { id, brand, creator } = await usedUp(make)
    await offerRevision(db, brand, id, offer, clock.now)
    await answerRevision(db, creator, id, 'refuse-revision', clock.now)
    await expect(answerRevision(db, creator, id, 'accept-revision', clock.now)).rejects.toThrow(
      conflict('revision.gone'),
    )
    await offerRevision(db, brand, id, { ...offer, price: '500' }, clock.now)
    expect((await listExtraRevisions(db, id)).map(({ status }) => status)).toEqual(['refused', 'offered'])
  })

  test('lapses when silence approves the draft, and nothing of it is left to pay', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await usedUp(make)
    await offerRevision(db, brand, id, offer, clock.now)
    await answerRevision(db, creator, id, 'accept-revision', clock.now)
    clock.now = plusDays(clock.now, 8)
    await runClocks({ db, now: () => clock.now })
    expect(await statusOf(db, id)).toBe('approved')
    expect(await listPlannedParts(db, id)).toEqual([])
    expect((await listExtraRevisions(db, id)).map(({ status }) => status)).toEqual(['lapsed'])
    await make.publish({ id, creator })
    expect(await statusOf(db, id)).toBe('published')
  })

  test('paid too late goes straight back', async ({ db, make, clock, world }) => {
    const { id, brand, creator } = await usedUp(make)
    await offerRevision(db, brand, id, offer, clock.now)
    await answerRevision(db, creator, id, 'accept-revision', clock.now)
    const session = await make.checkout({ brand }, await listPlannedParts(db, id))
    await takeStep(db, brand, id, 'approve-draft', clock.now)
    world.double.paySession(session, '4242424242424242')
    await world.settle()
    expect(await statusOf(db, id)).toBe('approved')
    expect(await moneyOf(db, brand, id)).toMatchObject({ held: sar(450_000), refunded: sar(30_000) })
    await booksAreWhole(db)
  })

  test('of another brand’s deal does not exist', async ({ db, make, clock }) => {
    const { id } = await usedUp(make)
    const unknown = expect.objectContaining({ kind: 'not_found' })
    await expect(offerRevision(db, await make.brand(), id, offer, clock.now)).rejects.toThrow(unknown)
    await expect(answerRevision(db, await make.creator(), id, 'accept-revision', clock.now)).rejects.toThrow(
      unknown,
    )
  })
})
