import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { mayAct } from '#app/domain/staff/doors.ts'
import { teamForm } from '#app/domain/staff/team-forms.ts'
import { readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listInvitations } from '#db/queries/staff-invitations.ts'
import { listPowerChanges, listTeam } from '#db/queries/team.ts'
import { actOnTeam } from './act.server.ts'
import { Team } from './team.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const { trust } = await findReader(request)
  const { searchParams } = new URL(request.url)
  const mayChange = mayAct('staff/team', 'powers', trust!.powers)
  const [members, changes, invitations] = await Promise.all([
    listTeam(db),
    listPowerChanges(db),
    mayChange ? listInvitations(db) : [],
  ])
  const named = members.find(({ id }) => id === searchParams.get('person'))
  return {
    members,
    changes,
    invitations: invitations.map((one) => ({ ...one, isOver: one.expiresAt <= now() })),
    readerId: actor.accountId,
    mayChange,
    chosen: mayChange && named && named.id !== actor.accountId ? named : null,
    done: searchParams.get('done'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const form = await readForm(request, teamForm)
  if (!form.ok) return form.response
  try {
    await actOnTeam(actor, form.value, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect(`/staff/team?done=${form.value.do}`, 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('staffing.team.title') }

export default function Page() {
  return <Team {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
