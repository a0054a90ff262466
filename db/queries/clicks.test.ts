import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#db/testing.ts'
import { listClickCountries, listDailyClicks } from './clicks.ts'
import { agree, click, openCampaign } from './outcomes.testing.ts'

test('days of clicks are the brand’s, and are counted anew when it moves', async ({ db }) => {
  const campaign = await openCampaign(db)
  const { id, link } = await agree(db, campaign)
  const other = await agree(db, await openCampaign(db))
  await click(db, other.link.id, new Date('2026-11-20T21:15:00Z'))
  // In Riyadh the day begins at 21:00 UTC, in Kathmandu at 18:15.
  for (const at of ['18:14', '18:15', '20:59', '21:00', '23:59'])
    await click(db, link.id, new Date(`2026-11-20T${at}:00Z`))
  const days = async (of: Parameters<typeof listDailyClicks>[1]) =>
    (await listDailyClicks(db, of, campaign.brand)).map(({ day, count }) => `${day}: ${count}`)
  expect(await days({ collaborationId: id })).toEqual(['2026-11-20: 3', '2026-11-21: 2'])
  await sql`update brands set time_zone = 'Asia/Kathmandu' where id = ${campaign.brand.id}`.execute(db)
  expect(await days({ campaignId: campaign.id })).toEqual(['2026-11-20: 1', '2026-11-21: 4'])
  await click(db, link.id, new Date('2026-11-21T18:15:00Z'))
  expect(await days({ collaborationId: id })).toEqual(['2026-11-20: 1', '2026-11-21: 4', '2026-11-22: 1'])
  const untouched = await db
    .selectFrom('clickDayCounts')
    .select(['day', 'clicks'])
    .where('linkId', '=', other.link.id)
    .execute()
  expect(untouched).toEqual([{ day: '2026-11-21', clicks: 1 }])
})

test('countries are told over all days, of counted clicks only, and whatever is not known as such', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const { id, link } = await agree(db, campaign)
  const at = (day: number) => new Date(`2026-11-${day}T10:00:00Z`)
  for (const country of ['SA', 'SA', 'EG', null]) await click(db, link.id, at(20), { country })
  await click(db, link.id, at(21), { country: 'SA' })
  await click(db, link.id, at(21), { country: 'SA', verdict: 'bot' })
  const told = async () =>
    Object.fromEntries(
      (await listClickCountries(db, { collaborationId: id }, campaign.brand)).map((row) => [
        row.country,
        row.clicks,
      ]),
    )
  expect(await told()).toEqual({ SA: 3, EG: 1, '': 1 })
  const stranger = await openCampaign(db)
  expect(await listClickCountries(db, { campaignId: campaign.id }, stranger.brand)).toEqual([])
})
