import { signIns } from '#db/seed/seed.ts'
import { addressesOf, type Reader } from './addresses.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, test } from './world.ts'

const settings = [
  { locale: 'en', device: 'desk' },
  { locale: 'ar', device: 'phone' },
  { locale: 'ru', device: 'phone' },
] as const

for (const role of ['nobody', 'brand', 'creator', 'staff'] as const satisfies Reader[])
  for (const setting of settings)
    test(`every page of ${role} stands in ${setting.locale} on a ${setting.device}`, async ({
      db,
      enter,
      stack,
    }) => {
      const addresses = (await addressesOf(db))[role]
      const reader = await enter(setting)
      if (role !== 'nobody')
        await bringIn(reader.page.context(), db, await accountByEmail(db, signIns[role].email), stack.origin)
      const complaints: string[] = []
      reader.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      reader.page.on('pageerror', (error) => complaints.push(String(error)))
      for (const address of addresses) {
        const answer = await reader.page.goto(address)
        expect(answer!.status(), address).toBe(200)
        await expect(reader.page.locator('h1')).toHaveCount(1)
        await expect(reader.page.locator('html')).toHaveAttribute('lang', setting.locale)
        await expect(reader.page.locator('html')).toHaveAttribute(
          'dir',
          setting.locale === 'ar' ? 'rtl' : 'ltr',
        )
        expect(await reader.page.title(), address).not.toBe('')
        await reader.look()
        expect(complaints, address).toEqual([])
      }
    })
