import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { approveDrafts } from '#app/commands/approve-drafts.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isBlocking } from '#app/domain/compliance/waiver.ts'
import { manyDraftsForm } from '#app/domain/review/forms.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCompliance } from '#db/queries/compliance.ts'
import { listWaitingDrafts } from '#db/queries/reviews.ts'
import { Reviews } from './reviews.tsx'

export const handle: Titled<typeof loader> = { title: (t) => t('review.many.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const drafts = await listWaitingDrafts(db, actor)
  const at = now()
  const judged = drafts.map(async (draft) => {
    const { findings } = await findCompliance(db, draft.id, at)
    return { ...draft, blocking: findings.filter(isBlocking).length }
  })
  return { drafts: await Promise.all(judged) }
}

/** Each chosen draft is approved by itself; what became of each is told line by line. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const form = await readForm(request, manyDraftsForm)
  if (!form.ok) return form.response
  const before = await listWaitingDrafts(db, actor)
  const results = await approveDrafts(db, actor, form.value.deal, now())
  const named = results.map((result) => {
    const draft = before.find(({ id }) => id === result.id)
    return { ...result, title: draft?.title ?? '', creatorName: draft?.creatorName ?? '' }
  })
  return data({ errors: {}, values: {}, refusal: null, results: named })
}

export default function ReviewsPage() {
  return <Reviews {...useLoaderData<typeof loader>()} />
}
