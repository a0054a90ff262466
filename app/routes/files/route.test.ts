import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, vi } from 'vitest'
import { declareLicence } from '#app/commands/declare-licence.ts'
import { submitDraft } from '#app/commands/submit-draft.ts'
import { signedIn } from '#app/http/session.testing.ts'
import { diskStorage } from '#app/integrations/storage.ts'
import { test as base } from '#app/jobs/testing.ts'

type Ask = (key: string, accountId?: string, role?: 'staff', range?: string) => Promise<Response>

const test = base.extend<{ folder: string; ask: Ask }>({
  folder: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'athar-files-'))
      await use(folder)
      await rm(folder, { recursive: true })
    },
    // The route opens its storage once, when it is imported.
    { scope: 'file' },
  ],
  ask: async ({ db, url, folder }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    vi.stubEnv('STORAGE_DIR', folder)
    const { loader } = await import('./route.ts')
    await use(async (key, accountId, role, range) => {
      const request = new Request(`http://athar.test/files/${encodeURIComponent(key)}`, {
        headers: {
          ...(await signedIn(db, accountId, role)),
          ...(range && { range }),
        },
      })
      return loader({ request, params: { key }, context: {} as never })
    })
  },
})

test('a draft’s picture is served to its two sides and to staff, and does not exist for anybody else', async ({
  db,
  make,
  ask,
  folder,
  clock,
}) => {
  const { id, brand, creator } = await make.deal('funded')
  const picture = make.picture()
  await diskStorage(folder).put(picture.key, new Uint8Array([1, 2, 3]))
  const draft = { caption: 'Soup', ticked: [] }
  await submitDraft(db, creator, id, { draft, pictures: [picture] }, clock.now)

  for (const accountId of [brand.accountId, creator.accountId]) {
    const answer = await ask(picture.key, accountId)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    })
    expect(await answer.bytes()).toEqual(new Uint8Array([1, 2, 3]))
  }
  expect((await ask(picture.key, (await make.staff()).accountId, 'staff')).status).toBe(200)

  const strangers = [undefined, (await make.brand()).accountId, (await make.creator()).accountId]
  for (const stranger of strangers) expect((await ask(picture.key, stranger)).status).toBe(404)
  for (const key of ['', '../../etc/passwd', `${randomUUID()}.webp`, 'x'.repeat(500)])
    expect((await ask(key, brand.accountId)).status).toBe(404)
})

test('a part of a file is served as it is asked for, and the stills of a video as the video itself', async ({
  db,
  make,
  ask,
  folder,
  clock,
}) => {
  const { id, brand, creator } = await make.deal('funded')
  const picture = make.picture()
  await diskStorage(folder).put(picture.key, new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
  await submitDraft(
    db,
    creator,
    id,
    { draft: { caption: 'Soup', ticked: [] }, pictures: [picture] },
    clock.now,
  )
  const part = (range: string) => ask(picture.key, brand.accountId, undefined, range)

  const middle = await part('bytes=2-4')
  expect([middle.status, middle.headers.get('content-range'), middle.headers.get('content-length')]).toEqual([
    206,
    'bytes 2-4/10',
    '3',
  ])
  expect(await middle.bytes()).toEqual(new Uint8Array([2, 3, 4]))
  const beyond = await part('bytes=10-')
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  expect((await part('bytes=0-1,5-6')).status).toBe(200)

  const file = await db
    .selectFrom('draftFiles')
    .select('id')
    .where('key', '=', picture.key)
    .executeTakeFirstOrThrow()
  const still = `${randomUUID()}.webp`
  await diskStorage(folder).put(still, new Uint8Array([7]))
  expect((await ask(still, brand.accountId)).status).toBe(404)
  await db
    .insertInto('draftFrames')
    .values({ fileId: file.id, position: 0, atMs: 0, key: still, width: 4, height: 3 })
    .execute()
  expect((await ask(still, brand.accountId)).status).toBe(200)
  expect((await ask(still, (await make.brand()).accountId)).status).toBe(404)
})

test('the picture of a licence is served to its holder and to staff, and to no brand or other creator', async ({
  db,
  make,
  ask,
  folder,
  clock,
}) => {
  const { brand, creator } = await make.deal('funded')
  const { key } = make.picture()
  await diskStorage(folder).put(key, new Uint8Array([1, 2, 3]))
  const licence = {
    kind: 'sa-mawthooq',
    number: '1234567',
    holder: 'Noura',
    validUntil: '2099-01-01',
  } as const
  await declareLicence(db, creator, { ...licence, pictureKey: key }, clock.now)
  expect((await ask(key, creator.accountId)).status).toBe(200)
  expect((await ask(key, (await make.staff()).accountId, 'staff')).status).toBe(200)
  const others = [undefined, brand.accountId, (await make.creator()).accountId]
  for (const other of others) expect((await ask(key, other)).status).toBe(404)
})
