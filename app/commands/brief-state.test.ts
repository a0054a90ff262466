import { describe, expect } from 'vitest'
import { findOpenBrief } from '#db/queries/briefs.ts'
import { mayReadBriefPicture, recordBriefPictures } from '#db/queries/brief-pictures.ts'
import { readStoredBrief } from '../domain/campaign/brief-stored.ts'
import { test } from '../jobs/testing.ts'
import { applyToBrief } from './apply-to-brief.ts'
import { inviteCreator } from './invite-creator.ts'
import { changeBriefState, reviseBrief, writeBrief } from './write-brief.ts'

const offer = { price: '4500', currency: 'SAR', draftDueOn: '2030-01-05', note: 'Bread is my subject' }

describe('the state of a brief', () => {
  test('a draft is shown to nobody and nobody is hired under it until it is published', async ({
    db,
    make,
    clock,
  }) => {
    const { brand, briefId: other, campaignId } = await make.scene()
    const body = (await findOpenBrief(db, other))!.body
    const briefId = await writeBrief(db, brand, campaignId, body, clock.now, 'draft')
    const { channelId, ...creator } = await make.creator()
    expect(await findOpenBrief(db, briefId)).toBeUndefined()
    await expect(applyToBrief(db, creator, { briefId, channelId, offer }, clock.now)).rejects.toMatchObject({
      code: 'brief.unknown',
    })
    await expect(inviteCreator(db, brand, { briefId, channelId, offer }, clock.now)).rejects.toMatchObject({
      code: 'brief.draft',
    })
    await changeBriefState(db, brand, briefId, 'open')
    await applyToBrief(db, creator, { briefId, channelId, offer }, clock.now)
  })

  test('by invitation only, a creator cannot apply and a brand can invite; closed, neither', async ({
    db,
    make,
    clock,
  }) => {
    const { brand, briefId } = await make.scene()
    const [first, second] = [await make.creator(), await make.creator()]
    await changeBriefState(db, brand, briefId, 'invited')
    const bid = { briefId, channelId: first.channelId, offer }
    await expect(applyToBrief(db, first, bid, clock.now)).rejects.toMatchObject({ code: 'brief.unknown' })
    await inviteCreator(db, brand, bid, clock.now)
    await changeBriefState(db, brand, briefId, 'closed')
    await expect(
      inviteCreator(db, brand, { ...bid, channelId: second.channelId }, clock.now),
    ).rejects.toMatchObject({ code: 'brief.closed' })
  })

  test('what was shown is never a draft again, and another brand cannot change it', async ({ db, make }) => {
    const { brand, briefId } = await make.scene()
    await expect(changeBriefState(db, brand, briefId, 'draft')).rejects.toMatchObject({
      code: 'brief.no_way_back',
    })
    await expect(changeBriefState(db, await make.brand(), briefId, 'closed')).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})

describe('pictures of references', () => {
  test('are for the brand, for whoever has a deal on that version, and for all while the brief is listed', async ({
    db,
    make,
    clock,
  }) => {
    const { brand, briefId, creator } = await make.scene()
    const [stranger, rival] = [await make.creator(), await make.brand()]
    const picture = make.picture()
    const who = async () =>
      Promise.all(
        [brand, creator, stranger, rival, undefined].map((reader) =>
          mayReadBriefPicture(db, picture.key, reader),
        ),
      )
    await recordBriefPictures(db, brand, [picture], clock.now)
    expect(await who()).toEqual([true, false, false, false, false])
    const body = (await findOpenBrief(db, briefId))!.body
    const shown = { ...body, references: [{ url: '', note: 'Light', picture: picture.key }] }
    await reviseBrief(db, brand, briefId, shown, clock.now)
    expect(await who()).toEqual([true, true, true, true, true])
    await changeBriefState(db, brand, briefId, 'invited')
    // The running deal is on version 1, which does not show it.
    expect(await who()).toEqual([true, false, false, false, false])
    const invited = { briefId, channelId: stranger.channelId, offer }
    await inviteCreator(db, brand, invited, clock.now)
    expect(await who()).toEqual([true, false, true, false, false])
  })

  test('of another brand cannot be shown, and nothing is written', async ({ db, make, clock }) => {
    const { brand, briefId } = await make.scene()
    const picture = make.picture()
    await recordBriefPictures(db, await make.brand(), [picture], clock.now)
    const body = (await findOpenBrief(db, briefId))!.body
    const shown = { ...body, references: [{ url: '', note: '', picture: picture.key }] }
    await expect(reviseBrief(db, brand, briefId, shown, clock.now)).rejects.toMatchObject({
      code: 'brief.picture_unknown',
    })
    expect((await findOpenBrief(db, briefId))!.version).toBe(1)
  })
})

test('a body stored before the newest fields can be read, hired under and agreed', async ({
  db,
  make,
  clock,
}) => {
  const { brand, briefId } = await make.scene()
  const {
    references: _,
    exclusivityBrands: __,
    rightsExtension: ___,
    ...old
  } = (await findOpenBrief(db, briefId))!.body
  await db
    .insertInto('briefVersions')
    .values({
      briefId,
      version: 2,
      body: JSON.stringify(old),
      accountId: brand.accountId,
      createdAt: clock.now,
    })
    .execute()
  const read = await findOpenBrief(db, briefId)
  expect(read!.body).toEqual(readStoredBrief(old))
  expect(read!.body.references).toEqual([])
})
