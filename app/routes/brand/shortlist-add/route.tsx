import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { shortlistChannel } from '#app/commands/shortlist-channel.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { type AddForm, addForm } from '#app/domain/shortlist/forms.ts'
import { readForm } from '#app/http/form.ts'
import { idParam, isId, safePath } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { findInvitable } from '#db/queries/channels.ts'
import { findShortlist, listShortlists } from '#db/queries/shortlists.ts'
import { AddChannel } from './add-channel.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const asked = new URL(request.url).searchParams
  const channel = await findInvitable(db, idParam(asked.get('channel') ?? undefined))
  if (!channel) throw notFound()
  const lists = await listShortlists(db, actor)
  return {
    channel: { id: channel.id, name: channel.name },
    lists: lists.map(({ id, name }) => ({ id, name })),
    campaignId: asked.get('campaign') ?? '',
    back: safePath(asked.get('back'), `/brand/channels/${channel.id}`),
  }
}

/** A page that is awake asks to stay where it is and gets the list; without scripts the list is the next page. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const form = await readForm(request, addForm)
  if (!form.ok) return form.response
  try {
    const id = await put(actor, form.value)
    if (form.value.stay) return { listed: await findShortlist(db, id, actor), refusal: null }
    const query = new URLSearchParams({ added: form.value.channelId, back: safePath(form.value.back, '') })
    return redirect(`/brand/shortlists/${id}?${query.toString()}`, 303)
  } catch (error) {
    return refused(error, form.value)
  }
}

/** A typed name is a new list, whatever is chosen above it; it belongs to the campaign it was made in. */
async function put(actor: BrandActor, { channelId, shortlistId, name, campaignId }: AddForm) {
  if (!name) return shortlistChannel(db, actor, channelId, { shortlistId }, now())
  const isOurs = isId(campaignId) && (await findCampaign(db, campaignId, actor)) !== undefined
  return shortlistChannel(db, actor, channelId, { name, campaignId: isOurs ? campaignId : null }, now())
}

export const handle: Titled<typeof loader> = {
  title: (t, { channel }) => t('shortlist.add.title', { name: isolate(channel.name) }),
}

export default function Page() {
  return <AddChannel {...useLoaderData<typeof loader>()} />
}
