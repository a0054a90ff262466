import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { FiguresPage } from '#app/components/outcome/figures-page.tsx'
import { dayIn } from '#app/domain/clock.ts'
import { guessMetricMapping } from '#app/domain/outcome/metric-file.ts'
import { idParam, isId } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { findMetricFile } from '#db/queries/post-metrics.ts'
import { figureSteps } from '../figures.server.ts'

const sideOf = (request: Request) =>
  requireActor(request, new URL(request.url).pathname.startsWith('/brand/') ? 'brand' : 'creator')

export const handle: Titled<typeof loader> = {
  title: (t, { title }) => t('dealpage.document', { title: t('figures.title'), name: title }),
}

/** The figures of a deal's post over time and the ways to enter them, for either side under an address of its own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await sideOf(request)
  const id = idParam(params.id)
  const deal = await findCollaborationPage(db, id, actor)
  if (!deal?.publication) throw notFound()
  const search = new URL(request.url).searchParams
  const fileId = search.get('file')
  const file = fileId && isId(fileId) ? await findMetricFile(db, fileId, id, actor) : undefined
  return {
    id,
    side: actor.role as 'brand' | 'creator',
    title: deal.brief.title,
    platform: deal.channel.platform,
    postUrl: deal.publication.url,
    publishedOn: dayIn(deal.publication.publishedAt, deal.terms.zone),
    readings: deal.readings,
    today: dayIn(now(), deal.terms.zone),
    file: file ? { ...file, mapping: guessMetricMapping(file.columns) } : null,
    done: search.get('done'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await sideOf(request)
  const id = idParam(params.id)
  return takePostedStep(request, figureSteps(actor, id), `/${actor.role}/collaborations/${id}/figures`)
}

export default function Figures() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />
}
