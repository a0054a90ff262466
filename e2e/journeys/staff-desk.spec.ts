import { signIns } from '#db/seed/seed.ts'
import { accountByEmail } from './sign-in.ts'
import { expect, test } from './world.ts'

test('staff shows the second factor, finds a creator, and sees her pages without being able to change them', async ({
  db,
  enter,
  stack,
}) => {
  const staff = await enter({ locale: 'en', device: 'desk' })
  const { page, words } = staff
  const { email, password } = signIns.staff
  await page.goto('/sign-in')
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.getByRole('button', { name: words('account.sign_in.submit') }).click()
  await page.waitForURL(/\/second-factor/)
  // The password alone opens nothing.
  await page.goto('/staff/search')
  await page.waitForURL(/\/second-factor\?to=/)
  await staff.look()
  const code = /\b\d{6}\b/.exec(await page.getByRole('status').first().innerText())![0]
  await page.fill('input[name="code"]', code)
  await page.getByRole('button', { name: words('staffing.factor.prove') }).click()
  await page.waitForURL(/\/staff\/search/)

  const creatorId = await accountByEmail(db, signIns.creator.email)
  await page.fill('input[name="q"]', signIns.creator.email)
  await page.getByRole('button', { name: words('field.search') }).click()
  await page.locator(`a[href="/staff/accounts/${creatorId}"]`).first().click()
  await page.waitForURL(/\/staff\/accounts\//)
  await staff.look()
  await page.fill('[id="view.reason"]', 'Request 4711: the draft does not upload')
  await page.getByRole('button', { name: words('accountdesk.viewing.begin') }).click()
  await page.waitForURL(/\/creator$/)
  const end = page.getByRole('button', { name: words('accountdesk.viewing.end') })
  await expect(end).toBeVisible()
  await staff.goto('/creator/earnings')
  await expect(end).toBeVisible()

  const said = await page.context().request.post(`${stack.origin}/settings`, {
    form: { part: 'profile', name: 'Somebody else', locale: 'en' },
    headers: { origin: stack.origin },
    maxRedirects: 0,
  })
  expect(said.status()).toBe(403)
  const { name } = await db
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', creatorId)
    .executeTakeFirstOrThrow()
  expect(name).not.toBe('Somebody else')
  await end.click()
  await page.waitForURL(new RegExp(`/staff/accounts/${creatorId}`))
})
