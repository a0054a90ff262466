import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { replyToFeedback, writeFeedback } from '#app/commands/write-feedback.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { FeedbackPage } from '#app/components/feedback/feedback-page.tsx'
import { asOthersRead, mayWrite } from '#app/domain/feedback/feedback.ts'
import { feedbackForms, replyForm } from '#app/domain/feedback/forms.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findFeedbackDeal, listDealFeedback } from '#db/queries/feedback.ts'

const sideOf = (request: Request) =>
  requireActor(request, new URL(request.url).pathname.startsWith('/brand/') ? 'brand' : 'creator')

export const handle: Titled<typeof loader> = {
  title: (t, { deal }) => t('dealpage.document', { title: t('feedback.title'), name: deal.title }),
}

/** What both sides of a deal say of each other, for either side under an address of its own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await sideOf(request)
  const found = await findFeedbackDeal(db, idParam(params.id), actor)
  if (!found) throw notFound()
  const { brandName, creatorName, id, title, period } = found
  const written = await listDealFeedback(db, id)
  const own = written.find(({ byRole }) => byRole === actor.role) ?? null
  // Nobody writes with the other's words before them.
  const other = written.find(({ byRole, shownAt }) => byRole !== actor.role && shownAt !== null)
  return {
    deal: { id, title, period },
    side: actor.role,
    name: actor.role === 'brand' ? creatorName : brandName,
    own,
    // The answer to it is the reader's own.
    other: other ? asOthersRead(other, { mayReadReply: true }) : null,
    isOpen: mayWrite(period, own, now()),
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await sideOf(request)
  const id = idParam(params.id)
  const handlers = {
    write: onStep(feedbackForms[actor.role], (opinion) => writeFeedback(db, actor, id, opinion, now())),
    reply: onStep(replyForm, ({ body }) => replyToFeedback(db, actor, id, body, now())),
  }
  return takePostedStep(request, handlers, `/${actor.role}/collaborations/${id}/feedback`)
}

export default function DealFeedback() {
  return <FeedbackPage {...useLoaderData<typeof loader>()} />
}
