import { createHash, randomUUID } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import {
  largestPicture,
  largestThumbPx,
  mostPictures,
  type PictureFault,
  pictureTypes,
  type StoredPicture,
} from '../domain/content/picture.ts'
import type { FormIssue } from '../domain/form-issue.ts'
import type { Fingerprint } from '../domain/moderation/image.ts'
import { fingerprintOf } from './fingerprints.ts'
import type { Storage } from './storage.ts'

/** Whether a picture is one of those that are not taken. */
export type Refuses = (print: Fingerprint) => Promise<boolean>
/** Where pictures are kept; without `refuses` every one is taken. */
export type PictureKeeper = Pick<Storage, 'put'> & { refuses?: Refuses }

/** A picture written anew: its bytes, and what they are. */
export type OpenedPicture = { data: Buffer } & Omit<StoredPicture, 'key'>

/**
 * Checks a picture by its bytes, turns it upright, drops its metadata (place, camera) and writes it as WebP within
 * `largestPicture.sidePx`. Whatever hides behind the picture in the file is gone afterwards.
 */
export async function openPicture(
  bytes: Uint8Array,
  refuses?: Refuses,
): Promise<OpenedPicture | PictureFault> {
  if (bytes.byteLength > largestPicture.bytes) return 'picture_too_large'
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !(pictureTypes as readonly string[]).includes(type.mime)) return 'picture_type'
  const written = await writeAnew(bytes)
  if (!written) return 'picture_broken'
  if (await refuses?.(await fingerprintOf(bytes))) return 'picture_listed'
  return written
}

async function writeAnew(bytes: Uint8Array): Promise<OpenedPicture | undefined> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: largestPicture.pixels, failOn: 'error' })
      .rotate()
      .resize(within(largestPicture.sidePx))
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return {
      data,
      width: info.width,
      height: info.height,
      bytes: info.size,
      sha256: createHash('sha256').update(data).digest('hex'),
    }
  } catch {
    // Truncated, poisoned or larger than the pixel limit: the sender is told, the reason is the picture.
    return undefined
  }
}

/** The small copy of a picture that was opened, for lists. */
export const thumbOf = (picture: Uint8Array): Promise<Buffer> =>
  sharp(picture).resize(within(largestThumbPx)).webp({ quality: 74 }).toBuffer()

const within = (sidePx: number) =>
  ({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true }) as const

/** Opens a picture and keeps it. */
export async function keepPicture(
  storage: PictureKeeper,
  bytes: Uint8Array,
): Promise<StoredPicture | PictureFault> {
  const opened = await openPicture(bytes, storage.refuses)
  if (typeof opened === 'string') return opened
  const { data, ...facts } = opened
  const key = `${randomUUID()}.webp`
  await storage.put(key, data)
  return { key, ...facts }
}

/**
 * Keeps the pictures of one form, in their order and one after another: opening one takes memory.
 * @returns the first thing that is wrong with them instead, for the field that sent them.
 */
export async function keepPictures(
  storage: PictureKeeper,
  files: readonly Blob[],
): Promise<{ pictures: StoredPicture[] } | { issue: FormIssue }> {
  if (files.length === 0) return { issue: { key: 'file', params: {} } }
  if (files.length > mostPictures) return { issue: { key: 'too_many', params: { count: mostPictures } } }
  const pictures: StoredPicture[] = []
  for (const file of files) {
    const kept =
      file.size > largestPicture.bytes
        ? 'picture_too_large'
        : await keepPicture(storage, new Uint8Array(await file.arrayBuffer()))
    if (typeof kept === 'string') return { issue: { key: kept, params: {} } }
    pictures.push(kept)
  }
  return { pictures }
}
