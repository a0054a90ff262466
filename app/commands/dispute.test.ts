import { describe, expect } from 'vitest'
import { findCase } from '#db/queries/dispute-case.ts'
import { listPrecedents } from '#db/queries/precedents.ts'
import { listDrift } from '#db/queries/ledger.ts'
import { plusHours } from '../domain/clock.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { test } from '../jobs/testing.ts'
import { addEvidence } from './add-evidence.ts'
import { answerDispute } from './answer-dispute.ts'
import { acceptRuling, appealRuling } from './answer-ruling.ts'
import { moneyOf, sar, statusOf } from './chargeback.testing.ts'
import { claimOf, ruleAndAccept, ruleOn, rulingOf } from './dispute.testing.ts'
import { openDispute } from './open-dispute.ts'
import { ruleDispute, secondRuling } from './rule-dispute.ts'
import { acceptSettlement, offerSettlement } from './settle-dispute.ts'

describe('opening', () => {
  test('is for a reason that is this side’s at this moment, and freezes the money at once', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await make.deal('in_review')
    const claim = { reason: 'removed-early', statement: 'Gone' } as const
    await expect(openDispute(db, brand, id, claim, clock.now)).rejects.toMatchObject({
      code: 'dispute.reason_not_now',
    })
    const beyond = { ...claimOf('creator', 'in_review'), asks: sar(450_001) }
    await expect(openDispute(db, creator, id, beyond, clock.now)).rejects.toMatchObject({
      code: 'dispute.more_than_frozen',
    })
    expect(await statusOf(db, id)).toBe('in_review')
    await openDispute(db, brand, id, claimOf('brand', 'in_review'), clock.now)
    expect(await moneyOf(db, brand, id)).toMatchObject({ held: sar(0), frozen: sar(450_000) })
  })
})

describe('a ruling', () => {
  test('moves nothing until both accept or the time for an appeal has passed', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('published')
    const { id, brand, creator } = deal
    await openDispute(db, brand, id, claimOf('brand', 'published'), clock.now)
    await ruleOn(db, deal, await make.staff(), sar(200_000), clock.now)
    await acceptRuling(db, brand, id, clock.now)
    expect(await moneyOf(db, brand, id)).toMatchObject({ frozen: sar(450_000), released: sar(0) })
    await expect(appealRuling(db, brand, id, 'After all', clock.now)).rejects.toMatchObject({
      code: 'dispute.accepted',
    })
    const later = plusHours(clock.now, 72)
    await expect(appealRuling(db, creator, id, 'Too late', later)).rejects.toMatchObject({
      code: 'dispute.appeal_over',
    })
    await runClocks({ db, now: () => later })
    expect(await moneyOf(db, brand, id)).toMatchObject({ frozen: sar(0), released: sar(200_000) })
    expect(await statusOf(db, id)).toBe('settled')
  })

  test('over the limit is nobody’s before a second person agrees, and an appeal is decided by a third', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('published', { price: '30000' })
    const { id, brand, creator } = deal
    const [ann, ben, cleo] = [await make.staff(), await make.staff(), await make.staff()]
    await openDispute(db, brand, id, claimOf('brand', 'published'), clock.now)
    await ruleOn(db, deal, ann, sar(0), clock.now)
    expect((await findCase(db, id, creator))!.rulings).toEqual([])
    expect((await findCase(db, id, ben))!.rulings).toMatchObject([{ state: 'proposed' }])
    const another = { kind: 'forbidden', code: 'dispute.another_person' }
    await expect(secondRuling(db, ann, id, { isAgreed: true }, clock.now)).rejects.toMatchObject(another)
    await secondRuling(db, ben, id, { isAgreed: true }, clock.now)
    expect((await findCase(db, id, creator))!.rulings).toMatchObject([{ state: 'counts' }])
    await appealRuling(db, creator, id, 'Look again', clock.now)
    const ruling = rulingOf(sar(3_000_000), 'late')
    for (const person of [ann, ben])
      await expect(ruleDispute(db, person, id, ruling, clock.now)).rejects.toMatchObject(another)
    await ruleDispute(db, cleo, id, ruling, clock.now)
    await expect(secondRuling(db, ann, id, { isAgreed: true }, clock.now)).rejects.toMatchObject(another)
    await secondRuling(db, ben, id, { isAgreed: true }, clock.now)
    expect(await moneyOf(db, brand, id)).toMatchObject({ frozen: sar(0), released: sar(3_000_000) })
    expect(await listDrift(db)).toEqual([])
  })

  test('becomes a precedent without names, amounts and the facts', async ({ db, make, clock }) => {
    const deal = await make.deal('published')
    await openDispute(db, deal.brand, deal.id, claimOf('brand', 'published'), clock.now)
    await ruleAndAccept(db, deal, await make.staff(), sar(90_000), clock.now)
    const { reason } = claimOf('brand', 'published')
    const [precedent] = await listPrecedents(db, { reason, most: 1 })
    expect(precedent).toMatchObject({ share: 0.2, byRole: 'brand', dealStatus: 'published', appeal: null })
    expect(JSON.stringify(precedent)).not.toMatch(/Dukkan|Noura|90000|The draft shows it/)
  })
})

describe('a settlement', () => {
  test('and a ruling at the same moment: the money moves once', async ({ db, make, clock }) => {
    const deal = await make.deal('published')
    const { id, brand, creator } = deal
    await openDispute(db, brand, id, claimOf('brand', 'published'), clock.now)
    await ruleOn(db, deal, await make.staff(), sar(100_000), clock.now)
    await acceptRuling(db, creator, id, clock.now)
    const offer = await offerSettlement(db, brand, id, { toCreator: sar(300_000) }, clock.now)
    const tries = await Promise.allSettled([
      acceptSettlement(db, creator, id, offer, clock.now),
      acceptRuling(db, brand, id, clock.now),
      acceptSettlement(db, creator, id, offer, clock.now),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { released, frozen } = await moneyOf(db, brand, id)
    expect(frozen).toEqual(sar(0))
    expect([100_000, 300_000]).toContain(released.amount)
  })
})

test('what was said and brought is never changed, and strangers see no case', async ({ db, make, clock }) => {
  const { id, brand, creator } = await make.deal('published')
  await openDispute(db, brand, id, claimOf('brand', 'published'), clock.now)
  await addEvidence(db, creator, id, { point: 'other', kind: 'text', body: 'It stood there' }, clock.now)
  await answerDispute(db, creator, id, { position: 'denies', statement: 'As agreed' }, clock.now)
  const view = (await findCase(db, id, brand))!
  expect(view.evidence).toMatchObject([{ role: 'creator', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(view.timeline.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['brief', 'draft', 'money', 'dispute']),
  )
  for (const table of ['disputeStatements', 'disputeEvidence', 'disputeSteps'] as const)
    await expect(db.deleteFrom(table).where('collaborationId', '=', id).execute()).rejects.toThrow()
  expect(await findCase(db, id, await make.brand())).toBeUndefined()
  expect(await findCase(db, id, await make.creator())).toBeUndefined()
})
