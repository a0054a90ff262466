import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { signInForm } from '#app/domain/account/forms.ts'
import { readForm } from '#app/http/form.ts'
import { safePath } from '#app/http/params.ts'
import { verifyPassword } from '#app/http/password.ts'
import { countSignIn, forgetSignIns } from '#app/http/rate.ts'
import { findReader, signIn } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCredentials } from '#db/queries/accounts.ts'
import { findClosedSignIn } from '#db/queries/suspensions.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await findReader(request)
  if (account) throw redirect(`/${account.role}`)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const to = new URL(request.url).searchParams.get('to')
  const form = await readForm(request, signInForm)
  if (!form.ok) return form.response
  const { email, password } = form.value

  const wait = await countSignIn(email, context.address)
  if (wait > 0) return refuse(email, 'account.too_many_tries', 429, { count: Math.ceil(wait / 60) })

  const account = await findCredentials(db, email)
  const isRight = await verifyPassword(account?.passwordHash, password)
  if (!account || !isRight) return refuse(email, 'account.wrong_sign_in', 400)

  const suspended = await findClosedSignIn(db, account.id)
  if (suspended) return refuse(email, 'account.suspended', 403, { reason: suspended.reason })

  await forgetSignIns(email)
  const page = safePath(to, `/${account.role}`)
  const next = account.role === 'staff' ? `/second-factor?to=${encodeURIComponent(page)}` : page
  return redirect(next, {
    headers: { 'Set-Cookie': await signIn(account, request) },
  })
}

const refuse = (email: string, code: string, status: number, detail: Record<string, string | number> = {}) =>
  data({ errors: {}, values: { email }, refusal: { code, detail } }, status)

export { SignIn as default } from './sign-in.tsx'
