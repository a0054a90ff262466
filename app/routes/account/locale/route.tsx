import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { chooseLocale } from '#app/commands/choose-locale.ts'
import { readForm } from '#app/http/form.ts'
import { choiceCookie } from '#app/http/locale.ts'
import { safePath } from '#app/http/params.ts'
import { badRequest } from '#app/http/refusal.ts'
import { findReader } from '#app/http/session.server.ts'
import { locales } from '#app/i18n/locale.ts'
import { db } from '#db/db.server.ts'

const form = z.object({ locale: z.enum(locales), to: z.string().default('/') })

/** The language switch in the head of every page: a plain form, so that the new document comes in the new language. */
export async function action({ request }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  if (!read.ok) throw badRequest()
  const { locale, to } = read.value
  const { actor } = await findReader(request)
  if (actor) await chooseLocale(db, actor, locale)
  return redirect(safePath(to), {
    headers: { 'Set-Cookie': choiceCookie('locale', locale) },
  })
}

export const loader = () => redirect('/')
