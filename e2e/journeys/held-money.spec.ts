import type { Db } from '#db/db.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { signIns } from '#db/seed/seed.ts'
import {
  chooseCreator,
  day,
  fill,
  invite,
  pay,
  signUpBrand,
  stateStrategy,
  take,
  writeBrief,
} from './acts.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, type Person, test } from './world.ts'

test('held money: declined, paid, released in part, disputed, split, charged back, and the books agree each time', async ({
  enter,
  db,
  stack,
}) => {
  const brand = await enter({ locale: 'en', device: 'desk' })
  const creator = await enter({ locale: 'ar', device: 'phone' })
  const staff = await enter({ locale: 'en', device: 'desk' })
  await bringIn(staff.page.context(), db, await accountByEmail(db, signIns.staff.email), stack.origin)

  // A brief that pays in two parts, and a creator who can be paid.
  await signUpBrand(brand)
  const campaignId = await stateStrategy(brand)
  const briefId = await writeBrief(brand, campaignId, {
    'parts.0.title': 'Draft',
    'parts.0.share': '40',
    'parts.0.dueOn': day(7),
    'parts.1.title': 'Post',
    'parts.1.share': '60',
  })
  const chosen = await chooseCreator(brand, db, campaignId)
  const id = await invite(brand, briefId, '4000')
  const page = { brand: `/brand/collaborations/${id}`, creator: `/creator/collaborations/${id}` }
  await bringIn(creator.page.context(), db, chosen.accountId, stack.origin)
  await creator.goto('/creator/earnings')
  await creator.page.locator('main form[method="post"] button').first().click()
  await creator.page.waitForURL(/\/setup\/e\//)
  await creator.page.getByRole('button', { name: 'Complete onboarding' }).click()
  await creator.page.waitForURL(/\/creator\/earnings/)
  await creator.goto(page.creator)
  await take(creator, 'accept-offer')

  // Both parts with one card: declined, then paid.
  await brand.goto(page.brand)
  for (const box of await brand.page.locator('form[action$="/fund"] [name="part"]').all()) await box.check()
  await pay(brand)
  await expect.poll(() => moneyOf('held'), { timeout: 45_000 }).toBe(400_000)
  await brand.goto(page.brand)
  await booksAgree(staff, db)

  // The first part is delivered and released.
  await creator.goto(page.creator)
  await take(creator, 'deliver-part')
  await brand.goto(page.brand)
  await take(brand, 'release-part')
  await brand.look()
  expect(await moneyOf('released')).toBe(160_000)
  await expect.poll(() => moneyOf('unpaid'), { timeout: 45_000 }).toBe(0)
  await booksAgree(staff, db)

  // A dispute freezes the rest; the creator answers, staff splits it, both accept.
  await brand.goto(`${page.brand}/dispute?reason=not-delivered`)
  await fill(brand, { statement: 'Nothing has come for the second part' })
  await take(brand, 'open-dispute')
  expect(await moneyOf('frozen')).toBe(240_000)
  await booksAgree(staff, db)
  await creator.goto(`${page.creator}/dispute`)
  await creator.page.locator('[name="position"][value="partly"]').check()
  await creator.page
    .locator('form:has([name="position"]) [name="statement"]')
    .fill('Half of it was shown to them')
  await take(creator, 'answer-dispute')
  await staff.goto(`/staff/collaborations/${id}/dispute?toCreator=1000&criterion=partly-delivered`)
  for (const facts of await staff.page.locator('[name$=".facts"]').all())
    await facts.fill('Half of what was agreed was shown.')
  await take(staff, 'rule')
  expect(await moneyOf('frozen')).toBe(240_000)
  for (const side of [brand, creator]) {
    await side.goto(`${side === brand ? page.brand : page.creator}/dispute`)
    await take(side, 'accept-ruling')
  }
  await expect.poll(() => moneyOf('released'), { timeout: 45_000 }).toBe(260_000)
  await expect.poll(() => moneyOf('unpaid'), { timeout: 45_000 }).toBe(0)
  await booksAgree(staff, db)

  // The card's bank takes back what is left of the charge; it is lost, and the books say to whom.
  const { id: charge } = await db
    .selectFrom('charges as h')
    .innerJoin('checkoutLines as l', 'l.checkoutId', 'h.checkoutId')
    .select('h.id')
    .where('l.collaborationId', '=', id)
    .executeTakeFirstOrThrow()
  const dispute = await control('open-dispute', { charge })
  await staff.goto('/staff/chargebacks')
  await staff.until(async () => (await staff.page.locator('main').textContent())!.includes('2,600.00'))
  await booksAgree(staff, db)
  await control('close-dispute', { dispute: dispute.id, outcome: 'lost' })
  await expect.poll(() => statusOf(dispute.id), { timeout: 45_000 }).toBe('lost')
  await staff.goto(`/staff/chargebacks/${dispute.id}`)
  await booksAgree(staff, db)

  async function moneyOf(part: 'held' | 'released' | 'frozen' | 'unpaid') {
    const deal = { id, creatorId: chosen.creatorId, currency: 'SAR' as const }
    return (await findDealMoney(db, deal))[part].amount
  }

  async function statusOf(chargebackId: string) {
    const row = await db
      .selectFrom('chargebacks')
      .select('status')
      .where('id', '=', chargebackId)
      .executeTakeFirst()
    return row?.status
  }

  async function control(name: string, body: object) {
    const answer = await fetch(`${stack.paymentsUrl}/_control/${name}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    expect(answer.ok).toBe(true)
    return (await answer.json()) as { id: string }
  }
})

/** Staff has the books compared with themselves and with the processor: nothing differs. */
async function booksAgree(staff: Person, db: Db) {
  const last = () =>
    db
      .selectFrom('bookChecks')
      .select(['id', 'isClean', 'differences'])
      .orderBy('id', 'desc')
      .executeTakeFirst()
  const before = (await last())?.id ?? 0
  await staff.goto('/staff/books')
  await staff.page.getByRole('button', { name: staff.words('books.check_now') }).click()
  await expect.poll(async () => (await last())?.id ?? 0, { timeout: 45_000 }).toBeGreaterThan(before)
  expect((await last())?.differences).toEqual([])
}
