import type { FormIssue } from '#app/domain/form-issue.ts'
import { keepPictures } from '#app/integrations/pictures.ts'
import { storage } from '#app/integrations/storage.server.ts'

/** The picture of an application, kept; nothing when none was chosen. */
export async function keepSentPicture(
  files: File[] | undefined,
): Promise<{ picture?: string } | { issue: FormIssue }> {
  const [file] = files ?? []
  if (!file) return {}
  const kept = await keepPictures(storage, [file])
  return 'issue' in kept ? kept : { picture: kept.pictures[0]!.key }
}
