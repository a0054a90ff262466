import { createHash, randomUUID } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import {
  largestPicture,
  type PictureFault,
  pictureTypes,
  type StoredPicture,
} from '../domain/content/picture.ts'
import type { Storage } from './storage.ts'

/**
 * Checks a picture by its bytes, turns it upright, drops its metadata (place, camera) and keeps it as WebP within
 * `largestPicture.sidePx`. Whatever hides behind the picture in the file is gone afterwards.
 */
export async function keepPicture(
  storage: Storage,
  bytes: Uint8Array,
): Promise<StoredPicture | PictureFault> {
  if (bytes.byteLength > largestPicture.bytes) return 'picture_too_large'
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !(pictureTypes as readonly string[]).includes(type.mime)) return 'picture_type'
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: largestPicture.pixels, failOn: 'error' })
      .rotate()
      .resize({
        width: largestPicture.sidePx,
        height: largestPicture.sidePx,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    const key = `${randomUUID()}.webp`
    await storage.put(key, data)
    return {
      key,
      width: info.width,
      height: info.height,
      bytes: info.size,
      sha256: createHash('sha256').update(data).digest('hex'),
    }
  } catch {
    // Truncated, poisoned or larger than the pixel limit: the sender is told, the reason is the picture.
    return 'picture_broken'
  }
}
