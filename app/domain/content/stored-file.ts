export const fileKinds = ['image', 'video'] as const
export type FileKind = (typeof fileKinds)[number]

/** The first and the last byte of a part of a file. */
export type ByteRange = { start: number; end: number }

/** A file as its storage hands it out: how long it is, and its bytes as they are asked for. */
export type StoredFile = { bytes: number; read(range?: ByteRange): ReadableStream<Uint8Array> }

/** What lists show of a file: a video by its poster, a picture by its small copy; undefined where there is nothing yet. */
export const listedKey = (file: {
  key: string
  kind: FileKind
  thumbKey: string | null
  posterKey: string | null
}): string | undefined =>
  (file.kind === 'video' ? (file.posterKey ?? file.thumbKey) : (file.thumbKey ?? file.key)) ?? undefined

/** What is served under a key, by its ending. */
export const mediaTypes: Record<string, string> = {
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
}

/** What may carry scripts of its own is handed out as a download and never shown here. */
export const isOnlyDownloaded = (key: string) => key.endsWith('.pdf')

/** Whether a key is a video's; its ending is ours, chosen by what the file was found to be. */
export const isVideoKey = (key: string) => mediaTypes[key.split('.').at(-1)!]?.startsWith('video/') ?? false

/**
 * The part of a file that a `Range` header asks for. Undefined stands for the whole file: no header, another unit than
 * bytes, several parts at once or a header that is no range, all of which a server may answer in full.
 */
export function rangeOf(header: string | null, bytes: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const [from, to] = [match[1]!, match[2]!]
  if (from === '') {
    const length = Math.min(Number(to), bytes)
    return length === 0 ? 'unsatisfiable' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(from)
  const end = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (to !== '' && Number(to) < start) return undefined
  return start >= bytes ? 'unsatisfiable' : { start, end }
}
