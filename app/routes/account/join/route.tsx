import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { joinStaff } from '#app/commands/join-staff.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { joinForm } from '#app/domain/staff/invitation.ts'
import { readForm } from '#app/http/form.ts'
import { requireInvitation } from '#app/http/invitation-token.ts'
import { localeOf } from '#app/http/locale.ts'
import { hashPassword } from '#app/http/password.ts'
import { refused } from '#app/http/refusal.ts'
import { secretHeaders } from '#app/http/secret-address.ts'
import { signIn } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { Join } from './join.tsx'

export const headers = () => secretHeaders

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { email, expiresAt } = await requireInvitation(params.token, context.address)
  return data({ email, expiresAt }, { headers: secretHeaders })
}

/** The account is opened and signed in; what opens next is the page that sets up its second factor. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { tokenHash } = await requireInvitation(params.token, context.address)
  const form = await readForm(request, joinForm)
  if (!form.ok) return form.response
  const { name, password } = form.value
  const passwordHash = await hashPassword(password)
  try {
    const joining = { tokenHash, name, passwordHash, locale: localeOf(request) }
    const account = await joinStaff(db, joining, now())
    return redirect('/second-factor?to=/staff', {
      status: 303,
      headers: { 'Set-Cookie': await signIn(account, request) },
    })
  } catch (error) {
    return refused(error, { name })
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('joining.title') }

export default function Page() {
  return <Join {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
