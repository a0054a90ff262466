import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CasePage } from '#app/components/dispute/case-page.tsx'
import { OpenPage } from '#app/components/dispute/open-page.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import { isReason } from '#app/domain/dispute/reasons.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findCase } from '#db/queries/dispute-case.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { listUploads } from '#db/queries/uploads.ts'
import { openingMoney } from './opening-money.server.ts'
import { caseSteps } from '../steps.server.ts'

export const handle: Titled<typeof loader> = {
  title: (t, data) =>
    data.view
      ? t('dispute.document', {
          title: isolate(data.view.deal.title),
          name: isolate(data.view.reader === 'brand' ? data.view.deal.creatorName : data.view.deal.brandName),
        })
      : t('dispute.open.title'),
}

const sideOf = (request: Request) =>
  new URL(request.url).pathname.startsWith('/brand/') ? 'brand' : 'creator'

/** The case of a deal for either side under an address of its own; before there is one, where it is opened. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, sideOf(request))
  const id = idParam(params.id)
  const { searchParams } = new URL(request.url)
  const view = await findCase(db, id, actor)
  if (view) {
    const uploads = await listUploads(db, id, actor, 'evidence')
    return { view, uploads, done: searchParams.get('done'), opening: null }
  }
  const deal = await findCollaborationPage(db, id, actor)
  if (!deal || !deal.agreement) throw notFound()
  const asked = searchParams.get('reason') ?? ''
  const opening = { deal, money: await openingMoney(deal), reason: isReason(asked) ? asked : null }
  return { view: null, uploads: [], done: null, opening }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const side = sideOf(request)
  const actor = await requireActor(request, side)
  const id = idParam(params.id)
  const deal = await findCollaborationPage(db, id, actor)
  if (!deal) throw notFound()
  return takePostedStep(
    request,
    caseSteps(actor, id, deal.price.currency),
    `/${side}/collaborations/${id}/dispute`,
  )
}

export default function Dispute() {
  const { view, uploads, opening, done } = useLoaderData<typeof loader>()
  return view ? <CasePage view={view} uploads={uploads} done={done} /> : <OpenPage {...opening!} />
}
