import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { openCheckout } from '#app/commands/open-checkout.ts'
import { payableParts } from '#app/domain/escrow/payable-parts.ts'
import { readForm } from '#app/http/form.ts'
import { siteOf } from '#app/http/origin.ts'
import { idParam } from '#app/http/params.ts'
import { badRequest, orErrorPage } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { payments } from '#app/integrations/stripe.server.ts'
import { db } from '#db/db.server.ts'
import { listPlannedParts } from '#db/queries/milestones.ts'

/** There is nothing to read here: the deal's page has the button. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/brand/collaborations/${idParam(params.id)}`)

/** Sends the brand to the processor's hosted page. A second press ends on the same page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const { locale } = await findReader(request)
  const page = { backUrl: `${siteOf(request)}/brand/collaborations/${id}`, locale }
  const chosen = await readForm(request, payableParts)
  if (!chosen.ok) throw badRequest()
  // A press without a choice pays for the first part.
  const parts =
    chosen.value.part.length > 0 ? chosen.value.part : (await listPlannedParts(db, id)).slice(0, 1)
  return redirect(await orErrorPage(openCheckout(db, payments, actor, parts, page, now())), 303)
}
