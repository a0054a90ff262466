import { describe, expect } from 'vitest'
import {
  findWaitingApplication,
  listApplications,
  mayReadApplicationPicture,
} from '#db/queries/applications.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { applyToBrief, reviseApplication } from './apply-to-brief.ts'
import { takeStep } from './take-step.ts'

const offer: OfferForm = { price: '4000', currency: 'SAR', draftDueOn: '2030-01-05', note: 'I bake at night' }
const samples = ['https://www.instagram.com/p/Cabc123/', 'https://example.org/reel']

describe('an application', () => {
  test('is read by the brand with its pitch, its samples and its picture, and by nobody else', async ({
    db,
    make,
    clock,
  }) => {
    const { brand, briefId } = await make.scene()
    const [applicant, stranger, rival] = [await make.creator(), await make.creator(), await make.brand()]
    const { channelId } = applicant
    const picture = make.picture().key
    const id = await applyToBrief(db, applicant, { briefId, channelId, offer, samples, picture }, clock.now)
    const [received] = await listApplications(db, briefId, brand)
    expect(received).toMatchObject({
      id,
      pitch: 'I bake at night',
      samples,
      picture,
      draftDueOn: '2030-01-05',
    })
    expect(await listApplications(db, briefId, rival)).toEqual([])
    expect((await findCollaborationPage(db, id, brand))!.application).toMatchObject({ samples, picture })
    const readers = [brand, applicant, stranger, rival, undefined]
    expect(
      await Promise.all(readers.map((reader) => mayReadApplicationPicture(db, picture, reader))),
    ).toEqual([true, true, false, false, false])
  })

  test('can be changed until it is answered; the brand sees the newest, and the picture stays', async ({
    db,
    make,
    clock,
  }) => {
    const { brand, briefId } = await make.scene()
    const { channelId, ...applicant } = await make.creator()
    const picture = make.picture().key
    const id = await applyToBrief(db, applicant, { briefId, channelId, offer, samples, picture }, clock.now)
    const changed = { ...offer, price: '3500', note: 'I bake at dawn' }
    await reviseApplication(db, applicant, id, { offer: changed, samples: [] }, clock.now)
    const [received] = await listApplications(db, briefId, brand)
    expect(received).toMatchObject({
      price: { amount: 350_000 },
      pitch: 'I bake at dawn',
      samples: [],
      picture,
    })
    expect(await findWaitingApplication(db, briefId, applicant)).toMatchObject({
      id,
      pitch: 'I bake at dawn',
    })
    // What the brand read before is not what it would accept now.
    await expect(acceptOffer(db, brand, id, 1, clock.now)).rejects.toMatchObject({ code: 'offer.replaced' })
    await acceptOffer(db, brand, id, 2, clock.now)
    await expect(
      reviseApplication(db, applicant, id, { offer: changed, samples: [] }, clock.now),
    ).rejects.toMatchObject({ code: 'brief.answered' })
    expect(await findWaitingApplication(db, briefId, applicant)).toBeUndefined()
  })

  test('is nobody else’s to change', async ({ db, make, clock }) => {
    const { briefId } = await make.scene()
    const { channelId, ...applicant } = await make.creator()
    const id = await applyToBrief(db, applicant, { briefId, channelId, offer }, clock.now)
    await expect(
      reviseApplication(db, await make.creator(), id, { offer, samples: [] }, clock.now),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('changed by eight hands while the brand accepts ends in one agreement about what was read', async ({
    db,
    make,
    clock,
  }) => {
    const { brand, briefId } = await make.scene()
    const { channelId, ...applicant } = await make.creator()
    const id = await applyToBrief(db, applicant, { briefId, channelId, offer }, clock.now)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) =>
        at % 2
          ? acceptOffer(db, brand, id, 1, clock.now)
          : reviseApplication(db, applicant, id, { offer: { ...offer, price: `50${at}0` } }, clock.now),
      ),
    )
    const agreed = await db
      .selectFrom('agreements')
      .select(['offerVersion', 'price'])
      .where('collaborationId', '=', id)
      .executeTakeFirst()
    const accepted = outcomes.filter(({ status }, at) => at % 2 && status === 'fulfilled')
    expect(accepted).toHaveLength(agreed ? 1 : 0)
    if (agreed) expect(agreed).toEqual({ offerVersion: 1, price: 400_000 })
  })

  test('that is withdrawn waits no longer', async ({ db, make, clock }) => {
    const { brand, briefId } = await make.scene()
    const { channelId, ...applicant } = await make.creator()
    const id = await applyToBrief(db, applicant, { briefId, channelId, offer }, clock.now)
    await takeStep(db, applicant, id, 'withdraw-bid', clock.now)
    expect(await listApplications(db, briefId, brand)).toEqual([])
  })
})
