import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#app/domain/actor.ts'
import { fileAnswer } from '#app/http/file-answer.ts'
import { findReader } from '#app/http/session.server.ts'
import { storage } from '#app/integrations/storage.server.ts'
import { db } from '#db/db.server.ts'
import { mayReadApplicationPicture } from '#db/queries/applications.ts'
import { mayReadBriefPicture } from '#db/queries/brief-pictures.ts'
import { findEvidenceOwner } from '#db/queries/dispute-evidence.ts'
import { findFileOwner } from '#db/queries/draft-files.ts'
import { mayReadLicencePicture } from '#db/queries/licences.ts'
import { findCheckPictureOwner } from '#db/queries/post-checks.ts'
import { isOfOwnUpload } from '#db/queries/uploads.ts'
import { findFiguresPictureOwner } from '#db/queries/post-metrics.ts'

/** A file of a draft or on its way into one, or a picture of a brief, for those who may see that; to everybody else it does not exist. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const key = params.key ?? ''
  const { actor } = await findReader(request)
  const mayRead =
    (await isOfOwnDraft(key, actor)) ||
    ((actor?.role === 'creator' || actor?.role === 'brand') &&
      (await isOfOwnUpload(db, key, actor.accountId))) ||
    (await mayReadBriefPicture(db, key, actor ?? undefined)) ||
    (await mayReadApplicationPicture(db, key, actor ?? undefined)) ||
    (await mayReadLicencePicture(db, key, actor ?? undefined))
  return fileAnswer(request, key, mayRead ? await storage.open(key) : undefined)
}

/** A draft, a screenshot of its post and of its figures, and evidence in a dispute are for the two sides of its deal and for staff. */
async function isOfOwnDraft(key: string, actor: Actor | null | undefined) {
  const owner =
    actor &&
    ((await findFileOwner(db, key)) ??
      (await findCheckPictureOwner(db, key)) ??
      (await findEvidenceOwner(db, key)) ??
      (await findFiguresPictureOwner(db, key)))
  if (!owner) return false
  // What staff has taken out is still its creator's, who may appeal.
  const isWithheld = 'isWithheld' in owner && Boolean(owner.isWithheld)
  if (actor.role === 'brand') return owner.brandId === actor.id && !isWithheld
  return actor.role === 'creator' ? owner.creatorId === actor.id : actor.role === 'staff'
}
