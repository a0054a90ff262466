import type { FormIssue } from '#app/domain/form-issue.ts'
import { keepPictures } from '#app/integrations/pictures.ts'
import { pictureKeeper } from './picture-keeper.server.ts'

/** The picture that may come with a form, kept; nothing when none was chosen. */
export async function keepSentPicture(
  files: readonly File[] = [],
): Promise<{ picture?: string } | { issue: FormIssue }> {
  const [file] = files
  if (!file) return {}
  if (files.length > 1) return { issue: { key: 'too_many', params: { count: 1 } } }
  const kept = await keepPictures(pictureKeeper, [file])
  return 'issue' in kept ? kept : { picture: kept.pictures[0]!.key }
}
