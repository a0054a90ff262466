import { listListedImages } from '#db/queries/listed-images.ts'
import { isUnopened, recordOpened } from '#db/queries/uploads.ts'
import { forget, keepSentFile } from '../integrations/draft-files.ts'
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
  if (!(await isUnopened(db, id))) return
  const at = await storage.incoming.find(id)
  const refuses = async (print: Fingerprint) => isListed(print, await listListedImages(db))
  const found = at ? await keepSentFile({ ...storage, refuses }, at) : 'upload_gone'
  const isOurs = await recordOpened(db, id, found)
  if (!isOurs && typeof found !== 'string') await forget(storage, found)
  await storage.incoming.remove(id)
}
