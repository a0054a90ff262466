import type { AccountLocale, BrandSignUp, CreatorSignUp } from '#app/domain/account/forms.ts'
import { weekendOf, zoneOf } from '#app/domain/account/forms.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { Db } from '#db/db.ts'
import { recordAccount, recordBrand, recordCreator } from '#db/queries/accounts.ts'
import { screenParty } from './screen-party.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

/** A filled form with its password already hashed. `locale` is the language the form was filled in. */
export type Hashed<F> = Omit<F, 'password'> & { passwordHash: string; locale: AccountLocale }

/**
 * Opens an account for a person and the party they act for.
 * @throws Refusal account.email_taken, account.handle_taken, switched off
 */
export async function signUp(db: Db, form: Hashed<BrandSignUp> | Hashed<CreatorSignUp>, now: Date) {
  return db.transaction().execute(async (tx) => {
    await refuseSwitchedOff(tx, form.as === 'brand' ? 'brand_sign_up' : 'creator_sign_up', now)
    const { email, passwordHash, name, locale, country } = form
    const id = await recordAccount(tx, { email, passwordHash, role: form.as, name, locale, createdAt: now })
    if (!id) throw new Refusal('conflict', 'account.email_taken')
    const place = { country, timeZone: form.timeZone || zoneOf[country], createdAt: now }
    if (form.as === 'brand') {
      const { company, currency } = form
      const weekend = form.weekend || weekendOf(country)
      const partyId = await recordBrand(tx, { ...place, name: company, currency, weekend }, id)
      await screenParty(tx, { role: form.as, id: partyId, accountId: id }, now)
      return { id, role: form.as, partyId }
    }
    const { handle, languages } = form
    const partyId = await recordCreator(tx, { ...place, accountId: id, handle, name, languages })
    if (!partyId) throw new Refusal('conflict', 'account.handle_taken')
    await screenParty(tx, { role: form.as, id: partyId, accountId: id }, now)
    return { id, role: form.as, partyId }
  })
}
