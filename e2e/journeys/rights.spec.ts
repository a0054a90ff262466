import type { Db } from '#db/db.ts'
import { signIns } from '#db/seed/seed.ts'
import { day, fill, pay, take } from './acts.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, test } from './world.ts'

/** A paid deal of the demo's brand about whose rights no offer was made yet, with the account of its creator. */
const paidDeal = (db: Db) =>
  db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select(['c.id', 'k.accountId'])
    .where('b.name', '=', 'Dukkan')
    .where('c.status', '=', 'completed')
    .where('c.extendsId', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('collaborations as x').select('x.id').whereRef('x.extendsId', '=', 'c.id')),
      ),
    )
    .orderBy('c.createdAt')
    .executeTakeFirstOrThrow()

test('longer use is asked for, accepted and paid on phones without scripts, and stands in both libraries', async ({
  enter,
  db,
  stack,
}) => {
  const deal = await paidDeal(db)
  const brand = await enter({ locale: 'ar', device: 'phone', javaScript: false })
  await bringIn(brand.page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
  await brand.goto(`/brand/collaborations/${deal.id}/extend`)
  const send = brand.page.locator('main form:has([name="price"]) button')
  await fill(brand, { use: 'all', days: '', until: day(1), price: '1200', note: 'للصيف القادم' })
  await send.click()
  await expect(brand.page.locator('[name="until"]')).toHaveAttribute('aria-invalid', 'true')
  await expect(brand.page.locator('[name="note"]')).toHaveValue('للصيف القادم')
  const end = day(400)
  await fill(brand, { until: end })
  await send.click()
  await brand.page.waitForURL(/\/brand\/collaborations\/[0-9a-f-]{36}$/)
  const address = new URL(brand.page.url()).pathname
  const id = address.split('/').at(-1)!

  const creator = await enter({ locale: 'ru', device: 'phone', javaScript: false })
  await bringIn(creator.page.context(), db, deal.accountId, stack.origin)
  await creator.goto('/creator/library')
  await creator.page.locator(`main a[href$="${id}"]`).click()
  await take(creator, 'accept-offer')

  await brand.goto(address)
  await pay(brand)
  const untilOf = async () =>
    (
      await db
        .selectFrom('rightsGrants')
        .select('untilOn')
        .where('byCollaborationId', '=', id)
        .executeTakeFirst()
    )?.untilOn
  await expect.poll(untilOf, { timeout: 30_000 }).toBe(end)
  await brand.goto(`/brand/library?deal=${deal.id}&use=paid`)
  await brand.page.locator('main li a[href*="/brand/library/"]').first().click()
  await expect(brand.page.locator('main a[href$="/file"]')).toBeVisible()
  await creator.goto(`/creator/library?deal=${deal.id}&state=in_force`)
  await expect(creator.page.locator('main li img').first()).toBeVisible()
})
