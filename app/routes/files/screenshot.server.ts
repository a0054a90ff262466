import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import type { StoredPicture } from '#app/domain/content/picture.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { formErrors } from '#app/http/form.ts'
import { keepPicture } from '#app/integrations/pictures.ts'
import { db } from '#db/db.server.ts'
import { findStanding } from '#db/queries/collaboration-page.ts'
import { findGuard } from '#db/queries/post-guards.ts'
import { pictureKeeper } from './picture-keeper.server.ts'

/**
 * Keeps the one screenshot of a form and goes on with it; answers with an error at its field otherwise. Whether there is
 * a post at all is asked first: opening a picture is costly. @throws Refusal
 */
export async function withScreenshot(
  actor: BrandActor | CreatorActor,
  dealId: string,
  { screenshot: files = [] }: Record<string, File[]>,
  values: object,
  act: (picture: StoredPicture) => Promise<unknown>,
) {
  if (!(await findStanding(db, dealId, actor))) throw new Refusal('not_found', 'collaboration.unknown')
  if (!(await findGuard(db, dealId))) throw new Refusal('conflict', 'proof.no_post')
  const [file] = files
  const wrong = (key: string, params = {}) => formErrors({ screenshot: { key, params } }, values)
  if (!file) return wrong('file')
  if (files.length > 1) return wrong('too_many', { count: 1 })
  const picture = await keepPicture(pictureKeeper, new Uint8Array(await file.arrayBuffer()))
  if (typeof picture === 'string') return wrong(picture)
  await act(picture)
  return undefined
}
