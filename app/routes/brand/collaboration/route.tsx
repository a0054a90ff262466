import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { DealPage } from '#app/components/deal/deal-page.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { isBeingPaid } from '#db/queries/checkouts.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { findForecast } from '#db/queries/deal-forecasts.ts'
import { besidesDeal } from '../../deal/besides-deal.server.ts'
import { brandSteps } from './steps.server.ts'

export const handle: Titled<typeof loader> = {
  title: (t, { deal }) => t('dealpage.document', { title: deal.brief.title, name: deal.creatorName }),
}

/** Back from the hosted page, the page asks again every two seconds until the ledger has the money; not for ever. */
const mostTries = 30

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data?.paying === 'waits'
    ? [
        {
          httpEquiv: 'refresh',
          content: `2;url=/brand/collaborations/${data.deal.id}?paid=${data.tries + 1}`,
        },
      ]
    : []

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const deal = await findCollaborationPage(db, idParam(params.id), actor)
  if (!deal) throw notFound()
  const { searchParams } = new URL(request.url)
  const tries = Math.trunc(Number(searchParams.get('paid'))) || 0
  const isPaying = tries > 0 && (await isBeingPaid(db, deal.id))
  const paying = isPaying ? (tries < mostTries ? ('waits' as const) : ('slow' as const)) : null
  const done = tries > 0 ? 'fund' : searchParams.get('done')
  const [besides, forecast] = await Promise.all([besidesDeal(deal, now()), findForecast(db, deal.id, actor)])
  return { deal, ...besides, forecast, done, tries, paying }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  return takePostedStep(request, brandSteps(actor, id), `/brand/collaborations/${id}`)
}

export default function BrandCollaboration() {
  return <DealPage {...useLoaderData<typeof loader>()} />
}
