import { randomUUID } from 'node:crypto'
import { letTimeAct } from '#app/commands/take-step.ts'
import { plusDays } from '#app/domain/clock.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import type { Db } from '#db/db.ts'
import { postUrlOf } from '#db/seed/post-urls.ts'
import {
  chooseCreator,
  counter,
  day,
  fill,
  fillStep,
  handInDraft,
  invite,
  pay,
  picture,
  signUpBrand,
  stateStrategy,
  take,
  writeBrief,
} from './acts.ts'
import { bringIn } from './sign-in.ts'
import { expect, type Person, type Setting, test } from './world.ts'

const desk: Setting = { locale: 'en', device: 'desk' }
const phone: Setting = { locale: 'ar', device: 'phone' }

const statusOf = async (db: Db, id: string) =>
  (await db.selectFrom('collaborations').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status as Status

const reaches = (db: Db, id: string, status: Status) =>
  expect.poll(() => statusOf(db, id), { timeout: 45_000 }).toBe(status)

for (const setting of [desk, phone])
  test(`negotiated, shipped, reviewed to the limit and beyond, published, taken down and claimed, in ${setting.locale} on a ${setting.device}`, async ({
    enter,
    db,
    stack,
  }) => {
    const brand = await enter(setting)
    const creator = await enter(phone)

    // A brief that ships a product and includes one round of changes; the creator counters, the brand accepts.
    await signUpBrand(brand)
    const campaignId = await stateStrategy(brand)
    const briefId = await writeBrief(brand, campaignId, {
      includedRevisions: '1',
      shipsProduct: ['on'],
      'shipment.what': 'Spice box of eight blends',
      'shipment.value': '120',
      'shipment.countries': ['SA'],
      'shipment.after': 'keep',
    })
    const chosen = await chooseCreator(brand, db, campaignId)
    const id = await invite(brand, briefId, '4000')
    const deal = { brand: `/brand/collaborations/${id}`, creator: `/creator/collaborations/${id}` }
    await bringIn(creator.page.context(), db, chosen.accountId, stack.origin)
    await creator.goto(deal.creator)
    await counter(creator, '4500')
    await brand.goto(deal.brand)
    await take(brand, 'accept-bid')

    // The address is the creator's to give; the brand reads it once the money is held, and sends the product.
    const street = `Tahlia Street ${randomUUID().slice(0, 8)}`
    await creator.goto(deal.creator)
    await fillStep(creator, 'give-address', {
      recipient: 'نورة',
      line1: street,
      city: 'الرياض',
      country: 'SA',
      phone: '+966 50 000 1210',
    })
    await creator.page.locator('button[value="give-address"]').first().click()
    await expect(creator.page.locator('main')).toContainText(street)
    await brand.goto(deal.brand)
    await expect(brand.page.locator('main')).not.toContainText(street)
    await pay(brand)
    await reaches(db, id, 'funded')
    await brand.goto(deal.brand)
    await expect(brand.page.locator('main')).toContainText(street)
    await fillStep(brand, 'ship-product', { carrier: 'SMSA', tracking: '290041122765' })
    await take(brand, 'ship-product')
    await brand.look()
    await creator.goto(deal.creator)
    await take(creator, 'receive-product')
    expect(await statusOf(db, id)).toBe('received')

    // More time is asked for and agreed.
    await fillStep(creator, 'ask-more-time', { dueOn: day(12), reason: 'The light was wrong' })
    await take(creator, 'ask-more-time')
    await brand.goto(deal.brand)
    await take(brand, 'agree-more-time')

    // A draft that hides what it is: it says why it is held up, and the words are put right by a button.
    await creator.goto(deal.creator)
    await fill(creator, { caption: 'Packed in Riyadh #gifted' })
    await creator.page.locator('button[value="fix-caption"]').click()
    await expect(creator.page.locator('[name="caption"]')).toHaveValue(/^Ad · Packed in Riyadh/)
    await handInDraft(creator, 'Packed in Riyadh #gifted')
    await brand.goto(deal.brand)
    await expect(brand.page.locator('#compliance')).toContainText('gifted')
    await brand.page.locator('button[value="approve-draft"]').first().click()
    await expect(brand.page.getByRole('alert').first()).toBeVisible()
    expect(await statusOf(db, id)).toBe('in_review')

    // The one round of changes, then a paid one: offered, taken, paid, begun.
    await fillStep(brand, 'request-changes', { note: 'Say that it is an ad, and name the code.' })
    await take(brand, 'request-changes')
    await creator.goto(deal.creator)
    await handInDraft(creator, 'Ad · Packed in Riyadh. Ten percent off with the code')
    await brand.goto(deal.brand)
    await expect(brand.page.locator('button[value="request-changes"]')).toHaveCount(0)
    await fillStep(brand, 'offer-revision', { price: '300', note: 'A warmer light on the box.' })
    await take(brand, 'offer-revision')
    await brand.look()
    await creator.goto(deal.creator)
    for (const amount of ['300.00', '270.00'])
      await expect(creator.page.locator('#extra-revision')).toContainText(amount)
    await take(creator, 'accept-revision')
    await creator.look()
    await brand.goto(deal.brand)
    await pay(brand)
    await reaches(db, id, 'revising')
    await creator.goto(deal.creator)
    await handInDraft(creator, 'Ad · Packed in Riyadh. A warmer light, ten percent off with the code')

    // Approved and published; then the brand finds the post gone, and the creator answers.
    await brand.goto(deal.brand)
    await take(brand, 'approve-draft')
    expect(await statusOf(db, id)).toBe('approved')
    await brand.look()
    await creator.goto(deal.creator)
    await fill(creator, { url: postUrlOf(chosen, randomUUID()) })
    await take(creator, 'publish-post')
    await brand.goto(deal.brand)
    await fillStep(brand, 'open-claim', { statement: 'The post is gone since this morning.' })
    const shot = brand.page.locator('form:has(button[value="open-claim"]) input[type="file"]')
    await shot.setInputFiles(await picture('gone'))
    await take(brand, 'open-claim')
    await brand.look()
    await letTimeAct(db, id, plusDays(new Date(), 4)).catch(() => undefined)
    expect(await statusOf(db, id)).toBe('published')
    await creator.goto(deal.creator)
    await expect(creator.page.locator('main')).toContainText('The post is gone since this morning.')
    await creator.look()
  })

/** Silence on either side, once each, by the clock that the page shows. */
test('silence of either side ends in what the page said', async ({ enter, db, stack }) => {
  const brand = await enter(phone)
  const creator = await enter(phone)
  await signUpBrand(brand)
  const campaignId = await stateStrategy(brand)
  const briefId = await writeBrief(brand, campaignId)
  const chosen = await chooseCreator(brand, db, campaignId)
  await bringIn(creator.page.context(), db, chosen.accountId, stack.origin)

  // The creator does not answer.
  const unanswered = await invite(brand, briefId, '4000')
  await expectsSilence(creator, `/creator/collaborations/${unanswered}`, 'expire')
  await letTimeAct(db, unanswered, plusDays(new Date(), 4))
  expect(await statusOf(db, unanswered)).toBe('expired')

  // The brand does not review.
  const next = await chooseCreator(brand, db, campaignId, 1)
  const id = await invite(brand, briefId, '4100')
  await bringIn(creator.page.context(), db, next.accountId, stack.origin)
  await creator.goto(`/creator/collaborations/${id}`)
  await take(creator, 'accept-offer')
  await brand.goto(`/brand/collaborations/${id}`)
  await pay(brand)
  await reaches(db, id, 'funded')
  await creator.goto(`/creator/collaborations/${id}`)
  await handInDraft(creator, 'إعلان · من الرياض، خصم عشرة بالمئة بالرمز')
  await expectsSilence(brand, `/brand/collaborations/${id}`, 'approve-draft')
  await letTimeAct(db, id, plusDays(new Date(), 8))
  expect(await statusOf(db, id)).toBe('approved')
})

/** The page says before the clock runs out what silence will mean. */
async function expectsSilence(person: Person, address: string, step: 'expire' | 'approve-draft') {
  await person.goto(address)
  await expect(person.page.locator('main')).toContainText(person.words(`deal.silence.${step}`))
}

test('somebody without an account reviews a draft by a link that ends', async ({ enter, db, stack }) => {
  const { id, accountId } = await db
    .selectFrom('collaborations as c')
    .innerJoin('brandMembers as m', 'm.brandId', 'c.brandId')
    .innerJoin('drafts as d', 'd.collaborationId', 'c.id')
    .select(['c.id', 'm.accountId'])
    .where('c.status', '=', 'in_review')
    .limit(1)
    .executeTakeFirstOrThrow()
  const brand = await enter(phone)
  await bringIn(brand.page.context(), db, accountId, stack.origin)
  await brand.goto(`/brand/collaborations/${id}`)
  await fillStep(brand, 'invite-reviewer', { name: 'Legal', days: '3' })
  await brand.page.locator('button[value="invite-reviewer"]').click()
  const address = (await brand.page.locator('#reviewers code').textContent())!
  await brand.look()

  const guest = await enter(phone)
  await guest.goto(address)
  await expect(guest.page.locator('main')).not.toContainText('SAR')
  await guest.page.locator('button[name="verdict"][value="changes"]').click()
  await guest.look()
  await brand.goto(`/brand/collaborations/${id}`)
  await expect(brand.page.locator('main')).toContainText('Legal')
  await brand.page.locator('button[value="revoke-reviewer"][aria-label*="Legal"]').click()
  await expect.poll(async () => (await guest.page.goto(address))!.status()).toBe(404)
  expect((await guest.page.goto(`${stack.origin}/review/${'x'.repeat(43)}`))!.status()).toBe(404)
})
