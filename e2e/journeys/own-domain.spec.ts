import { request as send } from 'node:http'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { fill } from './acts.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, test } from './world.ts'

/** What the server answers to a follower who came by a name of a brand's; a browser would look the name up. */
const askAs = (host: string, origin: string, path: string) =>
  new Promise<{ status: number | undefined; to: string | undefined }>((resolve, reject) => {
    const asked = send(origin + path, { headers: { host } }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, to: response.headers.location?.split('?')[0] })
    })
    asked.on('error', reject).end()
  })

test('a brand proves a domain of its own without scripts, and its links are answered there', async ({
  db,
  enter,
  stack,
}) => {
  const accountId = await accountByEmail(db, 'owner@nour.example')
  const { brandId } = await db
    .selectFrom('brandMembers')
    .select('brandId')
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  const deal = await agree(db, await openCampaign(db, 'sales', { role: 'brand', id: brandId, accountId }))
  const other = await agree(db, await openCampaign(db))
  const host = 'go.nour.example'
  const mayHaveCertificate = async () =>
    (await askAs('127.0.0.1', stack.origin, `/hooks/tls-ask?domain=${host}`)).status === 200

  const brand = await enter({ locale: 'ar', device: 'phone', javaScript: false })
  await bringIn(brand.page.context(), db, accountId, stack.origin)
  const press = (step: string) => brand.page.locator(`button[value="${step}"]`).click()
  await brand.goto('/brand/link-domains')
  await fill(brand, { host: 'localhost' })
  await press('claim-domain')
  await expect(brand.page.locator('#host')).toHaveValue('localhost')
  await expect(brand.page.getByText(brand.words('form.error.link_domain_host')).first()).toBeVisible()
  expect(await mayHaveCertificate()).toBe(false)
  await fill(brand, { host: `https://${host.toUpperCase()}/` })
  await press('claim-domain')
  await brand.until(() => brand.page.getByText(brand.words('domains.in_use')).isVisible())

  await brand.goto(`/brand/collaborations/${deal.id}/links/${deal.link.code}`)
  await expect(brand.page.getByText(`https://${host}/${deal.link.code}`).first()).toBeVisible()
  await expect.poll(mayHaveCertificate, { timeout: 15_000 }).toBe(true)
  const to = 'https://shop.example/dates'
  expect(await askAs(host, stack.origin, `/${deal.link.code}`)).toEqual({ status: 302, to })
  expect(await askAs(host, stack.origin, `/${other.link.code}`)).toMatchObject({ status: 404 })
  expect(await askAs(host, stack.origin, '/sign-in')).toMatchObject({ status: 404 })
})
