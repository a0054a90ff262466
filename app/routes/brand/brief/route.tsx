import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { changeBriefState } from '#app/commands/write-brief.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { briefStates } from '#app/domain/campaign/brief-state.ts'
import { dayIn } from '#app/domain/clock.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listApplications } from '#db/queries/applications.ts'
import { findBriefForDeal, listBriefVersions, listVersionDeals } from '#db/queries/briefs.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { BriefPage, briefViews } from './brief-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const brief = await findBriefForDeal(db, idParam(params.id), brand)
  if (!brief) throw notFound()
  const search = new URL(request.url).searchParams
  const [versions, deals, campaigns, applications] = await Promise.all([
    listBriefVersions(db, brief.id, brand),
    listVersionDeals(db, brief.id, brand),
    listCampaigns(db, brand),
    listApplications(db, brief.id, brand),
  ])
  const asked = (name: string) => versions.find(({ version }) => String(version) === search.get(name))
  const [from, to] = [asked('from'), asked('to')]
  return {
    ...{ brief, versions, deals, shown: asked('version') ?? versions[0]!, isSaved: search.has('saved') },
    compared: from && to ? ([from, to] as [typeof from, typeof to]) : null,
    campaigns: campaigns.filter(({ status }) => status !== 'closed').map(({ id, name }) => ({ id, name })),
    waiting: applications.length,
    view: briefViews.find((name) => name === search.get('view')) ?? 'sheet',
    today: dayIn(now(), brief.zone),
  }
}

const stateForm = z.object({ state: z.enum(briefStates) })

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, stateForm)
  if (!form.ok) return form.response
  try {
    await changeBriefState(db, brand, id, form.value.state)
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect(`/brand/briefs/${id}`)
}

export const handle: Titled<typeof loader> = { title: (_, { brief }) => brief.body.title }

export default function Page() {
  return <BriefPage {...useLoaderData<typeof loader>()} />
}
