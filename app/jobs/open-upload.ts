import { listListedImages } from '#db/queries/listed-images.ts'
import { findUnopened, recordOpened } from '#db/queries/uploads.ts'
import { forget, keepSentFile } from '../integrations/draft-files.ts'
import { keepSentEvidence } from '../integrations/evidence-files.ts'
import { type Fingerprint, isListed } from '../domain/moderation/image.ts'
import type { JobContext } from './context.ts'

/**
 * Opens a file that has arrived in pieces: finds out what it is, writes it anew and keeps it, or notes why it is not
 * taken. What was sent is removed afterwards. Of two at once, one's files stay.
 */
export async function openUpload(
  { db, storage }: Pick<JobContext, 'db' | 'storage'>,
  { uploadId }: Record<string, unknown>,
) {
  const id = String(uploadId)
  const upload = await findUnopened(db, id)
  if (!upload) return
  const at = await storage.incoming.find(id)
  const refuses = async (print: Fingerprint) => isListed(print, await listListedImages(db))
  const keep = upload.purpose === 'evidence' ? keepSentEvidence : keepSentFile
  const found = at ? await keep({ ...storage, refuses }, at) : 'upload_gone'
  const isOurs = await recordOpened(db, id, found)
  if (!isOurs && typeof found !== 'string') await forget(storage, found)
  await storage.incoming.remove(id)
}
