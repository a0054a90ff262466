import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromBuffer } from 'file-type'
import { largestPicture, mostPictures, type StoredPicture } from '../domain/content/picture.ts'
import type { MediaFault } from '../domain/content/upload.ts'
import { largestFormVideo, largestVideo, type StoredVideo, videoTypes } from '../domain/content/video.ts'
import type { FormIssue } from '../domain/form-issue.ts'
import { fingerprintOf } from './fingerprints.ts'
import { openPicture, type Refuses, thumbOf } from './pictures.ts'
import type { Storage } from './storage.ts'
import { cleanVideo } from './video/open-video.ts'

/** Where files are kept; without `refuses` every picture is taken. */
export type Keeper = Pick<Storage, 'put' | 'putFile' | 'remove'> & { refuses?: Refuses }
type Kept = StoredPicture | StoredVideo

/** How a video came: within a form, or in pieces into a file of this machine. */
export type Way = { largest: number; fault: 'video_needs_upload' | 'video_too_large'; at?: string }

/**
 * Keeps the pictures and videos of a form, in their order and one after another: opening one takes memory.
 * @returns the first thing that is wrong with them instead, for the field that sent them; then nothing is kept.
 */
export async function keepDraftFiles(
  storage: Keeper,
  files: readonly Blob[],
): Promise<{ files: Kept[] } | { issue: FormIssue }> {
  if (files.length === 0) return { issue: { key: 'file', params: {} } }
  return keepAll(storage, files, (file) => keepFile(storage, file, withinForm))
}

/** What a form itself carries; a larger video is sent in pieces before it. */
export const withinForm: Way = { largest: largestFormVideo, fault: 'video_needs_upload' }

/** Keeps files one after another, or none of them: at the first that is not taken the others are removed again. */
export async function keepAll<One extends { key: string; thumbKey?: string | null }>(
  storage: Keeper,
  files: readonly Blob[],
  keep: (file: Blob) => Promise<One | MediaFault>,
): Promise<{ files: One[] } | { issue: FormIssue }> {
  if (files.length > mostPictures) return { issue: { key: 'too_many', params: { count: mostPictures } } }
  const kept: One[] = []
  for (const file of files) {
    const one = await keep(file)
    if (typeof one === 'string') {
      await Promise.all(kept.map((other) => forget(storage, other)))
      return { issue: { key: one, params: {} } }
    }
    kept.push(one)
  }
  return { files: kept }
}

/** Keeps the picture or video in a file of this machine, which stays where it is. @returns why it is not taken instead. */
export async function keepSentFile(storage: Keeper, at: string): Promise<Kept | MediaFault> {
  return keepFile(storage, await openAsBlob(at), {
    largest: largestVideo.bytes,
    fault: 'video_too_large',
    at,
  })
}

/** Removes what is kept of a file, with its small copy. */
export async function forget(
  storage: Pick<Storage, 'remove'>,
  { key, thumbKey }: { key: string; thumbKey?: string | null },
) {
  await Promise.all([key, thumbKey].map((name) => name && storage.remove(name)))
}

/** Keeps a picture or a video. @returns why it is not taken instead. */
export async function keepFile(storage: Keeper, file: Blob, way: Way): Promise<Kept | MediaFault> {
  if (file.size === 0) return 'file_empty'
  const head = new Uint8Array(await file.slice(0, 4_100).arrayBuffer())
  const mime = (await fileTypeFromBuffer(head))?.mime ?? ''
  if ((videoTypes as readonly string[]).includes(mime) || mime === 'video/x-m4v')
    return file.size > way.largest ? way.fault : keepVideo(storage, file, way.at)
  if (/^image\/hei[cf]/.test(mime)) return 'picture_heic'
  if (file.size > largestPicture.bytes) return mime.startsWith('image/') ? 'picture_too_large' : 'no_media'
  const opened = await openPicture(new Uint8Array(await file.arrayBuffer()), storage.refuses)
  if (typeof opened === 'string') return opened === 'picture_type' ? 'no_media' : opened
  const { data, ...facts } = opened
  const [key, thumbKey] = [`${randomUUID()}.webp`, `${randomUUID()}.webp`]
  await storage.put(key, data)
  await storage.put(thumbKey, await thumbOf(data))
  return { key, thumbKey, ...facts }
}

async function keepVideo(storage: Keeper, file: Blob, at?: string): Promise<StoredVideo | MediaFault> {
  const folder = await mkdtemp(path.join(tmpdir(), 'athar-video-'))
  try {
    const [sent, to, thumb] = [at ?? path.join(folder, 'sent'), path.join(folder, 'clean'), `${folder}/thumb`]
    if (!at) await writeFile(sent, Readable.fromWeb(file.stream() as never))
    const facts = await cleanVideo({ from: sent, to, thumb })
    if ('fault' in facts) return facts.fault
    if (await storage.refuses?.(await fingerprintOf(await readFile(thumb)))) return 'picture_listed'
    const { container, ...shape } = facts
    const [key, thumbKey] = [`${randomUUID()}.${container}`, `${randomUUID()}.webp`]
    await storage.putFile(key, to)
    await storage.putFile(thumbKey, thumb)
    return { key, thumbKey, ...shape, bytes: (await stat(to)).size, sha256: await digestOf(to) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function digestOf(file: string) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
