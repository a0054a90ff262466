import { expect } from 'vitest'
import { test } from '#app/jobs/testing.ts'
import { listPowerChanges, listTeam } from '#db/queries/team.ts'
import type { Power } from '../domain/staff/powers.ts'
import { changePowers } from './change-powers.ts'
import { resetSecondFactor } from './reset-second-factor.ts'

test('powers are given and taken by another person, with the reason kept', async ({
  db,
  make,
  clock,
  owner,
}) => {
  const [ann, ben] = [await make.staff(), await make.staff()]
  // Nobody else of staff stands in this database's team then.
  await owner.updateTable('accounts').set({ powers: [] }).execute()
  const asked = (id: string, powers: Power[], seen: Power[]) => ({
    id,
    powers,
    seen,
    reason: 'New colleague',
  })
  await expect(changePowers(db, ann, asked(ann.id, ['team'], []), clock.now)).rejects.toMatchObject({
    code: 'power.own',
  })
  await changePowers(db, ann, asked(ben.id, ['team', 'audit'], []), clock.now)
  await expect(changePowers(db, ann, asked(ben.id, ['money'], []), clock.now)).rejects.toMatchObject({
    code: 'power.moved',
  })
  await expect(
    changePowers(db, ann, asked(ben.id, ['money'], ['audit', 'team']), clock.now),
  ).rejects.toMatchObject({ code: 'power.last' })
  await changePowers(db, ann, asked(ben.id, ['team', 'money'], ['audit', 'team']), clock.now)
  const person = (await listTeam(db)).find(({ id }) => id === ben.id)
  expect(person).toMatchObject({ powers: ['money', 'team'], hasFactor: false })
  expect((await listPowerChanges(db))[0]).toMatchObject({ given: ['money'], taken: ['audit'] })
  const brand = await make.brand()
  await expect(changePowers(db, ann, asked(brand.accountId, ['money'], []), clock.now)).rejects.toMatchObject(
    { code: 'power.unknown' },
  )
  await expect(resetSecondFactor(db, ann, ann.id)).rejects.toMatchObject({ code: 'power.own' })
})
