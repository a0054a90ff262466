import { randomUUID } from 'node:crypto'
import { letTimeAct } from '#app/commands/take-step.ts'
import { plusDays } from '#app/domain/clock.ts'
import { signPostback } from '#app/http/postback-signature.ts'
import { postUrlOf } from '#db/seed/post-urls.ts'
import { signIns } from '#db/seed/seed.ts'
import {
  chooseCreator,
  counter,
  expectPartsToAddUp,
  fill,
  handInDraft,
  invite,
  noteOnPicture,
  pay,
  signUpBrand,
  stateStrategy,
  take,
  unfold,
  writeBrief,
} from './acts.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, type Setting, test } from './world.ts'

const stories: { name: string; setting: Setting; verifiedBy: 'brand' | 'clock' }[] = [
  { name: 'in English on a desk', setting: { locale: 'en', device: 'desk' }, verifiedBy: 'brand' },
  {
    name: 'in Arabic on a phone, where the clock verifies',
    setting: { locale: 'ar', device: 'phone' },
    verifiedBy: 'clock',
  },
]

for (const { name, setting, verifiedBy } of stories)
  test(`from a strategy to a paid creator with counted outcomes, ${name}`, async ({
    enter,
    db,
    stack,
    request,
  }) => {
    const brand = await enter(setting)
    const creator = await enter({ locale: 'ar', device: 'phone' })
    const staff = await enter(setting)

    await signUpBrand(brand)
    const campaignId = await stateStrategy(brand)
    const briefId = await writeBrief(brand, campaignId)
    const chosen = await chooseCreator(brand, db, campaignId)
    await expectPartsToAddUp(brand)
    const id = await invite(brand, briefId, '4000')
    await brand.look()
    const deal = { brand: `/brand/collaborations/${id}`, creator: `/creator/collaborations/${id}` }

    // The creator reads the brief with price, fee and payout date, and counters.
    await bringIn(creator.page.context(), db, chosen.accountId, stack.origin)
    await creator.goto('/creator')
    await expect(creator.page.locator(`a[href="${deal.creator}"]`).first()).toBeVisible()
    await creator.goto(deal.creator)
    for (const text of ['SAR 4,000.00', 'SAR 400.00', 'SAR 3,600.00'])
      await expect(creator.page.locator('main')).toContainText(text)
    await counter(creator, '4500')
    await creator.look()
    await brand.goto(deal.brand)
    await expect(brand.page.locator('main')).toContainText('SAR 4,500.00')
    await take(brand, 'accept-bid')
    await brand.goto(`${deal.brand}/agreement`)
    await expect(brand.page.locator('main')).toContainText('SAR 4,500.00')
    const agreement = await db
      .selectFrom('agreements')
      .selectAll()
      .where('collaborationId', '=', id)
      .executeTakeFirstOrThrow()
    expect(agreement).toMatchObject({ briefId, briefVersion: 1, price: 450_000 })

    // The brand pays, and both see the held amount and the day of release.
    await brand.goto(deal.brand)
    await pay(brand)
    const heldWords = brand.words('dealpage.held.held')
    await brand.until(
      async () =>
        (await brand.page.locator('main').textContent())!.includes(heldWords) &&
        (await statusOf()) === 'funded',
    )
    await brand.look()
    await creator.goto(deal.creator)
    await expect(creator.page.locator('main')).toContainText('4,500.00')

    // Draft, note on a point, changes, second draft, approval, publication.
    await handInDraft(creator, 'Packed in Riyadh. First draft #ad')
    await creator.look()
    await brand.goto(deal.brand)
    await noteOnPicture(brand, 'Bring the box closer here.')
    await unfold(brand, brand.page.locator('button[value="request-changes"]'))
    await brand.page
      .locator('form:has(button[value="request-changes"]) [name="note"]')
      .fill('Closer, and name the code.')
    await take(brand, 'request-changes')
    await brand.look()
    await creator.goto(deal.creator)
    await expect(creator.page.locator('main')).toContainText('Bring the box closer here.')
    await handInDraft(creator, 'Ad · Packed in Riyadh. Ten percent off with the code')
    await brand.goto(deal.brand)
    await take(brand, 'approve-draft')
    await creator.goto(deal.creator)
    await fill(creator, { url: 'https://example.com/not-a-post' })
    await creator.page.locator('button[value="publish-post"]').click()
    await expect(creator.page.getByRole('alert').first()).toBeVisible()
    await expect(creator.page.locator('[name="url"]')).toHaveValue('https://example.com/not-a-post')
    await fill(creator, { url: postUrlOf(chosen, randomUUID()) })
    await take(creator, 'publish-post')
    await creator.look()

    // The creator opens the payout account on the processor's page.
    await creator.goto('/creator/earnings')
    await creator.page.locator('main form[method="post"] button').first().click()
    await creator.page.waitForURL(/\/setup\/e\//)
    await creator.page.getByRole('button', { name: 'Complete onboarding' }).click()
    await creator.page.waitForURL(/\/creator\/earnings/)

    if (verifiedBy === 'brand') {
      await brand.goto(deal.brand)
      await take(brand, 'verify-post')
    } else await letTimeAct(db, id, plusDays(new Date(), 5))
    await expect.poll(statusOf, { timeout: 45_000 }).toBe('completed')
    await brand.goto(deal.brand)
    await creator.goto('/creator/earnings')
    await expect(creator.page.locator('main')).toContainText('4,050.00')

    // Clicks are counted, a bot and a repeat are not; two orders count, one of them reported twice.
    const link = await db
      .selectFrom('trackedLinks')
      .select('code')
      .where('collaborationId', '=', id)
      .executeTakeFirstOrThrow()
    const clickIds: string[] = []
    for (const agent of [
      'Mozilla/5.0 (iPhone) Safari',
      'Mozilla/5.0 (Windows NT 10.0) Firefox',
      'Googlebot/2.1',
      'Mozilla/5.0 (iPhone) Safari',
    ]) {
      const answer = await request.get(`${stack.origin}/r/${link.code}`, {
        maxRedirects: 0,
        headers: { 'user-agent': agent },
      })
      expect(answer.status()).toBe(302)
      clickIds.push(new URL(answer.headers().location!).searchParams.get('athar_click')!)
    }
    // Clicks stand in a log before they are answered, and in the database a moment later.
    await expect
      .poll(() =>
        db
          .selectFrom('clicks')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('id', 'in', clickIds)
          .executeTakeFirstOrThrow(),
      )
      .toEqual({ count: clickIds.length })
    const { postbackSecret } = await db
      .selectFrom('campaigns')
      .select('postbackSecret')
      .where('id', '=', campaignId)
      .executeTakeFirstOrThrow()
    const report = async (orderId: string, amount: number, clickId: string) => {
      const body = JSON.stringify({ order_id: orderId, amount, currency: 'SAR', click_id: clickId })
      const headers = {
        'athar-signature': signPostback(postbackSecret, Buffer.from(body), new Date()),
        'content-type': 'application/json',
      }
      const answer = await request.post(`${stack.origin}/hooks/postback/${campaignId}`, {
        data: body,
        headers,
      })
      return ((await answer.json()) as { result: string }).result
    }
    expect(await report('A-1', 14_900, clickIds[0]!)).toBe('counted')
    expect(await report('A-2', 29_800, clickIds[1]!)).toBe('counted')
    expect(await report('A-1', 14_900, clickIds[0]!)).toBe('duplicate')

    // The creator gives the post's figures; the campaign's page shows what each influencer brought.
    await creator.goto(deal.creator)
    const figures = {
      reach: '18000',
      views: '24000',
      likes: '1300',
      comments: '90',
      shares: '60',
      saves: '150',
    }
    await unfold(creator, creator.page.locator('[name="reach"]'))
    await fill(creator, figures)
    await creator.page.locator('form:has([name="reach"]) button').last().click()
    await expect(creator.page.locator('main')).toContainText('24,000')
    await brand.goto(`/brand/campaigns/${campaignId}/outcome`)
    const outcome = brand.page.locator('main')
    for (const text of ['4,500.00', '18,000', '447.00', '1,600', '187.50'])
      await expect(outcome).toContainText(text)
    await expect(outcome.locator('svg').first()).toBeVisible()

    // Staff sees the books: every balance, every movement, zero drift.
    await bringIn(staff.page.context(), db, await accountByEmail(db, signIns.staff.email), stack.origin)
    await staff.goto('/staff/books')
    await expect(staff.page.locator('main')).toContainText('SAR')
    await staff.goto('/staff/books/escrow')

    function statusOf() {
      return db
        .selectFrom('collaborations')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
        .then(({ status }) => status)
    }
  })
