import { expect, vi } from 'vitest'
import { test as base } from '#app/jobs/testing.ts'

type Loaded = {
  creator: { handle: string; completed: number | null }
  channels: { handle: string; followers: unknown; audience: unknown }[]
}

const test = base.extend<{ open: (at: string) => Promise<Loaded> }>({
  open: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    const { loader } = await import('./route.tsx')
    await use(async (at) => {
      const request = new Request(`http://athar.test/${encodeURIComponent(at)}`)
      return (await loader({ request, params: { at }, context: {} as never })) as Loaded
    })
  },
})

test('a media kit shows its creator to anybody, whatever the capitals', async ({ make, open }) => {
  const { handle } = await make.deal('completed')
  const { creator, channels } = await open(`@${handle.toUpperCase()}`)
  expect(creator).toMatchObject({ handle, completed: 1 })
  expect(channels).toMatchObject([{ handle, followers: null, audience: null }])
  expect(creator).not.toHaveProperty('id')
})

test('an unknown handle, and an address that is none, is not there', async ({ make, open }) => {
  const { handle } = await make.creator()
  for (const at of ['@nobody.here', handle, '@', '@%00', `@${'a'.repeat(300)}`, `@${handle}' or true`])
    await expect(open(at)).rejects.toMatchObject({ init: { status: 404 } })
})
