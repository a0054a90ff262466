import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { appealDecision } from '#app/commands/decide-moderation.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { mayAppeal } from '#app/domain/moderation/case.ts'
import { appealForm } from '#app/domain/moderation/forms.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findAppeal, findCase, listDecisions } from '#db/queries/moderation.ts'
import { OwnCase } from './own-case.tsx'

/** What staff decided about something of the reader's, and their appeal against it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand', 'creator')
  const found = await findCase(db, idParam(params.id))
  if (!found || found.ownerAccount !== actor.accountId) throw notFound()
  const { caseId, kind, excerpt, path, status } = found
  const [decisions, appeal] = await Promise.all([listDecisions(db, caseId), findAppeal(db, caseId)])
  const [first] = decisions
  const decided = { status, outcome: first?.outcome ?? null, decidedAt: first?.decidedAt ?? null }
  return {
    ...{ kind, excerpt, path, status, decisions, appeal: appeal ?? null },
    isOpen: mayAppeal(decided, now()),
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand', 'creator')
  const id = idParam(params.id)
  const appeal = onStep(appealForm, ({ body }) => appealDecision(db, actor, id, body, now()))
  return takePostedStep(request, { appeal }, `/moderation/${id}`)
}

export const handle: Titled<typeof loader> = { title: (t) => t('moderation.own.title') }

export default function OwnModeration() {
  return <OwnCase {...useLoaderData<typeof loader>()} />
}
