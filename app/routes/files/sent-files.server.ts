import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { mostPictures } from '#app/domain/content/picture.ts'
import type { UploadPurpose } from '#app/domain/content/upload.ts'
import type { FormIssue } from '#app/domain/form-issue.ts'
import { db } from '#db/db.server.ts'
import { listUploads } from '#db/queries/uploads.ts'

type Named = {
  purpose: UploadPurpose
  /** The uploads that a form names. */
  ids: readonly string[]
  /** The files that it carries itself. */
  posted: readonly File[]
}

/** The first thing that is wrong with the files of a form before they are opened; undefined when nothing is. */
export async function faultOfSent(
  actor: BrandActor | CreatorActor,
  dealId: string,
  { purpose, ids, posted }: Named,
): Promise<FormIssue | undefined> {
  const wrong = (key: string, params: FormIssue['params'] = {}) => ({ key, params })
  if (ids.length + posted.length > mostPictures) return wrong('too_many', { count: mostPictures })
  const known = new Map((await listUploads(db, dealId, actor, purpose)).map((upload) => [upload.id, upload]))
  for (const id of ids) {
    const sent = known.get(id)
    if (!sent) return wrong('upload_gone')
    if (sent.state === 'refused') return wrong(sent.fault!)
    if (sent.state !== 'ready') return wrong(`upload_${sent.state}`)
  }
  return undefined
}
