import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { dayIn, plusDays, plusHours } from '../domain/clock.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { makeOffer } from './make-offer.ts'
import { requestChanges } from './request-changes.ts'
import { submitDraft } from './submit-draft.ts'

const day = (now: Date, days: number) => dayIn(plusDays(now, days), 'Asia/Riyadh')
const countered = (now: Date): OfferForm => ({
  price: '5200',
  currency: 'SAR',
  draftDueOn: day(now, 9),
  publishTo: day(now, 20),
  includedRevisions: 0,
  rightsUse: 'none',
  exclusivityDays: 5,
  note: 'One take, no rights',
})

describe('an offer that changes terms', () => {
  test('goes through to the agreement, the deadlines and the revisions that are left', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await make.scene()
    await makeOffer(db, creator, id, countered(clock.now), clock.now)
    await acceptOffer(db, brand, id, 2, clock.now)
    const agreed = await db
      .selectFrom('agreements')
      .selectAll()
      .where('collaborationId', '=', id)
      .executeTakeFirstOrThrow()
    expect(agreed).toMatchObject({ draftDueOn: day(clock.now, 9), publishTo: day(clock.now, 20) })
    expect(agreed.terms).toMatchObject({ includedRevisions: 0, rightsUse: 'none', rightsUntil: '' })
    const page = await findCollaborationPage(db, id, brand)
    expect(page!.brief).toMatchObject({
      includedRevisions: 0,
      exclusivityDays: 5,
      publishFrom: day(clock.now, 9),
    })
    expect(page!.written).toMatchObject({ includedRevisions: 2, rightsUse: 'organic' })
    expect(page!.terms).toMatchObject({ draftDueOn: day(clock.now, 9), publishTo: day(clock.now, 20) })
  })

  test('its revisions are the ones that are counted', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.scene()
    await makeOffer(db, creator, id, countered(clock.now), clock.now)
    await acceptOffer(db, brand, id, 2, clock.now)
    await make.onboard(creator)
    await make.pay({ id, brand })
    const draft = { caption: 'One take', ticked: [] }
    await submitDraft(db, creator, id, { draft, pictures: [make.picture()] }, clock.now)
    await expect(requestChanges(db, brand, id, 'Brighter', clock.now)).rejects.toMatchObject({
      code: 'draft.no_revisions_left',
    })
  })

  test('what it leaves out stays as the offer before it said', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.scene()
    await makeOffer(db, creator, id, countered(clock.now), clock.now)
    const answer = { price: '5000', currency: 'SAR', draftDueOn: day(clock.now, 9), note: '' }
    await makeOffer(db, brand, id, answer, plusHours(clock.now, 1))
    const page = await findCollaborationPage(db, id, creator)
    expect(page!.offers.map(({ terms }) => terms.exclusivityDays)).toEqual([0, 5, 5])
  })

  test('rights need a day on which they end', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.scene({ brief: { rightsUse: 'none', rightsUntil: '' } })
    const offer: OfferForm = { ...countered(clock.now), rightsUse: 'paid', rightsUntil: '' }
    await expect(makeOffer(db, creator, id, offer, clock.now)).rejects.toMatchObject({
      code: 'offer.rights_need_end',
    })
    expect((await findCollaborationPage(db, id, brand))!.offers).toHaveLength(1)
  })
})

describe('the agreement', () => {
  test('names both persons and seals every word', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.scene()
    await acceptOffer(db, creator, id, 1, clock.now)
    const { document, documentHash } = await db
      .selectFrom('agreements')
      .select(['document', 'documentHash'])
      .where('collaborationId', '=', id)
      .executeTakeFirstOrThrow()
    expect(createHash('sha256').update(document!).digest('hex')).toBe(documentHash)
    expect(JSON.parse(document!)).toMatchObject({
      brand: 'Dukkan',
      creator: 'Noura',
      feeBps: 1_000,
      offer: {
        version: 1,
        price: { amount: 450_000, currency: 'SAR' },
        by: { role: 'brand', name: 'Person brand' },
      },
      acceptedBy: { role: 'creator', name: 'Person creator' },
    })
    const [ours, theirs] = [
      await findCollaborationPage(db, id, brand),
      await findCollaborationPage(db, id, creator),
    ]
    expect(ours!.agreement!.seal).toEqual({ hash: documentHash, isWhole: true })
    expect(theirs!.agreement!.seal).toEqual(ours!.agreement!.seal)
    expect(ours!.agreement).toMatchObject({ offeredBy: 'Person brand', acceptedBy: 'Person creator' })
  })

  test('eight acceptances at once, four of each answer, end in one agreement', async ({
    db,
    make,
    clock,
  }) => {
    const { id, creator } = await make.scene()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) =>
        at % 2
          ? acceptOffer(db, creator, id, 1, clock.now)
          : makeOffer(db, creator, id, countered(clock.now), clock.now),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { status, agreed, offers } = await db
      .selectFrom('collaborations as c')
      .leftJoin('agreements as a', 'a.collaborationId', 'c.id')
      .select(['c.status', 'a.collaborationId as agreed'])
      .select((eb) =>
        eb
          .selectFrom('offers as o')
          .whereRef('o.collaborationId', '=', 'c.id')
          .select((o) => o.fn.countAll<number>().as('n'))
          .as('offers'),
      )
      .where('c.id', '=', id)
      .executeTakeFirstOrThrow()
    expect([status, agreed !== null, Number(offers)]).toEqual(
      status === 'accepted' ? ['accepted', true, 1] : ['countered', false, 2],
    )
  })

  test('a stranger can neither offer nor accept', async ({ db, make, clock }) => {
    const { id } = await make.scene()
    const [brand, creator] = [await make.brand(), await make.creator()]
    await expect(acceptOffer(db, creator, id, 1, clock.now)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(makeOffer(db, brand, id, countered(clock.now), clock.now)).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})
