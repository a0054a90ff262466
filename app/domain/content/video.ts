/** What may be sent in as a video: checked by its first bytes and by opening it, never by its name. */
export const videoTypes = ['video/mp4', 'video/quicktime', 'video/webm'] as const

/** How people call them. */
export const videoTypeNames = 'MP4, MOV, WebM'

/** A post of any of the platforms fits. The side bounds the memory that opening one frame takes. */
export const largestVideo = { bytes: 200 * 1024 * 1024, durationMs: 15 * 60_000, sidePx: 4_096 }

/** What fits beside other files into one form; a larger video is sent in pieces. */
export const largestFormVideo = 40 * 1024 * 1024

/** So many stills are made of a video, each from the middle of an equal part of it. */
export const stillCount = 12
export const largestStillPx = 960

/** A video after it was written anew without its metadata: where it is stored and what it is. */
export type StoredVideo = {
  key: string
  /** Its first picture, small. */
  thumbKey?: string | null
  width: number
  height: number
  bytes: number
  sha256: string
  durationMs: number
}

/** Why a video is not taken; codes of `form.error` texts. */
export type VideoFault = 'video_broken' | 'video_too_large' | 'video_too_long'

/** What opening a video tells of it. */
export type VideoFacts = { container: 'mp4' | 'webm'; width: number; height: number; durationMs: number }

/** The moments of a video's stills: none at its very end, where a decoder may have nothing left. */
export const stillMoments = (durationMs: number, count = stillCount): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor((durationMs * (index + 0.5)) / count))

/** Why a video that opens is still not taken. */
export function faultOf({ width, height, durationMs }: VideoFacts): VideoFault | undefined {
  if (durationMs < 1 || width < 1 || height < 1) return 'video_broken'
  if (durationMs > largestVideo.durationMs) return 'video_too_long'
  return Math.max(width, height) > largestVideo.sidePx ? 'video_too_large' : undefined
}
