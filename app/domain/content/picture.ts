/**
 * What may be sent in: checked by its first bytes, never by its name. Phones turn their HEIC into JPEG for these; the
 * picture library has no decoder for it.
 */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const

/** How people call them. */
export const pictureTypeNames = 'JPEG, PNG, WebP, AVIF'

/** A phone's photograph fits; a bomb of pixels does not. */
export const largestPicture = { bytes: 10 * 1024 * 1024, pixels: 50_000_000, sidePx: 2_400 }

/** The longest side of a small copy, for lists. */
export const largestThumbPx = 640

/** A draft has at most so many files, and what one form carries has together at most so many bytes. */
export const mostPictures = 8
export const largestUpload = 48 * 1024 * 1024

/** A picture after re-encoding: where it is stored, with a small copy where lists show it, and what it is. */
export type StoredPicture = {
  key: string
  thumbKey?: string | null
  width: number
  height: number
  bytes: number
  sha256: string
}

/** Why a file is not taken; codes of `form.error` texts. */
export type PictureFault = 'picture_type' | 'picture_too_large' | 'picture_broken' | 'picture_listed'

/** Where a kept picture is served to those who may see it. */
export const picturePath = (key: string) => `/files/${key}`
