import { signIns } from '#db/seed/seed.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, test } from './world.ts'

test('a report is shared without scripts in Arabic, read by a stranger in Russian, and closed', async ({
  enter,
  db,
  stack,
}) => {
  const { id } = await db
    .selectFrom('campaigns')
    .select('id')
    .where('name', '=', 'Ramadan kitchen')
    .executeTakeFirstOrThrow()
  const brand = await enter({ locale: 'ar', device: 'phone', javaScript: false })
  await bringIn(brand.page.context(), db, await accountByEmail(db, signIns.brand.email), stack.origin)
  await brand.goto(`/brand/campaigns/${id}/sharing`)
  const open = brand.page.getByRole('button', { name: brand.words('sharing.open') })
  await open.click()
  await expect(brand.page.getByText(brand.words('form.error.required')).first()).toBeVisible()
  await brand.page.getByLabel(brand.words('sharing.label')).fill('مجلس الإدارة')
  await open.click()
  const link = brand.page.locator('a[href*="/shared-reports/"]')
  const address = (await link.getAttribute('href'))!

  const stranger = await enter({ locale: 'ru', device: 'phone' })
  await stranger.goto(address)
  await expect(stranger.page.getByRole('heading', { name: 'Ramadan kitchen' })).toBeVisible()
  await expect(stranger.page.getByText(/SAR|ROAS/)).toHaveCount(0)
  const file = await stranger.page.request.get(`${address}/report.pdf`)
  expect(file.headers()['content-type']).toBe('application/pdf')
  expect(file.headers()['x-robots-tag']).toContain('noindex')

  await brand.goto(`/brand/campaigns/${id}/sharing`)
  const named = brand.words('sharing.revoke_named', { label: '\u2068مجلس الإدارة\u2069' })
  await brand.page.getByRole('button', { name: named }).click()
  expect((await stranger.page.goto(address))!.status()).toBe(404)
  await expect(stranger.page.getByText(stranger.words('errors.not_found.title'))).toBeVisible()
  await stranger.look()
})
