import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { scriptTag } from '#app/domain/outcome/script.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { signIns } from '#db/seed/seed.ts'
import { fill } from './acts.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, test } from './world.ts'

/** The browser of these journeys names itself a program, whose clicks do not count. */
const handset =
  'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'

/** A shop of a brand on an origin of its own, with Athar's script in its pages as its campaign's page says. */
async function openShop(tag: string) {
  const page = `<!doctype html><title>Dates</title>${tag}
    <button onclick="athar('consent', true)">Agree</button>
    <button onclick="athar('consent', false)">Take it back</button>
    <a href="/basket">Basket</a>
    <button onclick="athar('order', { order_id: 'SHOP-' + location.hash.slice(1), amount: 15000, currency: 'SAR' })
      .then((answer) => answer.json()).then(({ result }) => (document.title = result))">Buy</button>`
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const host = `localhost:${(server.address() as AddressInfo).port}`
  return { host, origin: `http://${host}`, close: () => server.close() }
}

test('a shop’s own page keeps a follower’s click after consent only, and its order counts for the creator', async ({
  db,
  enter,
  stack,
}) => {
  const accountId = await accountByEmail(db, signIns.brand.email)
  const { brandId } = await db
    .selectFrom('brandMembers')
    .select('brandId')
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  const campaign = await openCampaign(db, 'sales', { role: 'brand', id: brandId, accountId })
  const deal = await agree(db, campaign, { handle: 'layla_of_the_shop' })
  const shop = await openShop(scriptTag(stack.origin, campaign.id))
  await db
    .updateTable('trackedLinks')
    .set({ destination: `${shop.origin}/dates` })
    .where('id', '=', deal.link.id)
    .execute()

  const brand = await enter({ locale: 'en', device: 'desk' })
  await bringIn(brand.page.context(), db, accountId, stack.origin)
  await brand.goto(`/brand/campaigns/${campaign.id}/conversions`)
  await fill(brand, { host: shop.origin })
  await brand.page.locator('form:has(input[name="press"][value="add"]) button').click()
  await expect(brand.page.locator('#script li code')).toHaveText(shop.host)

  const { page } = await enter({ locale: 'ar', device: 'phone', userAgent: handset })
  const kept = () => page.evaluate(() => localStorage.getItem('athar_click'))
  const cookie = async () =>
    (await page.context().cookies(shop.origin)).find(({ name }) => name === 'athar_click')?.value
  await page.goto(`/r/${deal.link.code}`)
  const clickId = new URL(page.url()).searchParams.get('athar_click')!
  expect(new URL(page.url()).origin).toBe(shop.origin)
  await page.waitForFunction(() => !('q' in window.athar))
  expect([await kept(), await cookie()]).toEqual([null, undefined])
  await page.getByText('Agree').click()
  expect([await kept(), await cookie()]).toEqual([clickId, clickId])
  await page.getByText('Basket').click()
  await page.evaluate(() => (location.hash = '1001'))
  await page.waitForFunction(() => !('q' in window.athar))
  await page.getByText('Agree').click()
  await page.getByText('Buy').click()
  await expect(page).toHaveTitle(/counted|unattributed/)
  await page.getByText('Take it back').click()
  expect([await kept(), await cookie()]).toEqual([null, undefined])
  shop.close()

  // The click is brought into the database a moment after its answer; the order counts for it from then on.
  await brand.page.goto(`/brand/campaigns/${campaign.id}/orders`)
  const row = brand.page.locator('tr', { hasText: 'SHOP-1001' })
  await brand.until(async () => (await row.textContent())!.includes('layla_of_the_shop'))
  await brand.look()
})

declare global {
  interface Window {
    athar: { q?: unknown }
  }
}
