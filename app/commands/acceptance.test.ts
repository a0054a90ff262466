import { describe, expect } from 'vitest'
import type { Jurisdiction } from '../domain/campaign/brief.ts'
import type { Platform } from '../domain/channel/platforms.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { type Factories, test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { statusOf } from './chargeback.testing.ts'
import { sayBirthday } from './declare-licence.ts'
import { makeOffer } from './make-offer.ts'
import { waiveRule } from './waive-rule.ts'

const forbidden = expect.objectContaining({ kind: 'conflict', code: 'compliance.forbidden' })

/** An invitation to a brief under these jurisdictions, on a platform. */
const invited = (make: Factories, platform: Platform, ...jurisdictions: Jurisdiction[]) =>
  make.scene({ brief: { jurisdictions, deliverables: [{ platform, format: 'post', quantity: 1 }] } })

describe('an offer that a rule forbids for good', () => {
  test('on a platform that is banned is accepted by neither side, and nothing is written', async ({
    db,
    make,
    clock,
  }) => {
    const { id, creator, brand } = await invited(make, 'instagram', 'RU')
    await expect(acceptOffer(db, creator, id, 1, clock.now)).rejects.toThrow(forbidden)
    expect(await statusOf(db, id)).toBe('invited')
    const draftDueOn = dayIn(plusDays(clock.now, 8), 'Asia/Riyadh')
    await makeOffer(db, creator, id, { price: '5000', currency: 'SAR', draftDueOn, note: '' }, clock.now)
    await expect(acceptOffer(db, brand, id, 2, clock.now)).rejects.toThrow(forbidden)
    expect(await statusOf(db, id)).toBe('countered')
    const written = await db
      .selectFrom('agreements')
      .select('collaborationId')
      .where('collaborationId', '=', id)
      .execute()
    expect(written).toEqual([])
  })

  test('is accepted on a platform that is not banned there', async ({ db, make, clock }) => {
    const { id, creator } = await invited(make, 'telegram', 'RU')
    await acceptOffer(db, creator, id, 1, clock.now)
    expect(await statusOf(db, id)).toBe('accepted')
  })

  test('is not accepted while its creator is under age, eight times at once either', async ({
    db,
    make,
    clock,
  }) => {
    const { id, creator } = await invited(make, 'instagram', 'SA')
    const today = dayIn(clock.now, 'Asia/Riyadh')
    await sayBirthday(db, creator, `${Number(today.slice(0, 4)) - 17}${today.slice(4)}`, today)
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => acceptOffer(db, creator, id, 1, clock.now)),
    )
    expect(tries.map((one) => one.status === 'rejected' && one.reason)).toEqual(Array(8).fill(forbidden))
  })

  test('is accepted once staff has waived the rule', async ({ db, make, clock }) => {
    const { id, creator } = await invited(make, 'x', 'RU')
    const waiver = { rule: 'ru-platform', reason: 'Shown only to readers outside Russia' } as const
    await waiveRule(db, await make.staff(), id, waiver, clock.now)
    await acceptOffer(db, creator, id, 1, clock.now)
    expect(await statusOf(db, id)).toBe('accepted')
  })
})

test('a licence that can still be obtained does not keep an offer from being accepted', async ({
  db,
  make,
  clock,
}) => {
  const { id, creator } = await invited(make, 'instagram', 'SA', 'AE')
  await db.deleteFrom('creatorLicences').where('creatorId', '=', creator.id).execute()
  await acceptOffer(db, creator, id, 1, clock.now)
  expect(await statusOf(db, id)).toBe('accepted')
})
