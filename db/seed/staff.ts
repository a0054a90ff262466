import type { StaffActor } from '#app/domain/actor.ts'
import { plusDays } from '#app/domain/clock.ts'
import { powers } from '#app/domain/staff/powers.ts'
import { recordAccount } from '../queries/accounts.ts'
import { recordConfirmedSecret, recordPendingSecret } from '../queries/second-factors.ts'
import type { Db } from '../db.ts'

/** The key of the demo's staff account, which everybody may know: the demo's own page shows its code. */
export const demoSecondFactor = 'ATHARDEMOATHARDEMOATHARDEMOATHAR'

type Person = { email: string; passwordHash: string; name: string }

/** A person of staff with every power, whose authenticator app holds the demo's key. */
export async function openStaff(db: Db, person: Person, today: Date): Promise<StaffActor> {
  const createdAt = plusDays(today, -90)
  return db.transaction().execute(async (tx) => {
    const id = (await recordAccount(tx, { ...person, role: 'staff', locale: 'en', createdAt }))!
    await tx
      .updateTable('accounts')
      .set({ powers: [...powers] })
      .where('id', '=', id)
      .execute()
    await recordPendingSecret(tx, id, demoSecondFactor)
    await recordConfirmedSecret(tx, id, { secret: demoSecondFactor, lastStep: 0 }, createdAt)
    return { role: 'staff', id, accountId: id }
  })
}
