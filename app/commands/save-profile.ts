import type { AccountLocale } from '#app/domain/account/forms.ts'
import { type Actor, accountOf } from '#app/domain/actor.ts'
import type { Db } from '#db/db.ts'
import { recordProfile } from '#db/queries/accounts.ts'
import { findParty, recordAbout } from '#db/queries/parties.ts'
import { screenParty } from './screen-party.ts'

type Profile = {
  name: string
  locale: AccountLocale
  /** What others read of a brand or a creator on its page; left as it is when not given. */
  about?: string | undefined
}

/** The name that others see, the language one reads, and what others read of the party one acts for. */
export async function saveProfile(db: Db, actor: Actor, { about, ...profile }: Profile, now: Date) {
  const accountId = accountOf(actor)
  if (!accountId) return
  await db.transaction().execute(async (tx) => {
    const party = actor.role === 'brand' || actor.role === 'creator' ? actor : undefined
    const before = party && (await findParty(tx, party))
    await recordProfile(tx, accountId, profile)
    if (!party || !before) return
    if (about !== undefined) await recordAbout(tx, party, about)
    // What staff has let through before is not held again for a change of language.
    const isChanged = before.person !== profile.name || (about !== undefined && before.about !== about)
    if (isChanged) await screenParty(tx, party, now)
  })
}
