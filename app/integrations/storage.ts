import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where files are kept. Keys are ours, random, and say nothing of the file. */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** @returns undefined when there is no such file. */
  find(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
}

const keyShape = /^[a-z0-9-]{8,64}\.(webp|csv)$/

/** Files on this machine's disk, spread over folders by the first letters of their key. */
export function diskStorage(directory: string): Storage {
  const placeOf = (key: string) => {
    if (!keyShape.test(key)) throw new Error(`${key} is no key of ours`)
    return path.join(directory, key.slice(0, 2), key)
  }
  return {
    async put(key, bytes) {
      const place = placeOf(key)
      await mkdir(path.dirname(place), { recursive: true })
      await writeFile(place, bytes)
    },
    async find(key) {
      if (!keyShape.test(key)) return undefined
      return readFile(placeOf(key)).then(
        (bytes) => new Uint8Array(bytes),
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return undefined
          throw error
        },
      )
    },
  }
}
