import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { commentByLink, recommendByLink } from '#app/commands/review-by-link.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { readStoredBrief } from '#app/domain/campaign/brief-stored.ts'
import { commentForm } from '#app/domain/collaboration/forms.ts'
import { opinionForm } from '#app/domain/review/forms.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireReviewLink } from '#app/http/review-token.ts'
import { secretHeaders } from '#app/http/secret-address.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listDrafts } from '#db/queries/drafts.ts'
import { findReviewedDeal, recordSeen } from '#db/queries/review-links.ts'
import { ReviewByLink } from './review-by-link.tsx'

export const handle: Titled<typeof loader> = { title: (t) => t('review.page.title') }
export const meta: MetaFunction = () => [
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'same-origin' },
]
export const headers = () => secretHeaders

/** The drafts of one deal for a reviewer without an account: pictures, captions, points and remarks, and nothing else. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await requireReviewLink(params.token, context.address)
  const deal = await findReviewedDeal(db, link.collaborationId)
  if (!deal) throw notFound()
  await recordSeen(db, link.id, now())
  const { mustSay, hashtags, mustNotSay, title } = readStoredBrief(deal.body)
  const page = {
    reviewer: link.name,
    mayComment: link.mayComment,
    expiresAt: link.expiresAt,
    isOpen: deal.status === 'in_review',
    zone: deal.zone,
    brandName: deal.brandName,
    creatorName: deal.creatorName,
    brief: { title, mustSay, hashtags, mustNotSay },
    drafts: await listDrafts(db, deal.id),
  }
  return data(page, { headers: secretHeaders })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireReviewLink(params.token, context.address)
  const token = params.token!
  return takePostedStep(
    request,
    {
      comment: onStep(commentForm, (comment) => commentByLink(db, token, comment, now()), 'remarks'),
      recommend: onStep(opinionForm, ({ verdict }) => recommendByLink(db, token, verdict, now()), 'opinion'),
    },
    `/review/${token}`,
  )
}

export default function ReviewPage() {
  return <ReviewByLink token={useParams().token!} {...useLoaderData<typeof loader>()} />
}
