import Papa from 'papaparse'
import { signIns } from '#db/seed/seed.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, type Person, test } from './world.ts'

const settings = [
  { locale: 'en', device: 'desk' },
  { locale: 'ar', device: 'phone' },
] as const

for (const setting of settings)
  test(`channels are shortlisted, compared and followed in ${setting.locale} on a ${setting.device}`, async ({
    db,
    enter,
    stack,
  }) => {
    const brand = await enter(setting)
    const { page, words } = brand
    await bringIn(page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
    const { id: campaignId } = await db
      .selectFrom('campaigns')
      .select('id')
      .where('name', '=', 'Ramadan kitchen')
      .executeTakeFirstOrThrow()
    const search = `/brand/campaigns/${campaignId}/match?platform=instagram&platform=tiktok`
    const list = `Ramadan ${setting.locale}`

    await brand.goto(search)
    for (const place of [0, 1]) await putOnList(brand, place, list)
    for (const place of [0, 1]) {
      await row(brand, place).locator('a[href*="vs="]').click()
      await expect(row(brand, place).locator('a[href][aria-current="true"]')).toBeVisible()
    }
    await page.getByRole('link', { name: words('compare.go') }).click()
    await page.waitForURL(/\/brand\/compare\?/)
    await brand.look()
    const lines = page.getByRole('table').locator('tbody tr')
    expect(await lines.count()).toBeGreaterThan(12)
    await expect(page.getByText(words('compare.line.cpm_target'))).toBeVisible()

    await brand.goto('/brand/shortlists')
    await page.getByRole('link', { name: list, exact: true }).first().click()
    await page.waitForURL(/\/brand\/shortlists\/[0-9a-f-]{36}$/)
    const address = new URL(page.url()).pathname
    await expect(page.locator('main ol > li')).toHaveCount(2)
    const note = page.locator('form:has([name="note"])').first()
    await page.locator('details:has([name="note"]) > summary').first().click()
    await note.locator('[name="note"]').fill('Bakes bread, answers fast')
    await note.locator('[name="tags"]').fill(setting.locale === 'ar' ? 'خبز، الرياض' : 'bread, Riyadh')
    await note.locator('button[value="note"]').click()
    await expect(page.getByText(words('shortlist.page.saved'))).toBeVisible()
    await expect(page.locator('p').getByText('Bakes bread, answers fast')).toBeVisible()
    await brand.look()

    await page.locator('button[value="remove"]').first().click()
    await expect(page.getByText(words('shortlist.page.removed'))).toBeVisible()
    await expect(page.locator('main ol > li')).toHaveCount(1)
    await brand.goto(`${address}/versions`)
    // Made, two added, noted, one taken off: the version before the last is the list with both.
    await page
      .getByRole('button', { name: words('shortlist.version.restore_name', { version: '4' }) })
      .click()
    await expect(page.getByText(words('shortlist.version.restored', { version: '4' }))).toBeVisible()
    await expect(page.locator('main ol > li')).toHaveCount(2)
    await expect(page.locator('p').getByText('Bakes bread, answers fast')).toBeVisible()

    await brand.goto(search)
    const total = Number((await page.locator('h2').first().textContent())!.replace(/\D/g, ''))
    const href = await page.getByRole('link', { name: words('saved.csv') }).getAttribute('href')
    const file = await page.context().request.get(stack.origin + href!)
    expect(file.headers()['content-type']).toContain('text/csv')
    const text = await file.text()
    expect(text.startsWith('\ufeff')).toBe(true)
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
    expect(data[0]!.slice(0, 2)).toEqual([words('saved.file.place'), words('saved.file.name')])
    expect(data).toHaveLength(total + 1)
    const firstShown = await page.locator('main article h3').first().textContent()
    expect(data[1]![1]!.replace(/^'/, '')).toBe(firstShown)

    await page.getByRole('link', { name: words('saved.save_link') }).click()
    await page.waitForURL(/\/brand\/searches\/new/)
    await brand.look()
    await page.locator('[name="name"]').fill(`Kitchens ${setting.locale}`)
    await page.getByRole('button', { name: words('saved.save'), exact: true }).click()
    await page.waitForURL(/\/brand\/searches\/[0-9a-f-]{36}/)
    await expect(page.getByText(words('saved.saved_now'))).toBeVisible()
    await brand.look()
    await page.locator('button[value="run"]').click()
    await page.waitForURL(/\/match\?/)
    await expect(page.locator('main article h3').first()).toHaveText(firstShown!)
  })

const row = ({ page }: Person, place: number) => page.locator('main article').nth(place)

/** Puts a channel of the result on a list from where it stands; the first one makes the list. */
async function putOnList(brand: Person, place: number, list: string) {
  const form = row(brand, place).locator('form[action^="/brand/shortlists/add"]')
  await row(brand, place).locator('details:has(form[action^="/brand/shortlists/add"]) > summary').click()
  await form.locator('[name="name"]').fill(list)
  await form.locator('button').click()
  await expect(row(brand, place).getByRole('status')).toContainText(list)
}
