import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SidePage } from '#app/components/contest/side-page.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { requireActor } from '#app/http/session.server.ts'
import { takePostedStep } from '#app/http/steps.ts'
import { loadContest } from '../../brand/contest/contest.server.ts'
import { sideSteps } from '../../brand/contest/contest-steps.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadContest(await requireActor(request, 'creator'), idParam(params.id), new URL(request.url))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const id = idParam(params.id)
  return takePostedStep(request, sideSteps(actor, id), `/creator/collaborations/${id}/contest`)
}

export const handle: Titled<typeof loader> = {
  title: (t, { deal }) => `${t('contestdesk.title')}: ${deal.title}`,
}

export default function Page() {
  return <SidePage {...useLoaderData<typeof loader>()} />
}
