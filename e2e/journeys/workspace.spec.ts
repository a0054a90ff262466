import type { Locator } from '@playwright/test'
import type { Db } from '#db/db.ts'
import { signIns } from '#db/seed/seed.ts'
import { unfold } from './acts.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, type Person, test } from './world.ts'

const campaignOf = async (db: Db) =>
  (
    await db
      .selectFrom('campaigns as g')
      .innerJoin('brands as b', 'b.id', 'g.brandId')
      .select('g.id')
      .where('b.name', '=', 'Dukkan')
      .where('g.name', '=', 'Ramadan kitchen')
      .executeTakeFirstOrThrow()
  ).id

const activityOf = (db: Db, title: string) =>
  db
    .selectFrom('activities')
    .select(['id', 'startsOn', 'version'])
    .where('title', '=', title)
    .executeTakeFirstOrThrow()

const statusOf = async (db: Db, id: string) =>
  (await db.selectFrom('collaborations').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

/** As a hand does it: a browser takes hold of something only once the pressed mouse has moved a little. */
async function drag({ page }: Person, what: Locator, where: Locator) {
  await what.scrollIntoViewIfNeeded()
  const [from, to] = [(await what.boundingBox())!, (await where.boundingBox())!]
  await page.mouse.move(from.x + from.width - 6, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 4, { steps: 4 })
  await page.mouse.move(to.x + 30, to.y + Math.min(to.height / 2, 60), { steps: 8 })
  await page.mouse.up()
}

for (const locale of ['en', 'ar'] as const)
  test(`an activity is moved by hand and moved back, in ${locale}`, async ({ enter, db, stack }) => {
    const brand = await enter({ locale, device: 'desk' })
    await bringIn(brand.page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
    const title = 'Results and lessons'
    const before = await activityOf(db, title)
    const month = before.startsOn.slice(0, 7)
    await brand.goto(`/brand/campaigns/${await campaignOf(db)}/calendar?month=${month}`)
    const to = `${month}-${before.startsOn.endsWith('-20') ? '21' : '20'}`
    const chip = brand.page.locator('table li', { hasText: title }).first()
    await drag(brand, chip, brand.page.locator(`td:has(time[datetime="${to}"])`))
    await expect.poll(async () => (await activityOf(db, title)).startsOn).toBe(to)
    await expect(brand.page.getByRole('status').first()).toContainText(title)
    await brand.look()
    await brand.page.getByRole('button', { name: brand.words('calendar.move_back') }).click()
    await expect.poll(async () => (await activityOf(db, title)).startsOn).toBe(before.startsOn)
  })

test('a finger moves an activity by its grip, and scrolls the page everywhere else', async ({
  enter,
  db,
  stack,
}) => {
  const brand = await enter({ locale: 'ru', device: 'phone' })
  const { page } = brand
  await page.setViewportSize({ width: 1024, height: 800 })
  await bringIn(page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
  const title = 'Plan of the next Ramadan'
  const { startsOn } = await activityOf(db, title)
  const month = startsOn.slice(0, 7)
  await brand.goto(`/brand/campaigns/${await campaignOf(db)}/calendar?month=${month}`)
  const to = `${month}-${startsOn.endsWith('-15') ? '16' : '15'}`
  const chip = page.locator('table li', { hasText: title }).first()
  const cell = page.locator(`td:has(time[datetime="${to}"])`)
  const finger = await page.context().newCDPSession(page)
  const slide = async (what: Locator) => {
    await what.scrollIntoViewIfNeeded()
    const [from, end] = [(await what.boundingBox())!, (await cell.boundingBox())!]
    const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] })
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(x, y) })
    for (const part of [0.3, 0.6, 1])
      await finger.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        ...at(x + (end.x + 40 - x) * part, y + (end.y + 50 - y) * part),
      })
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await slide(chip.getByRole('link'))
  expect((await activityOf(db, title)).startsOn).toBe(startsOn)
  await brand.goto(`/brand/campaigns/${await campaignOf(db)}/calendar?month=${month}`)
  await slide(chip.locator('[data-grip]'))
  await expect.poll(async () => (await activityOf(db, title)).startsOn).toBe(to)
})

