import { declareLicence, sayBirthday } from '../../app/commands/declare-licence.ts'
import { enterErid } from '../../app/commands/enter-erid.ts'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import { licencesFor } from '../../app/domain/compliance/check.ts'
import { endingKinds, lackOf, perPageKinds } from '../../app/domain/compliance/licence.ts'
import type { Db } from '../db.ts'
import { findFacts } from '../queries/compliance.ts'

/** Before the work begins a creator says their age and the licences that the brief asks for, and the brand its token. */
export async function qualify(
  db: Db,
  { brand, creator }: { brand: BrandActor; creator: CreatorActor },
  id: string,
  now: Date,
) {
  const facts = await findFacts(db, id, now)
  if (facts.creator.bornOn === null) await sayBirthday(db, creator, '1994-03-21', facts.today)
  for (const kind of licencesFor(facts)) {
    if (lackOf(facts.creator.licences, kind, facts) === null) continue
    const validUntil = endingKinds.includes(kind) ? dayIn(plusDays(now, 400), 'UTC') : ''
    await declareLicence(
      db,
      creator,
      {
        kind,
        number: '2041187',
        holder: 'As on the account',
        validUntil,
        channelId: perPageKinds.includes(kind) ? facts.channelId : '',
      },
      now,
    )
  }
  if (!facts.jurisdictions.includes('RU')) return
  if (!facts.advertiser.erid)
    await enterErid(db, brand, id, `2Vtzq${id.replaceAll('-', '').slice(0, 12)}`, now)
}
