import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { switchOff, switchOn } from '#app/commands/set-switch.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { offAt, switches, switchForm } from '#app/domain/staff/switches.ts'
import { readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listLastChanges, listSwitchChanges } from '#db/queries/switches.ts'
import { Switches } from './switches.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const at = now()
  const [last, changes] = await Promise.all([listLastChanges(db), listSwitchChanges(db)])
  const { searchParams } = new URL(request.url)
  return {
    switches: switches.map((name) => {
      const change = last.find((one) => one.switch === name) ?? null
      return { name, change, off: offAt(change ?? undefined, at) ?? null }
    }),
    changes,
    chosen: switches.find((name) => name === searchParams.get('switch')) ?? null,
    done: searchParams.get('done'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const form = await readForm(request, switchForm)
  if (!form.ok) return form.response
  const asked = form.value
  try {
    if (asked.do === 'off') await switchOff(db, actor, asked, now())
    else await switchOn(db, actor, asked, now())
  } catch (error) {
    return refused(error, { ...asked, until: '' })
  }
  return redirect(`/staff/switches?done=${asked.do}`, 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('switches.title') }

export default function Page() {
  return <Switches {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
