import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureAnswer } from '#app/http/picture-answer.ts'
import { requireReviewLink, reviewHeaders } from '#app/http/review-token.ts'
import { storage } from '#app/integrations/storage.server.ts'
import { db } from '#db/db.server.ts'
import { isFileOfDeal } from '#db/queries/review-links.ts'

/** A file of the drafts that a reviewer's link opens; every other file does not exist. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const key = params.key ?? ''
  const { collaborationId } = await requireReviewLink(params.token, context.address)
  const bytes = (await isFileOfDeal(db, collaborationId, key)) ? await storage.find(key) : undefined
  return pictureAnswer(bytes, reviewHeaders)
}
