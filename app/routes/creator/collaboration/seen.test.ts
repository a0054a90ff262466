import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ActionFunctionArgs } from '@remix-run/node'
import sharp from 'sharp'
import { expect, vi } from 'vitest'
import { listChecks } from '#db/queries/post-checks.ts'
import { findPublication } from '#db/queries/publications.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { signedIn } from '#app/http/session.testing.ts'
import { test as base } from '#app/jobs/testing.ts'

type Side = 'brand' | 'creator'
type Sent = Record<string, string | File>
type Answer = { status: number; location: string | null; body: FormAnswer | null }
type Asked = { side: Side; id: string; accountId?: string | undefined }

const test = base.extend<{
  folder: string
  send: (asked: Asked, sent: Sent) => Promise<Answer>
  read: (key: string, accountId?: string, role?: 'staff') => Promise<number>
}>({
  folder: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'athar-seen-'))
      await use(folder)
      await rm(folder, { recursive: true })
    },
    // The routes open their storage once, when they are imported.
    { scope: 'file' },
  ],
  send: async ({ db, url, folder }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    vi.stubEnv('STORAGE_DIR', folder)
    const pages = {
      creator: await import('./route.tsx'),
      brand: await import('../../brand/collaboration/route.tsx'),
    }
    await use(async ({ side, id, accountId }, sent) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(sent)) body.set(name, value)
      const request = new Request(`http://athar.test/${side}/collaborations/${id}/seen`, {
        ...{ method: 'POST', body },
        headers: await signedIn(db, accountId),
      })
      const args = { request, params: { id }, context: {} } as unknown as ActionFunctionArgs
      const answer: unknown = await pages[side].action(args).catch((thrown: unknown) => thrown)
      if (answer instanceof Response)
        return { status: answer.status, location: answer.headers.get('location'), body: null }
      const { data, init } = answer as { data: FormAnswer; init: ResponseInit | null }
      return { status: init?.status ?? 200, location: null, body: data }
    })
  },
  read: async ({ db, url, folder }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    vi.stubEnv('STORAGE_DIR', folder)
    const { loader } = await import('../../files/route.ts')
    await use(async (key, accountId, role) => {
      const request = new Request(`http://athar.test/files/${key}`, {
        headers: await signedIn(db, accountId, role),
      })
      return (await loader({ request, params: { key }, context: {} as never })).status
    })
  },
})

/** Every file that is kept. */
const listFiles = (folder: string) => readdir(folder, { recursive: true })

const shot = async () => {
  const picture = sharp({ create: { width: 40, height: 60, channels: 3, background: '#E2F04A' } })
  return new File([new Uint8Array(await picture.png().toBuffer())], 'shot.png', { type: 'image/png' })
}
const named = (text: string, name: string) => new File([text], name)

test('a screenshot is sent in by the creator, and seen by its two sides and staff alone', async ({
  db,
  make,
  send,
  read,
  folder,
}) => {
  const { id, brand, creator } = await make.deal('published')
  const sent = { step: 'prove-screenshot', note: 'The reel', screenshot: await shot() }
  const answer = await send({ side: 'creator', id, accountId: creator.accountId }, sent)
  expect([answer.status, answer.location]).toEqual([302, `/creator/collaborations/${id}#proof`])
  const { pictureKey: key } = await db
    .selectFrom('postChecks')
    .select('pictureKey')
    .where('collaborationId', '=', id)
    .executeTakeFirstOrThrow()
  expect((await listFiles(folder)).some((name) => name.endsWith(key!))).toBe(true)
  for (const { accountId } of [brand, creator]) expect(await read(key!, accountId)).toBe(200)
  expect(await read(key!, (await make.staff()).accountId, 'staff')).toBe(200)
  const strangers = [undefined, (await make.brand()).accountId, (await make.creator()).accountId]
  for (const stranger of strangers) expect(await read(key!, stranger)).toBe(404)
})

