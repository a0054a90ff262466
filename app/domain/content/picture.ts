/** What may be sent in: checked by its first bytes, never by its name. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic'] as const

/** A phone's photograph fits; a bomb of pixels does not. */
export const largestPicture = { bytes: 10 * 1024 * 1024, pixels: 50_000_000, sidePx: 2_400 }

/** A picture after re-encoding: where it is stored and what it is. */
export type StoredPicture = { key: string; width: number; height: number; bytes: number; sha256: string }

/** Why a file is not taken; codes of `form.error` texts. */
export type PictureFault = 'picture_type' | 'picture_too_large' | 'picture_broken'
