import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '#app/http/file-answer.ts'
import { requireReviewLink } from '#app/http/review-token.ts'
import { secretHeaders } from '#app/http/secret-address.ts'
import { storage } from '#app/integrations/storage.server.ts'
import { db } from '#db/db.server.ts'
import { isFileOfDeal } from '#db/queries/review-links.ts'

/** A file of the drafts that a reviewer's link opens; every other file does not exist. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const key = params.key ?? ''
  const { collaborationId } = await requireReviewLink(params.token, context.address)
  const file = (await isFileOfDeal(db, collaborationId, key)) ? await storage.open(key) : undefined
  return fileAnswer(request, key, file, secretHeaders)
}
