/** What may be sent in as a document: checked by its first bytes, never by its name, and kept as it came. */
export const documentTypes = ['application/pdf'] as const

/** How people call them. */
export const documentTypeNames = 'PDF'

export const largestDocument = { bytes: 20 * 1024 * 1024 }

/** A document is never opened here: it is kept as it was sent and only handed out as a download. */
export type StoredDocument = { key: string; bytes: number; sha256: string }

/** Why a document is not taken; codes of `form.error` texts. */
export type DocumentFault = 'evidence_type' | 'document_too_large'
