import type { DetailedError, Upload } from 'tus-js-client'
import { type SentFile, type UploadPurpose, uploadsPath } from '../../domain/content/upload.ts'

/** What is heard of a file while it is sent. */
export type Heard = {
  /** The server knows it under this id, from the first piece or from an earlier visit. */
  known(id: string): void
  sent(bytes: number): void
  whole(): void
  /** The connection is gone, however often it was tried. */
  lost(): void
  /** The server does not take it; the key of a text. */
  refused(problem: string): void
}

/** Pieces small enough for a proxy and for a slow line, large enough that asking costs nothing. */
const pieceBytes = 5 * 1024 * 1024
const retryDelays = [0, 1_000, 2_000, 4_000, 8_000, 15_000]

/** What a file is sent for. */
export type SentFor = { dealId: string; purpose: UploadPurpose }

/** Sends a file in pieces; it goes on where an earlier try of the same file for the same deal stopped. */
export async function sendFile({ dealId, purpose }: SentFor, file: File, heard: Heard): Promise<Upload> {
  const { Upload: TusUpload } = await import('tus-js-client')
  const upload: Upload = new TusUpload(file, {
    endpoint: uploadsPath,
    metadata: { deal: dealId, purpose, name: file.name },
    chunkSize: pieceBytes,
    retryDelays,
    removeFingerprintOnSuccess: true,
    fingerprint: async ({ name, type, size, lastModified }) =>
      ['athar', dealId, purpose, name, type, size, lastModified].join('-'),
    onUploadUrlAvailable: () => heard.known(idIn(upload.url)),
    onProgress: (bytes) => heard.sent(bytes),
    onSuccess: () => heard.whole(),
    onShouldRetry: (error) => !answerOf(error),
    onError: (error) => {
      const answer = answerOf(error)
      if (answer) heard.refused(answer)
      else heard.lost()
    },
  })
  const [previous] = await upload.findPreviousUploads()
  if (previous) {
    upload.resumeFromPreviousUpload(previous)
    heard.known(idIn(previous.uploadUrl))
  }
  return upload
}

/** The text for a no of the server; undefined for everything that another try may mend. */
function answerOf(error: Error | DetailedError): string | undefined {
  const answer = 'originalResponse' in error ? error.originalResponse : null
  const status = answer?.getStatus() ?? 0
  if (!answer || status < 400 || status >= 500 || [408, 409, 423, 429].includes(status)) return undefined
  const word = answer.getBody().trim()
  return `refusal.${/^[a-z_]+\.[a-z_]+$/.test(word) ? word : 'upload.unknown'}`
}

const idIn = (url: string | null) => new URL(url ?? '', window.location.href).pathname.split('/').at(-1)!

/** Takes a file back that the server knows. It may be gone already, and what cannot be reached now expires. */
export async function takeBack(id: string) {
  const headers = { 'Tus-Resumable': '1.0.0' }
  await fetch(`${uploadsPath}/${id}`, { method: 'DELETE', headers }).catch(() => undefined)
}

/** What has become of a file: undefined while the server does not answer, null when it does not know it. */
export async function askFor(id: string): Promise<SentFile | null | undefined> {
  const answer = await fetch(`${uploadsPath}/${id}`).catch(() => undefined)
  if (answer?.status === 404) return null
  return answer?.ok ? ((await answer.json()) as SentFile) : undefined
}
