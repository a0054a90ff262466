import fc from 'fast-check'
import { readFilters } from '#app/domain/search/filters.ts'
import type { Db } from '#db/db.ts'
import { signIns } from '#db/seed/seed.ts'
import { accountByEmail, bringIn, signInAs } from './sign-in.ts'
import { wordsOf } from './words.ts'
import { expect, type Person, test } from './world.ts'

const campaignOf = async (db: Db) =>
  (
    await db
      .selectFrom('campaigns')
      .select('id')
      .where('name', '=', 'Ramadan kitchen')
      .executeTakeFirstOrThrow()
  ).id

/** How many were found, by the heading over the list. */
const foundBy = async ({ page }: Person) =>
  Number(
    (await page
      .locator('h2', { hasText: /channel/ })
      .first()
      .textContent())!.replace(/\D/g, ''),
  )

for (const javaScript of [true, false])
  test(`filters stand in the address and come back exactly, ${javaScript ? 'with' : 'without'} scripts`, async ({
    enter,
    db,
    stack,
  }) => {
    const brand = await enter({ locale: 'en', device: 'desk', javaScript })
    const { page } = brand
    await bringIn(page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
    const address = `/brand/campaigns/${await campaignOf(db)}/match`
    await brand.goto(address)
    const all = await foundBy(brand)
    expect(all).toBeGreaterThan(10)

    // One platform finds as many as its facet says.
    const tiktok = page.locator('input[name="platform"][value="tiktok"]')
    const count = Number((await tiktok.locator('xpath=..').textContent())!.replace(/\D/g, ''))
    await tiktok.check()
    if (!javaScript) await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/platform=tiktok/)
    await expect.poll(() => foundBy(brand)).toBe(count)

    // A number that is none is said, and stays where it was typed.
    await page.locator('summary', { hasText: 'Followers and price' }).click()
    await page.locator('[name="followersFrom"]').fill('plenty')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/followersFrom=plenty/)
    await expect(page.getByRole('status').filter({ hasText: 'plenty' })).toBeVisible()
    await expect(page.locator('[name="followersFrom"]')).toHaveValue('plenty')
    await expect(page.locator('[name="followersFrom"]')).toHaveAttribute('aria-invalid', 'true')
    expect(await foundBy(brand)).toBe(count)
    await brand.look()

    await page.goBack()
    await expect.poll(() => new URL(page.url()).searchParams.get('followersFrom') || null).toBe(null)
    await expect(page.locator('[name="followersFrom"]')).toHaveValue('')
    await expect(tiktok).toBeChecked()
    await page.goBack()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await expect(tiktok).not.toBeChecked()
    await expect.poll(() => foundBy(brand)).toBe(all)
  })

test('where nobody is found, each way out finds as many as it says', async ({ enter, db, stack }) => {
  const brand = await enter({ locale: 'en', device: 'phone' })
  const { page } = brand
  await bringIn(page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
  await brand.goto(`/brand/campaigns/${await campaignOf(db)}/match?country=SA&followersFrom=90m`)
  const ways = page.locator('main li').filter({ has: page.locator('a'), hasText: /channels?$/ })
  expect(await ways.count()).toBeGreaterThan(0)
  const promised = Number(
    (await ways.first().textContent())!.match(/(\d[\d,]*) channel/)![1]!.replace(/\D/g, ''),
  )
  await ways.first().locator('a').click()
  await expect.poll(() => foundBy(brand)).toBe(promised)
  await brand.look()
})

test('500 hostile addresses are answered with a search', async ({ stack, db, request }) => {
  const cookie = await signInAs(db, await accountByEmail(db, signIns.brand.email))
  const paths = [`/brand/campaigns/${await campaignOf(db)}/match`, '/brand/discover']
  const names = [
    'q',
    'platform',
    'country',
    'city',
    'topic',
    'tier',
    'followersFrom',
    'followersTo',
    'priceTo',
  ]
  const more = [
    'engagement',
    'credibility',
    'aud',
    'audShare',
    'audAge',
    'like',
    'sort',
    'page',
    'brief',
    'vs',
  ]
  const value = fc.oneof(
    fc.constantFrom(
      '\0',
      '%',
      '1e400',
      '-1',
      '\u202e7',
      '😀',
      "' or 1=1",
      '30:female:18-24:SA',
      '::::',
      'fit',
      'SA',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double().map(String),
  )
  const queries = fc.sample(fc.array(fc.tuple(fc.constantFrom(...names, ...more), value), { maxLength: 8 }), {
    numRuns: 500,
    seed: 20_261_123,
  })
  const told = wordsOf('en')('search.problems')
  let problems = 0
  for (const [at, query] of queries.entries()) {
    const search = new URLSearchParams(query)
    const address = `${stack.origin}${paths[at % 2]}?${search.toString()}`
    const answer = await request.get(address, { headers: { cookie, 'accept-language': 'en' } })
    expect(answer.status(), address).toBe(200)
    const isWrong = readFilters(search, { isForCampaign: at % 2 === 0 }).problems.length > 0
    if (isWrong) expect((await answer.text()).includes(told), address).toBe(true)
    if (isWrong) problems++
  }
  expect(problems).toBeGreaterThan(250)
})
