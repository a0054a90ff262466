import type { z } from 'zod'
import { failManualPayout } from '#app/commands/fail-manual-payout.ts'
import { recordManualPayout } from '#app/commands/record-manual-payout.ts'
import { secondManualPayout } from '#app/commands/second-manual-payout.ts'
import { sendBackManualPayout } from '#app/commands/send-back-manual-payout.ts'
import type { StaffActor } from '#app/domain/actor.ts'
import type { payoutForm } from '#app/domain/escrow/manual-payout.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { formErrors } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'

type Form = z.output<typeof payoutForm>

/** Refusals that belong to a field. */
const atField: Partial<Record<string, { name: string; key: string }>> = {
  'payout.reference_used': { name: 'reference', key: 'reference_used' },
  'payout.bad_day': { name: 'sentOn', key: 'payout_day' },
}

/** Does what a form of a payout's page asks for. @returns the answer to a no, nothing when it was done. */
export async function actOnPayout(actor: StaffActor, id: string, form: Form, now: Date) {
  try {
    await act(actor, id, form, now)
    return undefined
  } catch (error) {
    const field = error instanceof Refusal ? atField[error.code] : undefined
    return field ? formErrors({ [field.name]: { key: field.key, params: {} } }, form) : refused(error, form)
  }
}

function act(actor: StaffActor, id: string, form: Form, now: Date): Promise<void> {
  switch (form.do) {
    case 'record':
      return recordManualPayout(db, actor, id, form, now)
    case 'second':
      return secondManualPayout(db, actor, id, now)
    case 'send-back':
      return sendBackManualPayout(db, actor, id, form.reason, now)
    case 'fail':
      return failManualPayout(db, actor, id, form.reason, now)
  }
}
