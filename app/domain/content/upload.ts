import { plusDays, plusHours } from '../clock.ts'
import { Refusal } from '../refusal.ts'
import type { DocumentFault } from './document.ts'
import type { PictureFault } from './picture.ts'
import { largestVideo, type VideoFault } from './video.ts'

/** What somebody's files that no draft and no dispute has taken may have together, in bytes. */
export const uploadQuota = 2 * 1024 ** 3

/** Where a file is announced and then sent in pieces. */
export const uploadsPath = '/uploads'

/** An upload that is not whole after so many hours is removed, and a whole one that no draft took after so many days. */
const unfinishedHours = 24
const unsubmittedDays = 7

export const unfinishedUntil = (now: Date) => plusHours(now, unfinishedHours)
export const unsubmittedUntil = (now: Date) => plusDays(now, unsubmittedDays)

/** What a file is sent for: the next draft of a deal, or its dispute. */
export const uploadPurposes = ['draft', 'evidence'] as const
export type UploadPurpose = (typeof uploadPurposes)[number]

/** Why a file is not taken; codes of `form.error` texts. */
export type MediaFault =
  | PictureFault
  | VideoFault
  | DocumentFault
  | 'file_empty'
  | 'no_media'
  | 'picture_heic'
  | 'video_needs_upload'
  | 'upload_gone'

/**
 * How far a file has come: its bytes are still on their way, it is being opened, it can be handed in, or it was
 * opened and is not taken.
 */
export const uploadStates = ['arriving', 'opening', 'ready', 'refused'] as const
export type UploadState = (typeof uploadStates)[number]

/** An upload as its sender sees it. */
export type SentFile = {
  id: string
  name: string
  bytes: number
  state: UploadState
  /** What is wrong with a refused one. */
  fault: MediaFault | null
  kind: 'image' | 'video' | 'document' | null
  /** A small picture of it, once it was opened. */
  thumbKey: string | null
}

/** How far an upload has come, by what its row holds. */
export function uploadStateOf(row: { receivedAt: Date | null; key: string | null; fault: string | null }) {
  if (row.fault) return 'refused'
  if (row.key) return 'ready'
  return row.receivedAt ? 'opening' : 'arriving'
}

/** @throws Refusal when a file of this length may not be announced by somebody who already keeps so many bytes. */
export function admitUpload(bytes: number, kept: number) {
  if (bytes === 0) throw new Refusal('conflict', 'upload.empty')
  if (bytes > largestVideo.bytes) throw new Refusal('conflict', 'upload.too_large')
  if (kept + bytes > uploadQuota) throw new Refusal('conflict', 'upload.quota')
}
