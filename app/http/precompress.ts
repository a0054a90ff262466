import { existsSync } from 'node:fs'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Files smaller than this gain nothing. */
const least = 1_024

/**
 * Lays a `.br` and a `.gz` beside every built text file that has none, so that no request has to wait for a compressor.
 * Safe to repeat and to run in several processes at once: a file appears whole or not at all.
 */
export async function compressFiles(root: string): Promise<void> {
  const names = await readdir(path.join(root, 'assets'), { recursive: true })
  for (const name of names.filter((name) => /\.(js|css|svg|json)$/.test(name))) {
    const file = path.join(root, 'assets', name)
    if (existsSync(`${file}.br`)) continue
    const text = await readFile(file)
    if (text.length < least) continue
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    await put(`${file}.gz`, await zip(text, { level: 9 }))
    await put(`${file}.br`, await brotli(text, quality))
  }
}

async function put(file: string, bytes: Buffer) {
  const half = `${file}.${process.pid}`
  await writeFile(half, bytes)
  await rename(half, file)
}
