import type { Db } from '#db/db.ts'
import { recordBirthday, recordLicence, removeLicence } from '#db/queries/licences.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { ageOn, type LicenceForm } from '../domain/compliance/licence.ts'
import { adultAge } from '../domain/compliance/rules.ts'
import { Refusal } from '../domain/refusal.ts'

/** A creator says which licence they hold; staff looks at it afterwards. */
export async function declareLicence(db: Db, actor: CreatorActor, licence: LicenceForm, now: Date) {
  await db.transaction().execute((tx) => recordLicence(tx, actor, licence, now))
}

/** @throws Refusal not_found when it is not the creator's. */
export async function takeBackLicence(db: Db, actor: CreatorActor, id: string) {
  await db.transaction().execute(async (tx) => {
    if (!(await removeLicence(tx, actor, id))) throw new Refusal('not_found', 'licence.unknown')
  })
}

/** A creator's birthday, a calendar day. @throws Refusal conflict when nobody is that old, or it is to come. */
export async function sayBirthday(db: Db, actor: CreatorActor, bornOn: string, today: string) {
  const age = ageOn(bornOn, today)
  if (age < 0 || age > 120) throw new Refusal('conflict', 'licence.no_birthday')
  // Younger people may have an account; what they may not publish is checked deal by deal.
  await recordBirthday(db, actor.id, bornOn)
  return age >= adultAge
}
