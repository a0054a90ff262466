import type { CreatorActor } from '#app/domain/actor.ts'
import type { FormIssue } from '#app/domain/form-issue.ts'
import { keepDraftFiles } from '#app/integrations/draft-files.ts'
import type { KeptMedia } from '#db/queries/uploads.ts'
import { pictureKeeper } from '../../files/picture-keeper.server.ts'
import { faultOfSent } from '../../files/sent-files.server.ts'

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
  const issue = await faultOfSent(actor, dealId, { purpose: 'draft', ids: sentIds, posted })
  if (issue) return { issue }
  return posted.length === 0 && sentIds.length > 0 ? { files: [] } : keepDraftFiles(pictureKeeper, posted)
}
