import { expect } from 'vitest'
import { isEnded, shippings, type Status, statuses, turnOf } from '../../app/domain/collaboration/steps.ts'
import { test } from '../../app/jobs/testing.ts'
import type { Db } from '../db.ts'
import { recordAddress } from './shipments.ts'
import { countTurns, findBrandStart, findCreatorStart, listTurns, listWaits } from './inbox.ts'

const address = {
  ...{ recipient: 'Noura', line1: 'King Fahd Road 1', line2: '', city: 'Riyadh', postcode: '' },
  ...{ country: 'SA' as const, phone: '+966500000000' },
}

const put = (db: Db, id: string, status: Status, dueAt: Date | null = null) =>
  db.updateTable('collaborations').set({ status, dueAt }).where('id', '=', id).execute()

test('an inbox holds exactly the deals whose next move is the reader’s, in every status', async ({
  db,
  make,
  clock,
}) => {
  for (const shipping of shippings) {
    const { id, brand, creator } = await make.scene({ brief: { shipsProduct: shipping !== 'none' } })
    if (shipping === 'addressed')
      await db.transaction().execute((tx) => recordAddress(tx, id, address, clock.now))
    for (const status of statuses) {
      await put(db, id, status)
      for (const reader of [brand, creator]) {
        const isTurn = turnOf({ status, shipping }) === reader.role
        const isWait = !isTurn && !isEnded(status)
        const what = `${status}, ${shipping}, ${reader.role}`
        expect((await listTurns(db, reader)).length, `${what}`).toBe(isTurn ? 1 : 0)
        expect((await listWaits(db, reader)).length, `${what}`).toBe(isWait ? 1 : 0)
        expect(await countTurns(db, reader)).toBe(isTurn ? 1 : 0)
      }
    }
  }
})

test('the nearest deadline stands first, and a deal without one last', async ({ db, make, clock }) => {
  const first = await make.scene()
  const others = [await make.scene(), await make.scene()]
  for (const { id } of others)
    await db.updateTable('collaborations').set({ brandId: first.brand.id }).where('id', '=', id).execute()
  const later = new Date(clock.now.getTime() + 1_000)
  await put(db, first.id, 'in_review', null)
  await put(db, others[0]!.id, 'in_review', later)
  await put(db, others[1]!.id, 'published', clock.now)
  const ids = (await listTurns(db, first.brand)).map(({ id }) => id)
  expect(ids).toEqual([others[1]!.id, others[0]!.id, first.id])
})

test('each side reads the other’s name, and a stranger reads nothing', async ({ db, make }) => {
  const { brand, creator } = await make.scene()
  expect(await listTurns(db, creator)).toMatchObject([{ otherName: 'Dukkan', platform: 'instagram' }])
  expect(await listWaits(db, brand)).toMatchObject([{ otherName: 'Noura' }])
  for (const stranger of [await make.brand(), await make.creator()]) {
    expect(await listTurns(db, stranger)).toEqual([])
    expect(await listWaits(db, stranger)).toEqual([])
    expect(await countTurns(db, stranger)).toBe(0)
  }
})

test('the first steps are ticked by what was done, and by nobody else’s doing', async ({ db, make }) => {
  const { brand, creator } = await make.deal('funded')
  expect(await findBrandStart(db, brand)).toEqual({ strategy: true, brief: true, invite: true, fund: true })
  expect(await findCreatorStart(db, creator)).toEqual({
    channel: true,
    prices: false,
    payout: true,
    deal: true,
  })
  expect(await findBrandStart(db, await make.brand())).toEqual({
    strategy: false,
    brief: false,
    invite: false,
    fund: false,
  })
})
