import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { StoredFile } from '../domain/content/stored-file.ts'
import { type IncomingFiles, incomingFiles, undefinedIfMissing } from './incoming-files.ts'

/** Where files are kept. Keys are ours, random, and say nothing of the file. */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Keeps a copy of a file of this machine, without reading it into memory. */
  putFile(key: string, from: string): Promise<void>
  /** @returns undefined when there is no such file. */
  find(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** A file to be read as it is served. @returns undefined when there is no such file. */
  open(key: string): Promise<StoredFile | undefined>
  /** Removes a file; one that is gone already is no error. */
  remove(key: string): Promise<void>
  /** Every file that is kept. */
  list(): AsyncIterable<{ key: string; bytes: number; keptAt: Date }>
  /** Removes what a writer that was killed left behind before a moment. @returns how many files that was. */
  removeUnfinished(before: Date): Promise<number>
  /** Where files arrive in pieces before they are opened and kept. */
  incoming: IncomingFiles
}

const keyShape = /^[a-z0-9-]{8,64}\.(webp|csv|mp4|webm|pdf)$/

const unfinishedShape = /^[a-z0-9-]{8,64}\.(webp|csv|mp4|webm|pdf)\.[0-9a-f-]{36}\.part$/

/** Files on this machine's disk, spread over folders by the first letters of their key. */
export function diskStorage(directory: string): Storage {
  const placeOf = (key: string) => {
    if (!keyShape.test(key)) throw new Error(`${key} is no key of ours`)
    return path.join(directory, key.slice(0, 2), key)
  }
  return {
    put: (key, bytes) => place(placeOf(key), (to) => writeFile(to, bytes)),
    putFile: (key, from) => place(placeOf(key), (to) => copyFile(from, to)),
    async find(key) {
      if (!keyShape.test(key)) return undefined
      return readFile(placeOf(key)).then((bytes) => new Uint8Array(bytes), undefinedIfMissing)
    },
    async open(key) {
      if (!keyShape.test(key)) return undefined
      const file = placeOf(key)
      const known = await stat(file).catch(undefinedIfMissing)
      if (!known) return undefined
      return {
        bytes: known.size,
        read: (range) => Readable.toWeb(createReadStream(file, range)) as ReadableStream<Uint8Array>,
      }
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    async *list() {
      for await (const { name: key, bytes, keptAt } of filesIn(directory))
        if (keyShape.test(key)) yield { key, bytes, keptAt }
    },
    async removeUnfinished(before) {
      let removed = 0
      for await (const { name, keptAt } of filesIn(directory)) {
        if (!unfinishedShape.test(name) || keptAt >= before) continue
        await rm(path.join(directory, name.slice(0, 2), name), { force: true })
        removed += 1
      }
      return removed
    },
    incoming: incomingFiles(path.join(directory, 'uploads')),
  }
}

/** The files in the folders of a storage, whatever they are. */
async function* filesIn(directory: string) {
  for (const folder of (await readdir(directory).catch(undefinedIfMissing)) ?? []) {
    if (!/^[a-z0-9-]{2}$/.test(folder)) continue
    for (const name of await readdir(path.join(directory, folder))) {
      const known = await stat(path.join(directory, folder, name)).catch(undefinedIfMissing)
      if (known) yield { name, bytes: known.size, keptAt: known.mtime }
    }
  }
}

/** Whoever reads meanwhile, and whoever comes after a crash, finds the whole file or none. */
async function place(to: string, write: (to: string) => Promise<void>) {
  await mkdir(path.dirname(to), { recursive: true })
  const unfinished = `${to}.${randomUUID()}.part`
  try {
    await write(unfinished)
    await rename(unfinished, to)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
