import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { liftSuspension, suspendAccount } from '#app/commands/suspend-account.ts'
import { beginViewing } from '#app/commands/view-as.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import { accountForm } from '#app/domain/account/suspension.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { findReader, requireActor, sessionHash } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { PersonPage } from './person.tsx'
import { personFile } from './person-file.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const { trust } = await findReader(request)
  const file = await personFile(db, idParam(params.id), trust!.powers, now())
  if (!file) throw notFound()
  return { ...file, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const id = idParam(params.id)
  const form = await readForm(request, accountForm)
  if (!form.ok) return form.response
  const asked = form.value
  try {
    if (asked.do === 'view') {
      const viewing = { subjectId: id, reason: asked.reason, sessionHash: sessionHash(request)! }
      return redirect(`/${await beginViewing(db, actor, viewing, now())}`, 303)
    }
    if (asked.do === 'suspend') await suspendAccount(db, actor, id, asked, now())
    else await liftSuspension(db, actor, id, asked.reason, now())
  } catch (error) {
    return refused(error, asked)
  }
  return redirect(`/staff/accounts/${id}?done=${asked.do}`, 303)
}

export const handle: Titled<typeof loader> = { title: (_, { person }) => isolate(person.name) }

export default function Page() {
  return <PersonPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
