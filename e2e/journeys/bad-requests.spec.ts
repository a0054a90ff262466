import { fuzz } from '../faults/bad-requests.ts'
import { addressesOf } from './addresses.ts'
import { accountByEmail, signInAs } from './sign-in.ts'
import { signIns } from '#db/seed/seed.ts'
import { expect, test } from './world.ts'

const seed = Number(process.env.FUZZ_SEED ?? 20_261_122)
const count = Number(process.env.FUZZ_COUNT ?? 2_500)

for (const role of ['nobody', 'brand', 'creator', 'staff'] as const)
  test(`whatever ${role} sends is answered below 500`, async ({ stack, db }) => {
    const paths = Object.values(await addressesOf(db))
      .flat()
      .map((path) => path.replace(/[0-9a-f-]{36}/, '*'))
    const cookies =
      role === 'nobody' ? [] : [await signInAs(db, await accountByEmail(db, signIns[role].email))]
    const report = await fuzz(stack.origin, { count: Math.ceil(count / 4), seed, cookies, paths })
    expect(report.failures, `seed ${report.seed}`).toEqual([])
  })

test('an unknown page says so in the language of the reader', async ({ enter }) => {
  for (const [locale, words] of [
    ['en', 'There is nothing here'],
    ['ar', 'لا شيء هنا'],
    ['ru', 'Здесь ничего нет'],
  ] as const) {
    const reader = await enter({ locale, device: 'desk' })
    const answer = await reader.page.goto('/no/such/page')
    expect(answer!.status()).toBe(404)
    await expect(reader.page.locator('html')).toHaveAttribute('lang', locale)
    await expect(reader.page.locator('h1')).toContainText(words)
    await reader.look()
  }
})
