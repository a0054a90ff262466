import { now } from '#app/clock.server.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { kindOf } from '#app/domain/campaign/brief.ts'
import { dayIn } from '#app/domain/clock.ts'
import { extensionFault } from '#app/domain/rights/extension.ts'
import { type ExtensionForm, wishOf } from '#app/domain/rights/forms.ts'
import { canBeExtended, standingOf } from '#app/domain/rights/standing.ts'
import { formErrors } from '#app/http/form.ts'
import { notFound } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { findRights } from '#db/queries/rights.ts'

/** A deal of the reader's own with where its rights stand today. @throws a 404 answer, for deals about rights too. */
export async function loadRights(actor: BrandActor | CreatorActor, id: string) {
  const [deal, facts] = await Promise.all([findCollaborationPage(db, id, actor), findRights(db, id)])
  if (!deal || !facts || kindOf(deal.brief) === 'rights') throw notFound()
  const today = dayIn(now(), facts.zone)
  const standing = standingOf(facts, today)
  return { deal, facts, today, standing, isOpen: canBeExtended(facts) }
}

/** What is wrong with the days or the use that was asked for, at their field; the command decides the rest. */
export async function scopeErrors(
  actor: BrandActor | CreatorActor,
  id: string,
  form: Pick<ExtensionForm, 'use' | 'territory' | 'days' | 'until'>,
  least?: number,
) {
  const { facts, standing, today } = await loadRights(actor, id)
  const fault = extensionFault(facts, wishOf(form, standing.endsOn, today), today, least)
  if (fault === undefined || fault === 'not_paid_for') return undefined
  const key = fault === 'too_soon' ? 'rights_too_soon' : 'rights_not_longer'
  return formErrors({ [form.days ? 'days' : 'until']: { key, params: {} } }, form)
}
