import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { addChannel } from '#app/commands/add-channel.ts'
import { askForLook, beginProof } from '#app/commands/prove-channel.ts'
import { saveFollowerSample } from '#app/commands/save-follower-sample.ts'
import { savePackages } from '#app/commands/save-packages.ts'
import type { Titled } from '#app/components/document-title.tsx'
import type { CreatorActor } from '#app/domain/actor.ts'
import { type ChannelsForm, channelsForm } from '#app/domain/channel/forms.ts'
import { dayIn } from '#app/domain/clock.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listOwnProofs } from '#db/queries/channel-proofs.ts'
import { findCreatorDefaults } from '#db/queries/creators.ts'
import { listOwnSamples } from '#db/queries/follower-samples.ts'
import { listKitChannels } from '#db/queries/media-kit.ts'
import { Channels } from './channels.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const [channels, samples, proofs, defaults] = await Promise.all([
    listKitChannels(db, actor.id),
    listOwnSamples(db, actor.id),
    listOwnProofs(db, actor.id),
    findCreatorDefaults(db, actor.id),
  ])
  return {
    channels,
    samples,
    proofs,
    now: now(),
    defaults: { ...defaults, today: dayIn(now(), defaults.zone) },
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const form = await readForm(request, channelsForm)
  if (!form.ok) return form.response
  const { value, files } = form
  const [file] = files.followers ?? []
  if (value.part === 'sample' && !file?.size)
    return formErrors({ followers: { key: 'file', params: {} } }, value)
  try {
    const done = await act(actor, value, file)
    return redirect(`/creator/channels?done=${done}`, 303)
  } catch (error) {
    return refused(error, value)
  }
}

/** @returns what was done, as the page tells it. */
async function act(actor: CreatorActor, form: ChannelsForm, file: File | undefined): Promise<string> {
  switch (form.part) {
    case 'channel':
      return (await addChannel(db, actor, form, now())).isProofNeeded ? 'prove' : 'channel'
    case 'packages':
      await savePackages(db, actor, form)
      break
    case 'sample':
      await saveFollowerSample(db, actor, form, await file!.bytes(), now())
      break
    case 'prove':
      await beginProof(db, actor, form.channelId, now())
      break
    case 'ask':
      await askForLook(db, actor, form.proofId, now())
  }
  return form.part
}

export const handle: Titled<typeof loader> = { title: (t) => t('channels.title') }

export default function ChannelsPage() {
  return <Channels {...useLoaderData<typeof loader>()} />
}
