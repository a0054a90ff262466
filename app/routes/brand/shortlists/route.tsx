import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { createShortlist } from '#app/commands/create-shortlist.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { createForm } from '#app/domain/shortlist/forms.ts'
import { readForm } from '#app/http/form.ts'
import { isId } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { findShortlist, listShortlists } from '#db/queries/shortlists.ts'
import { Shortlists } from './shortlists.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const gone = new URL(request.url).searchParams.get('deleted') ?? undefined
  const [lists, campaigns, list] = await Promise.all([
    listShortlists(db, actor),
    listCampaigns(db, actor),
    isId(gone) ? findShortlist(db, gone, actor) : undefined,
  ])
  const open = campaigns.filter(({ status }) => status !== 'closed')
  return {
    lists,
    campaigns: open.map(({ id, name }) => ({ id, name })),
    // The version before the deletion is the list as it was.
    deleted: list?.removedAt ? { id: list.id, name: list.name, version: list.version - 1 } : null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const form = await readForm(request, createForm)
  if (!form.ok) return form.response
  const { name, campaignId } = form.value
  try {
    const id = await createShortlist(db, actor, { name, campaignId: campaignId || null }, now())
    return redirect(`/brand/shortlists/${id}`, 303)
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('shortlist.title') }

export default function Page() {
  return <Shortlists {...useLoaderData<typeof loader>()} />
}
