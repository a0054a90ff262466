import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isFresh } from '#app/domain/account/fresh.ts'
import { codeToShow, keyAddress } from '#app/domain/account/second-factor.ts'
import { secondFactorForm } from '#app/domain/account/second-factor-forms.ts'
import { env } from '#app/env.server.ts'
import { readForm } from '#app/http/form.ts'
import { safePath } from '#app/http/params.ts'
import { qrPath } from '#app/http/qr.ts'
import { keepSecondFactor, requireStaffPerson } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { countRecoveryCodes, findSecondFactor } from '#db/queries/second-factors.ts'
import { actOnFactor, factorSealer } from './act.server.ts'
import { SecondFactor } from './second-factor.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { id, email, secondFactorAt } = await requireStaffPerson(request)
  const asked = new URL(request.url).searchParams.get('to')
  const factor = await findSecondFactor(db, id)
  const read = (sealed: string | null = null) => sealed && factorSealer.open(sealed, id)
  const [secret, pendingSecret] = [read(factor?.secret), read(factor?.pendingSecret)]
  const isShown = isFresh(secondFactorAt, now())
  // A new phone is set up only by whoever has just shown the old one.
  const pending = secret === null || isShown ? pendingSecret : null
  return {
    isOn: secret !== null,
    isShown,
    shownAt: secondFactorAt,
    to: asked === null ? null : safePath(asked, '/staff'),
    setUp: pending ? { secret: pending, picture: qrPath(keyAddress(pending, email)) } : null,
    codesLeft: await countRecoveryCodes(db, id),
    demoCode:
      secret !== null && secret === env.DEMO_SECOND_FACTOR
        ? codeToShow(secret, now(), factor!.lastStep)
        : null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireStaffPerson(request)
  const form = await readForm(request, secondFactorForm)
  if (!form.ok) return form.response
  const at = now()
  const done = await actOnFactor(person, form.value, at)
  if ('response' in done) return done.response
  if (done.isShown) await keepSecondFactor(request)
  if (done.codes) return data({ errors: {}, values: {}, refusal: null, codes: done.codes })
  const to = new URL(request.url).searchParams.get('to')
  return redirect(done.isShown ? safePath(to, '/staff') : `/second-factor${new URL(request.url).search}`, 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('staffing.factor.title') }

export default function Page() {
  const said = useActionData<typeof action>()
  const codes = said && 'codes' in said ? said.codes : null
  return <SecondFactor {...useLoaderData<typeof loader>()} codes={codes} answer={said ?? null} />
}
