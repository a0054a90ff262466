import type { CreatorActor } from '#app/domain/actor.ts'
import { mostPictures } from '#app/domain/content/picture.ts'
import type { FormIssue } from '#app/domain/form-issue.ts'
import { keepDraftFiles } from '#app/integrations/draft-files.ts'
import { db } from '#db/db.server.ts'
import { type KeptMedia, listUploads } from '#db/queries/uploads.ts'
import { pictureKeeper } from '../../files/picture-keeper.server.ts'

const wrong = (key: string, params: FormIssue['params'] = {}) => ({ issue: { key, params } })

/**
 * Looks at the files of a draft before it is handed in: those that were sent before it, by their ids, and those that
 * its form carries, which are kept. @returns the first thing that is wrong with them instead; then nothing is kept.
 */
export async function filesOfDraft(
  actor: CreatorActor,
  dealId: string,
  sentIds: readonly string[],
  posted: readonly File[],
): Promise<{ files: KeptMedia[] } | { issue: FormIssue }> {
  const count = sentIds.length + posted.length
  if (count > mostPictures) return wrong('too_many', { count: mostPictures })
  const known = new Map((await listUploads(db, dealId, actor)).map((upload) => [upload.id, upload]))
  for (const id of sentIds) {
    const sent = known.get(id)
    if (!sent) return wrong('upload_gone')
    if (sent.state === 'refused') return wrong(sent.fault!)
    if (sent.state !== 'ready') return wrong(`upload_${sent.state}`)
  }
  return posted.length === 0 && sentIds.length > 0 ? { files: [] } : keepDraftFiles(pictureKeeper, posted)
}
