import { signIns } from '#db/seed/seed.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, type Person, test } from './world.ts'

const list = [
  'platform,handle,name,audience_country,followers,snapshot',
  'instagram,journey.kitchen,Journey Kitchen,Spain,12500,2026-03',
  'instagram,journey.kitchen,Journey Kitchen,Spain,13200,2026-06',
  'tiktok,journey_tales,حكايات,Egypt,1.2M,2026-06',
  'youtube,Two Words Here,Name,Egypt,5000,2026-06',
].join('\n')

/** Brings the list in: upload, look at what would happen, run. */
async function bringListIn(staff: Person) {
  const { page } = staff
  await staff.goto('/staff/imports')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${list}`) })
  await page.locator('form:has(input[type="file"]) button').click()
  await page.waitForURL(/\/staff\/imports\/[0-9a-f-]{36}/)
  await staff.look()
  await page.getByRole('button', { name: staff.words('imports.mapping.check') }).click()
  await staff.until(async () => (await page.locator('button[name="do"][value="run"]').count()) > 0)
  await staff.look()
  await page.locator('button[name="do"][value="run"]').click()
  const done = staff.words('imports.done.title')
  await staff.until(async () => (await page.locator('main').textContent())!.includes(done))
  await staff.look()
}

test('staff brings a channel list in: each row is imported, merged or refused, and a second time nothing changes', async ({
  enter,
  db,
  stack,
  request,
}) => {
  const staff = await enter({ locale: 'ar', device: 'phone' })
  await bringIn(staff.page.context(), db, await accountByEmail(db, signIns.staff.email), stack.origin)
  await bringListIn(staff)
  const countsOf = () =>
    db
      .selectFrom('channelImports')
      .select(['rowCount', 'imported', 'merged', 'unchanged', 'refused'])
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow()
  expect(await countsOf()).toEqual({ rowCount: 4, imported: 2, merged: 1, unchanged: 0, refused: 1 })
  const channel = await db
    .selectFrom('channels')
    .select(['followers', 'followersSource'])
    .where('handle', '=', 'journey.kitchen')
    .executeTakeFirstOrThrow()
  expect(channel).toEqual({ followers: 13_200, followersSource: 'file' })

  const errors = await staff.page.context().request.get(`${staff.page.url().split('?')[0]}/refused.csv`)
  expect(await errors.text()).toContain('Two Words Here')
  expect(
    (await request.get(`${staff.page.url().split('?')[0]}/refused.csv`, { maxRedirects: 0 })).status(),
  ).toBe(302)

  await bringListIn(staff)
  expect(await countsOf()).toMatchObject({ imported: 0, merged: 0, unchanged: 3, refused: 1 })
})
