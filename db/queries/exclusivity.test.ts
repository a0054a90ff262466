import { expect } from 'vitest'
import { takeStep } from '../../app/commands/take-step.ts'
import { plusCalendarDays } from '../../app/domain/calendar-day.ts'
import { dayIn, plusHours } from '../../app/domain/clock.ts'
import { test } from '../../app/jobs/testing.ts'
import { findNewcomer, findNewcomerOf, listExclusivities } from './exclusivity.ts'

test('a creator’s promises are those of deals that count, with the names that their briefs give', async ({
  db,
  make,
  clock,
}) => {
  const today = dayIn(clock.now, 'Asia/Riyadh')
  const deal = await make.deal('accepted', {
    brief: { exclusivityDays: 14, exclusivityBrands: ['Nour'], exclusivityCategory: 'Spices' },
  })
  const [promise] = await listExclusivities(db, deal.creator.id)
  expect(promise).toEqual({
    dealId: deal.id,
    brandId: deal.brand.id,
    brandName: 'Dukkan',
    until: plusCalendarDays(today, 14 + 14),
    category: 'Spices',
    names: ['Nour'],
    interests: [],
  })
  const out = await make.deal('published', { brief: { exclusivityDays: 5 } })
  expect((await listExclusivities(db, out.creator.id)).map(({ until }) => until)).toEqual([
    plusCalendarDays(today, 5),
  ])
  await takeStep(db, deal.brand, deal.id, 'cancel-unfunded', plusHours(clock.now, 1))
  expect(await listExclusivities(db, deal.creator.id)).toEqual([])
})

test('who would hire somebody is found by the deal, and by the campaign and the channel', async ({
  db,
  make,
}) => {
  const deal = await make.scene()
  const channel = await make.creator()
  const { id: creatorId, channelId } = channel
  const whole = { brandId: deal.brand.id, brandName: 'Dukkan', zone: 'Asia/Riyadh', interests: [] }
  expect(await findNewcomer(db, deal.id)).toEqual({ ...whole, category: '', creatorId: deal.creator.id })
  expect(await findNewcomerOf(db, { campaignId: deal.campaignId, channelId })).toEqual({
    ...whole,
    category: '',
    creatorId,
  })
})
