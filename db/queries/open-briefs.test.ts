import { expect } from 'vitest'
import { applyToBrief } from '../../app/commands/apply-to-brief.ts'
import { takeStep } from '../../app/commands/take-step.ts'
import { readBriefFilters } from '../../app/domain/campaign/brief-filters.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import { test } from '../../app/jobs/testing.ts'
import { findOwnDealUnder, listOpenBriefs } from './open-briefs.ts'

test('briefs of open campaigns are offered until their draft is due, those for own channels first', async ({
  db,
  make,
  clock,
}) => {
  const scene = await make.scene()
  const elsewhere = await make.scene({
    brief: { deliverables: [{ platform: 'youtube', format: 'video', quantity: 1 }] },
  })
  const reader = await make.creator()
  const today = dayIn(clock.now, 'UTC')
  const ours = [scene.briefId, elsewhere.briefId]
  const list = async (day = today) =>
    (await listOpenBriefs(db, reader, day, { perPage: 1_000 })).briefs.filter(({ id }) => ours.includes(id))

  const status = (value: string) =>
    db
      .updateTable('campaigns')
      .set({ status: value })
      .where('id', 'in', [scene.campaignId, elsewhere.campaignId])
      .execute()
  await status('draft')
  expect(await list()).toEqual([])
  await status('open')
  expect(await list()).toMatchObject([
    { id: scene.briefId, fits: true, dealId: null },
    { id: elsewhere.briefId, fits: false, dealId: null },
  ])
  expect(await list(dayIn(plusDays(clock.now, 8), 'Asia/Riyadh'))).toEqual([])
  await status('closed')
  expect(await list()).toEqual([])
})

test('a brief names the reader’s own running deal, and forgets one that came to nothing', async ({
  db,
  make,
  clock,
}) => {
  const scene = await make.scene()
  await db.updateTable('campaigns').set({ status: 'open' }).where('id', '=', scene.campaignId).execute()
  const reader = await make.creator()
  const offer = { price: '3000', currency: 'SAR', draftDueOn: '2030-01-01', note: '' }
  const bid = { briefId: scene.briefId, channelId: reader.channelId, offer }
  const id = await applyToBrief(db, reader, bid, clock.now)
  const dealId = async () => (await findOwnDealUnder(db, scene.briefId, reader))?.id ?? null
  const { briefs } = await listOpenBriefs(db, reader, dayIn(clock.now, 'UTC'), { perPage: 1_000 })
  expect(briefs.find((brief) => brief.id === scene.briefId)).toMatchObject({ dealId: id })
  expect(await dealId()).toBe(id)
  expect(await findOwnDealUnder(db, scene.briefId, await make.creator())).toBeUndefined()
  await takeStep(db, reader, id, 'withdraw-bid', clock.now)
  expect(await dealId()).toBeNull()
})

test('the public list is filtered by platform and format of one line, by audience and by price', async ({
  db,
  make,
  clock,
}) => {
  const both = await make.scene({
    brief: {
      deliverables: [
        { platform: 'instagram', format: 'reel', quantity: 1 },
        { platform: 'tiktok', format: 'story', quantity: 1 },
      ],
      priceFrom: '1,000',
      priceTo: '5,000',
    },
  })
  const other = await make.scene({
    currency: 'AED',
    price: '1500',
    brief: {
      deliverables: [{ platform: 'tiktok', format: 'video', quantity: 1 }],
      currency: 'AED',
      priceTo: '2000',
    },
  })
  const ours = [both.briefId, other.briefId]
  const asked = async (query: string) => {
    const { filters } = readBriefFilters(new URLSearchParams(query))
    const { briefs } = await listOpenBriefs(db, null, dayIn(clock.now, 'UTC'), { filters, perPage: 1_000 })
    return ours.map((id) => briefs.some((brief) => brief.id === id))
  }
  expect(await asked('')).toEqual([true, true])
  expect(await asked('platform=tiktok')).toEqual([true, true])
  expect(await asked('platform=tiktok&format=story')).toEqual([true, false])
  // Reels are asked for on the other platform only.
  expect(await asked('platform=tiktok&format=reel')).toEqual([false, false])
  expect(await asked('country=SA')).toEqual([true, true])
  expect(await asked('country=BR')).toEqual([false, false])
  expect(await asked('currency=AED')).toEqual([false, true])
  expect(await asked('currency=SAR&least=5000')).toEqual([true, false])
  expect(await asked('currency=SAR&least=5000.01')).toEqual([false, false])
  // What cannot be read filters nothing.
  expect(await asked('platform=myspace&least=9&page=x')).toEqual([true, true])
})
