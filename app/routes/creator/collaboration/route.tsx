import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { DealPage } from '#app/components/deal/deal-page.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { listUploads } from '#db/queries/uploads.ts'
import { besidesDeal } from '../../deal/besides-deal.server.ts'
import { creatorSteps } from './steps.server.ts'

export const handle: Titled<typeof loader> = {
  title: (t, { deal }) => t('dealpage.document', { title: deal.brief.title, name: deal.brandName }),
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const deal = await findCollaborationPage(db, idParam(params.id), actor)
  if (!deal) throw notFound()
  const done = new URL(request.url).searchParams.get('done')
  const uploads = await listUploads(db, deal.id, actor)
  return { deal, ...(await besidesDeal(deal, now())), uploads, done, paying: null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const id = idParam(params.id)
  return takePostedStep(request, creatorSteps(actor, id), `/creator/collaborations/${id}`)
}

export default function CreatorCollaboration() {
  return <DealPage {...useLoaderData<typeof loader>()} />
}
