import { createHash, randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromBuffer } from 'file-type'
import { documentTypes, largestDocument, type StoredDocument } from '../domain/content/document.ts'
import type { MediaFault } from '../domain/content/upload.ts'
import { largestVideo } from '../domain/content/video.ts'
import type { EvidenceFile } from '../domain/dispute/case.ts'
import { keepAll, keepFile, type Keeper, type Way, withinForm } from './draft-files.ts'

/**
 * Keeps the files of a form of evidence, in their order.
 * @returns the first thing that is wrong with them instead, for the field that sent them; then nothing is kept.
 */
export const keepEvidenceFiles = (storage: Keeper, files: readonly Blob[]) =>
  keepAll<EvidenceFile>(storage, files, (file) => keepEvidence(storage, file, withinForm))

/** Keeps a file of this machine as evidence; it stays where it is. @returns why it is not taken instead. */
export const keepSentEvidence = async (storage: Keeper, at: string): Promise<EvidenceFile | MediaFault> =>
  keepEvidence(storage, await openAsBlob(at), {
    ...{ largest: largestVideo.bytes, fault: 'video_too_large' },
    at,
  })

async function keepEvidence(storage: Keeper, file: Blob, way: Way): Promise<EvidenceFile | MediaFault> {
  const head = new Uint8Array(await file.slice(0, 4_100).arrayBuffer())
  const mime = (await fileTypeFromBuffer(head))?.mime ?? ''
  const kept = (documentTypes as readonly string[]).includes(mime)
    ? await keepDocument(storage, file)
    : await keepFile(storage, file, way)
  if (typeof kept === 'string') return kept === 'no_media' ? 'evidence_type' : kept
  return { ...kept, sentSha256: await digestOf(file) }
}

/** Nothing of a document is read here but its first bytes: whatever it does, it does in its reader's own program. */
async function keepDocument(storage: Keeper, file: Blob): Promise<StoredDocument | MediaFault> {
  if (file.size > largestDocument.bytes) return 'document_too_large'
  const bytes = new Uint8Array(await file.arrayBuffer())
  const key = `${randomUUID()}.pdf`
  await storage.put(key, bytes)
  return { key, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function digestOf(file: Blob) {
  const hash = createHash('sha256')
  await pipeline(Readable.fromWeb(file.stream() as never), hash)
  return hash.digest('hex')
}
