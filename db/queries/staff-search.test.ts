import { expect } from 'vitest'
import { kindsFor, soughtIn } from '#app/domain/staff/search.ts'
import { powers } from '#app/domain/staff/powers.ts'
import { test } from '#app/jobs/testing.ts'
import { searchAll } from './staff-search.ts'

test('a deal, its people and its payment are found by every name and number they have', async ({
  db,
  make,
}) => {
  const { id, creator, brand, handle } = await make.deal('completed')
  const find = async (typed: string, held = powers as readonly (typeof powers)[number][]) => {
    const groups = await searchAll(db, soughtIn(typed)!, kindsFor(held))
    return Object.fromEntries(groups.map(({ kind, found }) => [kind, found.map(({ to }) => to)]))
  }
  const deal = `/staff/collaborations/${id}`
  expect(await find(id)).toMatchObject({ deals: [deal] })
  expect(await find(`@${handle}`)).toMatchObject({
    creators: [`/staff/accounts/${creator.accountId}`],
    channels: [`/staff/accounts/${creator.accountId}`],
    deals: [deal],
  })
  expect((await find(brand.id)).brands).toEqual([`/staff/accounts/${brand.accountId}`])
  const { email } = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', brand.accountId)
    .executeTakeFirstOrThrow()
  expect((await find(email)).accounts).toEqual([`/staff/accounts/${brand.accountId}`])
  const charge = await db
    .selectFrom('charges as h')
    .innerJoin('checkoutLines as l', 'l.checkoutId', 'h.checkoutId')
    .select('h.id')
    .where('l.collaborationId', '=', id)
    .executeTakeFirstOrThrow()
  expect((await find(charge.id)).payments).toContain(deal)
  expect(await find(charge.id, ['accounts'])).toEqual({})
  const document = await db
    .selectFrom('documents')
    .select('number')
    .where('collaborationId', '=', id)
    .executeTakeFirst()
  if (document) expect((await find(document.number)).documents).toContain(deal)
  expect(await find('100%_\\')).toEqual({})
})