test('what is no picture, or none at all, is said at its field, and what was typed stays', async ({
  make,
  send,
  db,
}) => {
  const { id, brand, creator } = await make.deal('published')
  const prove = (screenshot?: File) =>
    send(
      { side: 'creator', id, accountId: creator.accountId },
      { step: 'prove-screenshot', note: 'The reel', ...(screenshot && { screenshot }) },
    )
  const cases: [File | undefined, string][] = [
    [undefined, 'file'],
    [named('GIF?', 'shot.png'), 'picture_type'],
    [named('<svg xmlns="http://www.w3.org/2000/svg"/>', 'shot.svg'), 'picture_type'],
    [named('', 'empty.png'), 'picture_type'],
  ]
  for (const [file, key] of cases) {
    const { status, body } = await prove(file)
    expect([status, body!.errors!.screenshot?.key]).toEqual([400, key])
    expect(body!.values).toMatchObject({ note: 'The reel', step: 'prove-screenshot' })
  }
  const claim = { step: 'open-claim', kind: 'removed', statement: 'It is gone' }
  const { status, body } = await send({ side: 'brand', id, accountId: brand.accountId }, claim)
  expect([status, body!.errors!.screenshot?.key]).toEqual([400, 'file'])
  expect(await listChecks(db, id)).toEqual([])
})

test('a brand records what it sees and opens a claim; a stranger’s deal does not exist, and nothing is kept', async ({
  make,
  send,
  folder,
}) => {
  const { id, brand } = await make.deal('published')
  const asked = { side: 'brand', id, accountId: brand.accountId } as const
  const seen = { step: 'observe-post', seen: 'ok', note: 'It is there', screenshot: await shot() }
  expect((await send(asked, seen)).location).toBe(`/brand/collaborations/${id}#guard`)
  const claim = { step: 'open-claim', kind: 'removed', statement: 'It is gone', screenshot: await shot() }
  expect((await send(asked, claim)).location).toBe(`/brand/collaborations/${id}#post`)
  const before = await listFiles(folder)
  const stranger = { side: 'brand', id, accountId: (await make.brand()).accountId } as const
  expect((await send(stranger, claim)).status).toBe(404)
  const signedOut = await send({ side: 'brand', id }, claim)
  expect([signedOut.status, signedOut.location]).toEqual([302, expect.stringContaining('/sign-in')])
  expect(await listFiles(folder)).toEqual(before)
})

test('a screenshot of a deal whose post is not out is refused before it is opened', async ({
  make,
  send,
  folder,
}) => {
  const { id, creator } = await make.deal('approved')
  const before = await listFiles(folder)
  const sent = { step: 'prove-screenshot', note: '', screenshot: await shot() }
  const { status, body } = await send({ side: 'creator', id, accountId: creator.accountId }, sent)
  expect([status, body!.refusal?.code]).toEqual([409, 'proof.no_post'])
  expect(await listFiles(folder)).toEqual(before)
})

test('data of the platform comes pasted or as a file, and a file that is none says why', async ({
  db,
  make,
  send,
}) => {
  const { id, creator, handle } = await make.deal('published')
  const { url } = (await findPublication(db, id))!
  const json = JSON.stringify({ permalink: url, username: handle, caption: 'Made in Riyadh #ad' })
  const prove = (sent: Sent) =>
    send(
      { side: 'creator', id, accountId: creator.accountId },
      { step: 'prove-payload', payload: '', ...sent },
    )
  const refused: [Sent, string, string][] = [
    [{}, 'payload', 'required'],
    [{ payload: json, payloadFile: named(json, 'post.json') }, 'payloadFile', 'json_or_file'],
    [{ payloadFile: await shot() }, 'payloadFile', 'json_type'],
    [{ payloadFile: named('id,likes\n1,2', 'post.json') }, 'payloadFile', 'json_type'],
    [{ payloadFile: named(' '.repeat(1_048_577), 'post.json') }, 'payloadFile', 'json_too_large'],
  ]
  for (const [sent, field, key] of refused) {
    const { status, body } = await prove(sent)
    expect([key, status, body!.errors![field]?.key]).toEqual([key, 400, key])
  }
  const broken = await prove({ payloadFile: named('{"id": ', 'post.json') })
  expect([broken.status, broken.body!.refusal?.code]).toEqual([409, 'proof.payload_unreadable'])
  expect(await listChecks(db, id)).toEqual([])
  const done = await prove({ payloadFile: named(`\ufeff${json}`, 'answer.txt') })
  expect(done.location).toBe(`/creator/collaborations/${id}#proof`)
  expect((await prove({ payload: json })).location).toBe(`/creator/collaborations/${id}#proof`)
  expect((await listChecks(db, id)).map(({ source }) => source)).toEqual(['payload', 'payload'])
})
