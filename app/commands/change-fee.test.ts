import { expect } from 'vitest'
import { test } from '#app/jobs/testing.ts'
import { findFeeBps, listComingFees } from '#db/queries/fee-changes.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { creatorFeeBps } from '../domain/escrow/fees.ts'
import { feeForm, feeStart } from '../domain/escrow/fee-change.ts'
import { changeFee } from './change-fee.ts'

test('a fee counts from its day on, for deals that begin from then on, and changes no other', async ({
  db,
  make,
  clock,
  owner,
}) => {
  const staff = await make.staff()
  const feeOf = async (id: string) =>
    (await db.selectFrom('collaborations').select('feeBps').where('id', '=', id).executeTakeFirstOrThrow())
      .feeBps
  const before = await make.deal('funded')
  const start = feeStart(dayIn(plusDays(clock.now, 20), 'UTC'))
  const asked = { bps: 750, effectiveAt: start, reason: 'A year of growth' }
  await expect(
    changeFee(db, staff, { ...asked, effectiveAt: plusDays(clock.now, 13) }, clock.now),
  ).rejects.toMatchObject({ code: 'fee.too_soon' })
  await changeFee(db, staff, asked, clock.now)
  expect(await listComingFees(db, clock.now)).toEqual([{ bps: 750, effectiveAt: start }])
  expect(await findFeeBps(db, clock.now)).toBe(creatorFeeBps)
  clock.now = plusDays(start, 1)
  expect(await findFeeBps(db, clock.now)).toBe(750)
  const after = await make.scene()
  expect([await feeOf(before.id), await feeOf(after.id)]).toEqual([creatorFeeBps, 750])
  await expect(owner.updateTable('feeChanges').set({ bps: 1 }).execute()).rejects.toThrow()
})

test('a share is typed in percent', () => {
  const form = { do: 'change', from: '2026-05-01', reason: 'Why' }
  const share = (typed: string) => feeForm.safeParse({ ...form, share: typed }).data?.share
  expect(['10', '7.5', '7,25', '0'].map(share)).toEqual([1_000, 750, 725, 0])
  expect(['', '30.01', '99', '1e1', '-1', '7.555'].map(share)).toEqual(Array(6).fill(undefined))
})
