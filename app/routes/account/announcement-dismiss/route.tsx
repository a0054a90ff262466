import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { dismissedIn, dismissing } from '#app/domain/staff/announcement.ts'
import { readForm } from '#app/http/form.ts'
import { choiceCookie, cookieOf } from '#app/http/locale.ts'
import { safePath } from '#app/http/params.ts'
import { badRequest } from '#app/http/refusal.ts'

const form = z.object({ id: z.uuid(), to: z.string().default('/') })

/** Puts an announcement away in this browser: a plain form, for whoever is signed in or not. */
export async function action({ request }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  if (!read.ok) throw badRequest()
  const before = dismissedIn(cookieOf(request.headers.get('cookie'), 'dismissed'))
  return redirect(safePath(read.value.to), {
    headers: { 'Set-Cookie': choiceCookie('dismissed', dismissing(before, read.value.id.toLowerCase())) },
  })
}

export const loader = () => redirect('/')
