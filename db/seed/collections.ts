import { noteShortlisted } from '../../app/commands/note-shortlisted.ts'
import { saveSearch } from '../../app/commands/save-search.ts'
import { shortlistChannel } from '../../app/commands/shortlist-channel.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { plusHours } from '../../app/domain/clock.ts'
import { failedGates } from '../../app/domain/search/conditions.ts'
import type { Db } from '../db.ts'
import { findAskedSearch } from '../queries/asked-search.ts'
import { eachChangedChannel, listIndexed } from '../queries/saved-searches.ts'
import { findSearchScope } from '../queries/search-scope.ts'

/** What the team wrote beside the channels it put on its list. */
const notes = [
  { note: 'Cooks for a family of six, answers within a day.', tags: ['family', 'Riyadh'] },
  { note: 'Warm voice. Ask whether she films in English, too.', tags: ['family'] },
  { note: '', tags: ['bread'] },
]

const query = 'platform=instagram&platform=tiktok&topic=food'

/** A shortlist of a brand's campaign and a saved search. The index must be filled: what it finds today is no news. */
export async function writeCollections(db: Db, ownerEmail: string, campaignName: string, today: Date) {
  const { accountId, brandId, campaignId } = await db
    .selectFrom('accounts as a')
    .innerJoin('brandMembers as m', 'm.accountId', 'a.id')
    .innerJoin('campaigns as c', 'c.brandId', 'm.brandId')
    .select(['a.id as accountId', 'm.brandId', 'c.id as campaignId'])
    .where('a.email', '=', ownerEmail)
    .where('c.name', '=', campaignName)
    .executeTakeFirstOrThrow()
  const brand: BrandActor = { role: 'brand', id: brandId, accountId }
  const scope = (await findSearchScope(db, brand, { campaignId }))!
  const engine = { rows: (ordinals: readonly number[]) => listIndexed(db, ordinals) }
  const { request } = await findAskedSearch(db, engine, scope, new URLSearchParams(query), today)
  const found: number[] = []
  await eachChangedChannel(db, '0', (rows) => {
    for (const row of rows) if (failedGates(row, request.where).length === 0) found.push(row.ordinal)
  })
  await saveSearch(
    db,
    brand,
    { name: 'Food on Instagram and TikTok', query, campaignId, alert: 'daily', found },
    plusHours(today, -3),
  )
  const chosen = await db
    .selectFrom('channels')
    .select('id')
    .where('ordinal', 'in', found.slice(0, notes.length))
    .orderBy('ordinal')
    .execute()
  for (const [at, { id: channelId }] of chosen.entries()) {
    const when = plusHours(today, at - 5)
    const list = { name: `${campaignName}, first choice`, campaignId }
    const shortlistId = await shortlistChannel(db, brand, channelId, list, when)
    await noteShortlisted(db, brand, shortlistId, { channelId, ...notes[at]! }, when)
  }
}
