import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { type Brief, briefForm, moreLines } from '#app/domain/campaign/brief.ts'
import { mostReferences } from '#app/domain/campaign/brief-work.ts'
import type { StoredPicture } from '#app/domain/content/picture.ts'
import { type FormAnswer, issueMessage, issuesOf } from '#app/domain/form-issue.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { keepPictures } from '#app/integrations/pictures.ts'
import { db } from '#db/db.server.ts'
import { recordBriefPictures } from '#db/queries/brief-pictures.ts'
import { pictureKeeper } from '../../files/picture-keeper.server.ts'

const posted = z.looseObject({
  keep: z.enum(['draft']).optional().catch(undefined),
  references: z.array(z.looseObject({})).max(mostReferences).optional().catch(undefined),
})

type Answer = ReturnType<typeof formErrors>
type Posted = { ok: true; brief: Brief; isDraft: boolean } | { ok: false; answer: Answer | FormAnswer }

/**
 * Reads a brief with its pictures. They are kept first and travel by their keys from then on, so that a form that
 * comes back with errors still has them.
 */
export async function readPostedBrief(request: Request, brand: BrandActor): Promise<Posted> {
  const form = await readForm(request, posted)
  if (!form.ok) return { ok: false, answer: form.response }
  const { value, files } = form
  const added: StoredPicture[] = []
  for (const [at, line] of (value.references ?? []).entries()) {
    const [file] = files[`files.${at}`] ?? []
    if (!file) continue
    const kept = await keepPictures(pictureKeeper, [file])
    if ('issue' in kept)
      return { ok: false, answer: formErrors({ [`references.${at}.picture`]: kept.issue }, value) }
    added.push(...kept.pictures)
    line.picture = kept.pictures[0]!.key
  }
  await recordBriefPictures(db, brand, added, now())
  if (moreLines.safeParse(value).success)
    return { ok: false, answer: { errors: {}, values: value, refusal: null } }
  const read = briefForm.safeParse(value, { error: issueMessage })
  if (!read.success) return { ok: false, answer: formErrors(issuesOf(read.error), value) }
  return { ok: true, brief: read.data, isDraft: value.keep === 'draft' }
}
