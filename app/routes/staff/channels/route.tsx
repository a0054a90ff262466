import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { checkChannel } from '#app/commands/check-channel.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { channelCheckForm } from '#app/domain/channel/proof.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listAskedProofs } from '#db/queries/channel-proofs.ts'
import { ChannelChecks } from './channel-checks.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  return { proofs: await listAskedProofs(db) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const check = onStep(channelCheckForm, (verdict) => checkChannel(db, actor, verdict, now()))
  return takePostedStep(request, { 'check-channel': check }, '/staff/channels')
}

export const handle: Titled<typeof loader> = { title: (t) => t('channelproof.staff.title') }

export default function Page() {
  return <ChannelChecks {...useLoaderData<typeof loader>()} />
}
