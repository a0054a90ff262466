import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signUp } from '#app/commands/sign-up.ts'
import { signUpForm } from '#app/domain/account/forms.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { switchedOff } from '#app/domain/staff/switches.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { localeOf } from '#app/http/locale.ts'
import { safePath } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { hashPassword } from '#app/http/password.ts'
import { findReader, signIn } from '#app/http/session.server.ts'
import { now } from '#app/clock.server.ts'
import { db } from '#db/db.server.ts'
import { findOff } from '#db/queries/switches.ts'
import { SignUp } from './sign-up.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await findReader(request)
  if (account) throw redirect(`/${account.role}`)
  const side = new URL(request.url).searchParams.get('as')
  return { closed: side === 'brand' || side === 'creator' ? await findClosed(side) : null }
}

/** Why no account of this side is opened now; null: it is. */
async function findClosed(side: 'brand' | 'creator') {
  const door = `${side}_sign_up` as const
  const off = await findOff(db, door, now())
  if (!off) return null
  const { code, detail } = switchedOff(door, off)
  return { code, detail }
}

/** The two fields whose value somebody else may hold already. */
const taken: Record<string, 'email' | 'handle'> = {
  'account.email_taken': 'email',
  'account.handle_taken': 'handle',
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, signUpForm)
  if (!form.ok) return form.response
  const { password, ...rest } = form.value
  const passwordHash = await hashPassword(password)
  const filled = { ...rest, passwordHash, locale: localeOf(request) }
  try {
    const account = await signUp(db, filled, now())
    const to = new URL(request.url).searchParams.get('to') ?? ''
    const place = to.startsWith(`/${account.role}/`) ? to : null
    return redirect(safePath(place, `/${account.role}`), {
      headers: { 'Set-Cookie': await signIn(account, request) },
    })
  } catch (error) {
    const field = error instanceof Refusal ? taken[error.code] : undefined
    if (!field) return refused(error, rest)
    return formErrors({ [field]: { key: `${field}_taken`, params: {} } }, rest)
  }
}

export default function Page() {
  return <SignUp {...useLoaderData<typeof loader>()} />
}
