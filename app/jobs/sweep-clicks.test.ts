import { sql } from 'kysely'
import { expect } from 'vitest'
import { listDailyClicks } from '#db/queries/clicks.ts'
import { agree, click, openCampaign } from '#db/queries/outcomes.testing.ts'
import { test } from '#db/testing.ts'
import { sweepClicks } from './sweep-clicks.ts'

const now = () => new Date('2026-11-20T12:00:00Z')
const clickMonths = 13

test('single clicks go with their month, and every count stays', async ({ db }) => {
  const campaign = await openCampaign(db)
  const { id, link } = await agree(db, campaign)
  for (const day of [
    '2025-08-31T23:59:59.999Z',
    '2025-09-01T00:00:00Z',
    '2025-09-30T21:30:00Z',
    '2025-10-01T00:00:00Z',
  ])
    await click(db, link.id, new Date(day))
  const counts = () => listDailyClicks(db, { collaborationId: id }, campaign.brand)
  const before = await counts()
  await sweepClicks({ db, now, clickMonths })
  await sweepClicks({ db, now, clickMonths })
  const kept = await db.selectFrom('clicks').select('clickedAt').where('linkId', '=', link.id).execute()
  expect(kept.map(({ clickedAt }) => clickedAt.toISOString())).toEqual(['2025-10-01T00:00:00.000Z'])
  expect(await counts()).toEqual(before)
  expect(before.reduce((sum, { count }) => sum + count, 0)).toBe(4)
})

test('a month whose roll-ups differ from its clicks stays', async ({ db, owner }) => {
  const { link } = await agree(db, await openCampaign(db))
  await click(db, link.id, new Date('2025-03-05T10:00:00Z'))
  const shift = (by: number) =>
    sql`update click_slots set clicks = clicks + ${by} where link_id = ${link.id}`.execute(owner)
  await shift(1)
  await expect(sweepClicks({ db, now, clickMonths })).rejects.toThrow('differ')
  await shift(-1)
  await sql`update click_days set clicks = clicks + 1 where link_id = ${link.id} and trait = 'device'`.execute(
    owner,
  )
  await expect(sweepClicks({ db, now, clickMonths })).rejects.toThrow('differ')
  expect(await db.selectFrom('clicks').select('id').where('linkId', '=', link.id).execute()).toHaveLength(1)
  await sql`update click_days set clicks = clicks - 1 where link_id = ${link.id} and trait = 'device'`.execute(
    owner,
  )
  await sweepClicks({ db, now, clickMonths })
})

test('nobody drops a month that is young, or changes a click', async ({ db }) => {
  const { link } = await agree(db, await openCampaign(db))
  const id = await click(db, link.id, new Date())
  await expect(sql`select drop_click_month(now()::date)`.execute(db)).rejects.toMatchObject({ code: '42501' })
  await expect(db.deleteFrom('clicks').where('id', '=', id).execute()).rejects.toThrow()
})