test('without scripts an activity is moved by a date, and who comes second is told', async ({
  enter,
  db,
  stack,
}) => {
  const brand = await enter({ locale: 'ar', device: 'phone', javaScript: false })
  await bringIn(brand.page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
  const title = 'The best ten dishes'
  const { id, startsOn, version } = await activityOf(db, title)
  const address = `/brand/campaigns/${await campaignOf(db)}/calendar/${id}`
  await brand.goto(address)
  const other = await brand.page.context().newPage()
  await other.goto(address)
  const moveTo = async (page: typeof other, day: string) => {
    await page.locator('#move-startsOn').fill(day)
    await page.locator('button[value="move"]').click()
  }
  const later = `${startsOn.slice(0, 8)}28`
  await moveTo(brand.page, later)
  await expect.poll(async () => (await activityOf(db, title)).startsOn).toBe(later)
  await moveTo(other, startsOn)
  await expect(other.getByRole('alert').first()).toContainText(title)
  expect(await activityOf(db, title)).toMatchObject({ startsOn: later, version: version + 1 })
  // The page names the newest version now: tried again, it is moved.
  await moveTo(other, startsOn)
  await expect.poll(async () => (await activityOf(db, title)).startsOn).toBe(startsOn)
})

test('a card goes by hand only where a step leads, and takes its step by its menu without scripts', async ({
  enter,
  db,
  stack,
}) => {
  const account = await accountByEmail(db, signIns.brand.email)
  const campaign = await campaignOf(db)
  const dealIn = (status: string) =>
    db
      .selectFrom('collaborations as c')
      .innerJoin('creators as k', 'k.id', 'c.creatorId')
      .select(['c.id', 'k.name'])
      .where('c.campaignId', '=', campaign)
      .where('c.status', '=', status)
      .executeTakeFirstOrThrow()
  const brand = await enter({ locale: 'en', device: 'desk' })
  await bringIn(brand.page.context(), db, account, stack.origin)
  const offered = await dealIn('offered')
  await brand.goto(`/brand/campaigns/${campaign}/people?view=board`)
  const column = (name: string) => brand.page.getByRole('region', { name, exact: true })
  const card = brand.page.locator('li[draggable="true"]', { hasText: offered.name })
  // A column to which no step leads says why.
  await drag(brand, card, column(brand.words('people.group.agreed')))
  await expect(brand.page.getByRole('alert').first()).toContainText(offered.name)
  expect(await statusOf(db, offered.id)).toBe('offered')
  // A step that needs a form leads to it, and nothing is done before it is sent.
  const countered = await dealIn('countered')
  await drag(
    brand,
    brand.page.locator('li[draggable="true"]', { hasText: countered.name }),
    column(brand.words('people.group.agreed')),
  )
  await brand.page.waitForURL(`**/brand/collaborations/${countered.id}#offer`)
  expect(await statusOf(db, countered.id)).toBe('countered')

  const plain = await enter({ locale: 'ar', device: 'phone', javaScript: false })
  await bringIn(plain.page.context(), db, account, stack.origin)
  const applied = await dealIn('applied')
  await plain.goto(`/brand/campaigns/${campaign}/people?view=board&column=invited`)
  const form = plain.page.locator(`form:has(input[value="${applied.id}"]):has(button[value="decline-bid"])`)
  await unfold(plain, form)
  await form.locator('button').click()
  await expect.poll(() => statusOf(db, applied.id)).toBe('declined')
})

test('a calendar’s secret address answers programs until it is closed', async ({
  enter,
  db,
  stack,
  request,
}) => {
  const brand = await enter({ locale: 'ru', device: 'desk' })
  await bringIn(brand.page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
  await brand.goto(`/brand/campaigns/${await campaignOf(db)}/feeds`)
  await brand.page.getByRole('button', { name: brand.words('calendar.feed_open') }).click()
  const link = brand.page.locator('main a[href*="/calendars/"]')
  const address = new URL((await link.getAttribute('href'))!)
  const answer = await request.get(stack.origin + address.pathname)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const text = await answer.text()
  expect(text).toContain('SUMMARY:Launch day')
  expect(text).not.toContain('SAR')
  await brand.look()
  await brand.page
    .getByRole('button', { name: brand.words('calendar.feed_close') })
    .first()
    .click()
  await expect.poll(async () => (await request.get(stack.origin + address.pathname)).status()).toBe(404)
  expect((await request.get(`${stack.origin}/calendars/${'x'.repeat(32)}.ics`)).status()).toBe(404)
})
