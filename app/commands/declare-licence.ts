import type { Db } from '#db/db.ts'
import { isOwnChannel } from '#db/queries/channels.ts'
import { recordBirthday, recordLicence, removeLicence } from '#db/queries/licences.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { ageOn, type LicenceForm } from '../domain/compliance/licence.ts'
import { adultAge } from '../domain/compliance/rules.ts'
import { Refusal } from '../domain/refusal.ts'

type Declared = Omit<LicenceForm, 'channelId'> & { channelId?: string; pictureKey?: string }

/**
 * A creator says which licence they hold, for which page where it is given for one, and may show its paper; staff looks
 * at it afterwards. @throws Refusal not_found when the page is not theirs.
 */
export async function declareLicence(db: Db, actor: CreatorActor, licence: Declared, now: Date) {
  await db.transaction().execute(async (tx) => {
    if (licence.channelId && !(await isOwnChannel(tx, actor, licence.channelId)))
      throw new Refusal('not_found', 'channel.unknown')
    await recordLicence(tx, actor, licence, now)
  })
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
