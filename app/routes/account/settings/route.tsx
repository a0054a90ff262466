import { redirect, redirectDocument, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { changePassword } from '#app/commands/change-password.ts'
import { saveInvoicing } from '#app/commands/save-invoicing.ts'
import { saveProfile } from '#app/commands/save-profile.ts'
import { settingsForm } from '#app/domain/account/forms.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { choiceCookie } from '#app/http/locale.ts'
import { hashPassword, verifyPassword } from '#app/http/password.ts'
import { notForYou } from '#app/http/refusal.ts'
import { findReader, requireActor, signIn } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findPasswordHash } from '#db/queries/accounts.ts'
import { findInvoicing } from '#db/queries/invoicing.ts'
import { findParty } from '#db/queries/parties.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand', 'creator', 'staff')
  const { account, locale } = await findReader(request)
  return {
    name: account!.name,
    locale,
    invoicing: actor.role === 'staff' ? null : await findInvoicing(db, actor),
    about: actor.role === 'staff' ? null : (await findParty(db, actor)).about,
    isStaff: actor.role === 'staff',
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand', 'creator', 'staff')
  const form = await readForm(request, settingsForm)
  if (!form.ok) return form.response

  if (form.value.part === 'profile') {
    const { name, locale, about } = form.value
    await saveProfile(db, actor, { name, locale, about }, now())
    // The whole document comes anew, in the language that was chosen.
    return redirectDocument('/settings?done=profile', {
      headers: { 'Set-Cookie': choiceCookie('locale', locale) },
    })
  }

  if (form.value.part === 'invoicing') {
    if (actor.role === 'staff') throw notForYou()
    await saveInvoicing(db, actor, form.value)
    return redirect('/settings?done=invoicing#invoicing')
  }

  const { currentPassword, newPassword, part } = form.value
  const isRight = await verifyPassword(await findPasswordHash(db, actor.accountId), currentPassword)
  if (!isRight) return formErrors({ currentPassword: { key: 'wrong_password', params: {} } }, { part })
  await changePassword(db, actor, await hashPassword(newPassword))
  const cookie = await signIn({ id: actor.accountId, role: actor.role }, request)
  return redirectDocument('/settings?done=password', { headers: { 'Set-Cookie': cookie } })
}

export { Settings as default } from './settings.tsx'
