import type { Db } from '#db/db.ts'
import { findCreatorContact } from '#db/queries/creators.ts'
import { findPayoutAccount, recordPayoutAccount } from '#db/queries/payout-accounts.ts'
import type { CreatorActor } from '../domain/actor.ts'
import type { Payments } from '../domain/payments.ts'
import { Refusal } from '../domain/refusal.ts'

/** The address of the hosted page on which the creator opens or completes the payout account. @throws Refusal. */
export async function openPayoutAccount(
  db: Db,
  payments: Payments,
  actor: CreatorActor,
  pageUrl: string,
  now: Date,
): Promise<string> {
  const creator = await findCreatorContact(db, actor.id)
  if (!creator) throw new Refusal('not_found', 'creator.unknown')
  const existing = await findPayoutAccount(db, actor.id)
  const processorId = existing?.processorId ?? (await payments.createPayoutAccount(creator))
  if (!existing) await recordPayoutAccount(db, actor.id, processorId, now)
  return payments.onboardingUrl(processorId, { returnUrl: `${pageUrl}?onboarded=1`, refreshUrl: pageUrl })
}
