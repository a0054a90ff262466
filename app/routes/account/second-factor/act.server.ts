import {
  beginSecondFactor,
  confirmSecondFactor,
  proveSecondFactor,
  recoverSecondFactor,
  renewRecoveryCodes,
} from '#app/commands/second-factor.ts'
import { sealer } from '#app/commands/sealing.ts'
import { isFresh } from '#app/domain/account/fresh.ts'
import type { SecondFactorForm } from '#app/domain/account/second-factor-forms.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { env } from '#app/env.server.ts'
import { formErrors } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'
import { findSecondFactor } from '#db/queries/second-factors.ts'

type Person = { id: string; secondFactorAt: Date | null }
type Response = ReturnType<typeof formErrors> | ReturnType<typeof refused>
type Done = { isShown: boolean; codes?: string[] } | { response: Response }

export const factorSealer = sealer(env.SECOND_FACTOR_KEY)

/** Does what a form of the second factor asks for. `isShown`: this session has shown it just now. */
export async function actOnFactor(person: Person, form: SecondFactorForm, now: Date): Promise<Done> {
  try {
    return await act(person, form, now)
  } catch (error) {
    const isWrong = error instanceof Refusal && error.code === 'second_factor.wrong'
    if (!isWrong) return { response: refused(error, { do: form.do }) }
    const field = form.do === 'recover' ? 'recovery' : 'code'
    return { response: formErrors({ [field]: { key: 'wrong_code', params: {} } }, { do: form.do }) }
  }
}

async function act(person: Person, form: SecondFactorForm, now: Date): Promise<Done> {
  const { id } = person
  switch (form.do) {
    case 'prove':
      await proveSecondFactor(db, factorSealer, id, form.code, now)
      return { isShown: true }
    case 'recover':
      await recoverSecondFactor(db, id, form.recovery, now)
      return { isShown: true }
    case 'begin':
      await showFirst(person, now)
      await beginSecondFactor(db, factorSealer, id)
      return { isShown: false }
    case 'confirm':
      await showFirst(person, now)
      return { isShown: true, codes: await confirmSecondFactor(db, factorSealer, id, form.code, now) }
    case 'codes':
      await showFirst(person, now)
      return { isShown: false, codes: await renewRecoveryCodes(db, id) }
  }
}

/** Whoever has a second factor shows it before it is changed. */
async function showFirst({ id, secondFactorAt }: Person, now: Date) {
  const factor = await findSecondFactor(db, id)
  if (factor?.secret && !isFresh(secondFactorAt, now))
    throw new Refusal('forbidden', 'second_factor.show_first')
}
