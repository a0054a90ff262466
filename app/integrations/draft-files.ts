import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromBuffer } from 'file-type'
import {
  largestPicture,
  mostPictures,
  type PictureFault,
  type StoredPicture,
} from '../domain/content/picture.ts'
import { largestVideo, type StoredVideo, type VideoFault, videoTypes } from '../domain/content/video.ts'
import type { FormIssue } from '../domain/form-issue.ts'
import { keepPicture } from './pictures.ts'
import type { Storage } from './storage.ts'
import { cleanVideo } from './video/open-video.ts'

type Keeper = Pick<Storage, 'put' | 'putFile' | 'remove'>
type Kept = StoredPicture | StoredVideo
type Fault = PictureFault | VideoFault | 'file_empty' | 'no_media'

/**
 * Keeps the pictures and videos of a draft, in their order and one after another: opening one takes memory.
 * @returns the first thing that is wrong with them instead, for the field that sent them; then nothing is kept.
 */
export async function keepDraftFiles(
  storage: Keeper,
  files: readonly Blob[],
): Promise<{ files: Kept[] } | { issue: FormIssue }> {
  if (files.length === 0) return { issue: { key: 'file', params: {} } }
  if (files.length > mostPictures) return { issue: { key: 'too_many', params: { count: mostPictures } } }
  const kept: Kept[] = []
  for (const file of files) {
    const one = await keepFile(storage, file)
    if (typeof one === 'string') {
      await Promise.all(kept.map(({ key }) => storage.remove(key)))
      return { issue: { key: one, params: {} } }
    }
    kept.push(one)
  }
  return { files: kept }
}

async function keepFile(storage: Keeper, file: Blob): Promise<Kept | Fault> {
  if (file.size === 0) return 'file_empty'
  const head = new Uint8Array(await file.slice(0, 4_100).arrayBuffer())
  const mime = (await fileTypeFromBuffer(head))?.mime ?? ''
  if ((videoTypes as readonly string[]).includes(mime) || mime === 'video/x-m4v')
    return keepVideo(storage, file)
  if (file.size > largestPicture.bytes) return 'picture_too_large'
  const kept = await keepPicture(storage, new Uint8Array(await file.arrayBuffer()))
  return kept === 'picture_type' ? 'no_media' : kept
}

async function keepVideo(storage: Keeper, file: Blob): Promise<StoredVideo | VideoFault> {
  if (file.size > largestVideo.bytes) return 'video_too_large'
  const folder = await mkdtemp(path.join(tmpdir(), 'athar-video-'))
  try {
    const [from, to] = [path.join(folder, 'sent'), path.join(folder, 'clean')]
    await writeFile(from, Readable.fromWeb(file.stream() as never))
    const facts = await cleanVideo(from, to)
    if ('fault' in facts) return facts.fault
    const { container, ...shape } = facts
    const key = `${randomUUID()}.${container}`
    await storage.putFile(key, to)
    return { key, ...shape, bytes: (await stat(to)).size, sha256: await digestOf(to) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function digestOf(file: string) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
