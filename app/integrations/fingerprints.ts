import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { type Fingerprint, shapeOf, sidePx } from '../domain/moderation/image.ts'

/** What says that a picture is the same, of a file as it was sent. The picture has been opened before: it can be read. */
export async function fingerprintOf(sent: Uint8Array): Promise<Fingerprint> {
  const shades = await sharp(sent)
    .rotate()
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize(sidePx, sidePx, { fit: 'fill' })
    .raw()
    .toBuffer()
  return { sha256: createHash('sha256').update(sent).digest('hex'), shape: shapeOf(shades) }
}
