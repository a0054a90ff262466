import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { decideCase } from '#app/commands/decide-moderation.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { decisionForm } from '#app/domain/moderation/forms.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findDraftVideo } from '#db/queries/draft-videos.ts'
import { findAppeal, findCase, listDecisions, listReports } from '#db/queries/moderation.ts'
import { ModerationCase } from './moderation-case.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { accountId } = await requireActor(request, 'staff')
  const found = await findCase(db, idParam(params.id))
  if (!found) throw notFound()
  const { caseId, status, decidedBy } = found
  const [reports, decisions, appeal, video] = await Promise.all([
    listReports(db, caseId),
    listDecisions(db, caseId),
    findAppeal(db, caseId),
    found.kind === 'video' ? findDraftVideo(db, found.id) : null,
  ])
  const { kind, excerpt, owner, dueAt } = found
  return {
    ...{ kind, excerpt, owner, dueAt, status, reports, decisions, appeal: appeal ?? null },
    video: video ?? null,
    isAnothers: status === 'appealed' && decidedBy === accountId,
    isDone: new URL(request.url).searchParams.has('done'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const id = idParam(params.id)
  const decide = onStep(decisionForm, (ruling) => decideCase(db, actor, id, ruling, now()))
  return takePostedStep(request, { decide }, `/staff/moderation/${id}`)
}

export const handle: Titled<typeof loader> = {
  title: (t, { kind }) => t('moderation.staff.case', { kind: t(`moderation.kind.${kind}`) }),
}

export default function Page() {
  return <ModerationCase {...useLoaderData<typeof loader>()} />
}
