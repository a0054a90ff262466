import { z } from 'zod'
import { declineWithdrawal, secondWithdrawal, withdraw } from '#app/commands/withdraw.ts'
import type { StaffActor } from '#app/domain/actor.ts'
import { withdrawalForm } from '#app/domain/escrow/withdrawal.ts'
import { parseMajor } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'

const pressed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('confirm'), id: z.uuid() }),
  z.object({ do: z.literal('decline'), id: z.uuid() }),
  withdrawalForm.safeExtend({ do: z.literal('withdraw') }),
])

/** Does what was pressed on the page of withdrawals. @returns what was done, or the answer for the form. */
export async function actOnWithdrawal(actor: StaffActor, request: Request, now: Date) {
  const form = await readForm(request, pressed)
  if (!form.ok) return form.response
  const { value } = form
  try {
    if (value.do === 'confirm') {
      await secondWithdrawal(db, actor, value.id, now)
      return 'pending'
    }
    if (value.do === 'decline') {
      await declineWithdrawal(db, actor, value.id, now)
      return 'declined'
    }
    return await withdraw(db, actor, parseMajor(value.amount, value.currency)!, now)
  } catch (error) {
    return refused(error, value)
  }
}
