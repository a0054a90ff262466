import { findBlocking } from '#app/commands/refuse-noncompliant.ts'
import type { Db } from '#db/db.ts'
import { signIns } from '#db/seed/seed.ts'
import { fill, pay, take, unfold } from './acts.ts'
import { bringIn } from './sign-in.ts'
import { expect, type Person, test } from './world.ts'

const plain = { locale: 'ar', device: 'phone', javaScript: false } as const

/** Deals of the demo's brand in a status, oldest first, with the accounts of their creators. */
const dealsIn = (db: Db, status: string) =>
  db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select(['c.id', 'k.accountId'])
    .where('b.name', '=', 'Dukkan')
    .where('c.status', '=', status)
    .where('c.extendsId', 'is', null)
    .orderBy('c.createdAt')
    .execute()

async function dealIn(db: Db, status: string) {
  const [deal] = await dealsIn(db, status)
  return deal!
}

/** A deal whose draft no rule holds up. */
async function approvableDeal(db: Db) {
  for (const deal of await dealsIn(db, 'in_review')) {
    const blocking = await db.transaction().execute((tx) => findBlocking(tx, deal.id, new Date()))
    if (blocking.length === 0) return deal
  }
  throw new Error('every draft in review is held up by a rule')
}

const statusOf = async (db: Db, id: string) =>
  (await db.selectFrom('collaborations').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

async function signIn(person: Person, { email, password }: { email: string; password: string }) {
  await person.goto('/sign-in')
  await fill(person, { email, password: 'not the password' })
  await person.page.locator('main form button').last().click()
  await expect(person.page.getByRole('alert').first()).toBeVisible()
  await expect(person.page.locator('[name="email"]')).toHaveValue(email)
  await fill(person, { password })
  await person.page.locator('main form button').last().click()
  await person.page.waitForURL((address) => !address.pathname.includes('sign-in'))
}

test('without scripts a brand signs in, accepts, approves, writes and pays', async ({ enter, db }) => {
  const brand = await enter(plain)
  await signIn(brand, signIns.brand)

  const countered = await dealIn(db, 'countered')
  await brand.goto(`/brand/collaborations/${countered.id}`)
  await take(brand, 'accept-bid')
  expect(await statusOf(db, countered.id)).toBe('accepted')

  const inReview = await approvableDeal(db)
  await brand.goto(`/brand/collaborations/${inReview.id}`)
  const message = brand.page.locator('form:has(button[value="message"])')
  await message.locator('[name="body"]').fill('شكرًا، المسودة رائعة')
  await message.locator('button').click()
  await expect(brand.page.getByText('شكرًا، المسودة رائعة')).toBeVisible()
  await take(brand, 'approve-draft')
  expect(await statusOf(db, inReview.id)).toBe('approved')

  await brand.goto(`/brand/collaborations/${countered.id}`)
  await pay(brand)
  await expect.poll(() => statusOf(db, countered.id), { timeout: 30_000 }).toBe('funded')
})

test('without scripts a creator accepts an invitation, and another applies to a brief', async ({
  enter,
  db,
  stack,
}) => {
  const invited = await dealIn(db, 'invited')
  const guest = await enter(plain)
  await bringIn(guest.page.context(), db, invited.accountId, stack.origin)
  await guest.goto(`/creator/collaborations/${invited.id}`)
  await take(guest, 'accept-offer')
  expect(await statusOf(db, invited.id)).toBe('accepted')

  const creator = await enter(plain)
  await signIn(creator, signIns.creator)
  await creator.goto('/creator/briefs')
  await creator.page.locator('main a[href*="/creator/briefs/"]').first().click()
  await creator.look()
  const form = creator.page.locator('main form:has([name="price"])')
  await unfold(creator, form)
  await fill(creator, { price: 'a lot' })
  await form.locator('button').last().click()
  await expect(creator.page.locator('[name="price"]')).toHaveValue('a lot')
  await expect(creator.page.locator('[name="price"]')).toHaveAttribute('aria-invalid', 'true')
  await fill(creator, { price: '4200', note: 'أصوّر في مطبخي' })
  await form.locator('button').last().click()
  await creator.page.waitForURL(/\/creator\/collaborations\/[0-9a-f-]{36}/)
  expect(await statusOf(db, creator.page.url().split('/').at(-1)!.slice(0, 36))).toBe('applied')
})
