import { expect, vi } from 'vitest'
import { test as base } from '#db/testing.ts'
import { hashPassword, verifyPassword } from './password.ts'

type Rate = typeof import('./rate.ts')

const test = base.extend<{ rate: Rate }>({
  rate: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    await use(await import('./rate.ts'))
  },
})

test('of a hundred tries at once for one account ten go on', async ({ rate }) => {
  const tries = Array.from({ length: 100 }, (_, at) => rate.countSignIn('Lina@example.com', `10.0.${at}.1`))
  const waits = await Promise.all(tries)
  expect(waits.filter((wait) => wait === 0)).toHaveLength(10)
  expect(Math.max(...waits)).toBeGreaterThan(800)
})

test('one network is stopped whichever accounts it tries', async ({ rate }) => {
  const waits = await Promise.all(
    Array.from({ length: 80 }, (_, at) => rate.countSignIn(`someone-${at}@example.com`, `192.0.2.${at}`)),
  )
  expect(waits.filter((wait) => wait === 0)).toHaveLength(60)
})

test('the right password gives an account its tries back', async ({ rate }) => {
  for (let at = 0; at < 10; at++) await rate.countSignIn('omar@example.com', `10.1.${at}.1`)
  expect(await rate.countSignIn('omar@example.com', '10.2.0.1')).toBeGreaterThan(0)
  await rate.forgetSignIns('OMAR@example.com')
  expect(await rate.countSignIn('omar@example.com', '10.2.1.1')).toBe(0)
})

test('networks are the first three parts of an address', async ({ rate }) => {
  expect(rate.networkOf('192.0.2.7')).toBe('192.0.2')
  expect(rate.networkOf('::ffff:192.0.2.7')).toBe('192.0.2')
  expect(rate.networkOf('2001:db8:1:2::7')).toBe('2001:db8:1')
})

test('a password is right only for its own account, and never for one that is not there', async () => {
  const hash = await hashPassword('a long sentence')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(hash, 'a long sentence')).toBe(true)
  expect(await verifyPassword(hash, 'another sentence')).toBe(false)
  expect(await verifyPassword(undefined, 'a long sentence')).toBe(false)
  expect(await verifyPassword(null, '')).toBe(false)
})
