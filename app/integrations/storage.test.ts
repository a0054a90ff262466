import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base } from 'vitest'
import { diskStorage, type Storage } from './storage.ts'

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'athar-storage-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

async function keysOf(storage: Storage) {
  const keys: string[] = []
  for await (const { key } of storage.list()) keys.push(key)
  return keys
}

const bytes = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

test('a file is read whole or in part, as it is asked for', async ({ folder }) => {
  const storage = diskStorage(path.join(folder, 'kept'))
  const key = `${randomUUID()}.mp4`
  await writeFile(path.join(folder, 'sent'), bytes)
  await storage.putFile(key, path.join(folder, 'sent'))
  expect(await storage.find(key)).toEqual(bytes)
  const file = (await storage.open(key))!
  expect(file.bytes).toBe(10)
  expect(await new Response(file.read({ start: 2, end: 4 })).bytes()).toEqual(bytes.slice(2, 5))
  expect(await new Response(file.read()).bytes()).toEqual(bytes)
})

test('what is kept is listed until it is removed, and removing it again is no error', async ({ folder }) => {
  const storage = diskStorage(folder)
  const keys = Array.from({ length: 3 }, () => `${randomUUID()}.webp`).toSorted()
  for (const key of keys) await storage.put(key, bytes)
  const listed = async () => (await keysOf(storage)).toSorted()
  expect(await listed()).toEqual(keys)
  await storage.remove(keys[0]!)
  await storage.remove(keys[0]!)
  expect(await listed()).toEqual(keys.slice(1))
  expect(await storage.open(keys[0]!)).toBeUndefined()
})

test('a file that could not be written leaves nothing', async ({ folder }) => {
  const storage = diskStorage(folder)
  const key = `${randomUUID()}.mp4`
  await expect(storage.putFile(key, path.join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
  expect(await readdir(path.join(folder, key.slice(0, 2)))).toEqual([])
})

test('what a killed writer left is removed once it is old, and nothing else', async ({ folder }) => {
  const storage = diskStorage(folder)
  const key = `${randomUUID()}.mp4`
  await storage.put(key, bytes)
  const left = path.join(folder, key.slice(0, 2), `${key}.${randomUUID()}.part`)
  await writeFile(left, bytes)
  await writeFile(path.join(folder, key.slice(0, 2), 'notes.part'), bytes)
  expect(await storage.removeUnfinished(new Date(Date.now() - 60_000))).toBe(0)
  expect(await storage.removeUnfinished(new Date(Date.now() + 60_000))).toBe(1)
  expect((await readdir(path.dirname(left))).toSorted()).toEqual([key, 'notes.part'].toSorted())
  expect(await keysOf(storage)).toEqual([key])
})

test('only keys of ours name a file', async ({ folder }) => {
  const storage = diskStorage(folder)
  for (const key of ['../../etc/passwd', 'a.svg', '', `${randomUUID()}.html`]) {
    expect(await storage.open(key)).toBeUndefined()
    await expect(async () => storage.put(key, bytes)).rejects.toThrow('no key of ours')
  }
})

test('an installation without files has an empty list', async ({ folder }) => {
  expect(await keysOf(diskStorage(path.join(folder, 'none')))).toEqual([])
})
