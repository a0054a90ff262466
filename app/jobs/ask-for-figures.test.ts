import { expect } from 'vitest'
import { listNotices } from '#db/queries/notices.ts'
import { recordMetrics } from '../commands/record-metrics.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { metricsForm } from '../domain/outcome/metrics.ts'
import { askForFigures } from './ask-for-figures.ts'
import { drain } from './drain.ts'
import { test } from './testing.ts'

test('a creator is asked four times, once each, and not for what was given', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('published')
  const publishedAt = clock.now
  const run = async (days: number) => {
    clock.now = plusDays(publishedAt, days)
    const before = world.letters.length
    await Promise.all([askForFigures(world.context), askForFigures(world.context)])
    await drain(world.context)
    await askForFigures(world.context)
    await drain(world.context)
    return world.letters.slice(before).filter(({ text }) => text.includes('/figures'))
  }
  expect(await run(0)).toEqual([])
  const [letter, ...more] = await run(1)
  expect(more).toEqual([])
  expect(letter!.text).toContain(`/creator/collaborations/${deal.id}/figures`)
  const today = dayIn(plusDays(publishedAt, 3), 'Asia/Riyadh')
  const given = metricsForm.parse({ takenOn: today, views: '1200' })
  await recordMetrics(db, deal.creator, deal.id, given, plusDays(publishedAt, 3))
  expect(await run(3)).toEqual([])
  expect(await run(8)).toHaveLength(1)
  expect(await run(29)).toEqual([])
  expect(await run(31)).toHaveLength(1)
  const notices = await listNotices(db, deal.creator.accountId)
  expect(notices.filter(({ kind }) => kind === 'figures-asked').map(({ detail }) => detail.count)).toEqual([
    30, 7, 1,
  ])
})
