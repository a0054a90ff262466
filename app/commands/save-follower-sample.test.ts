import { expect } from 'vitest'
import { listOwnSamples } from '#db/queries/follower-samples.ts'
import type { Db } from '#db/db.ts'
import { plusHours } from '../domain/clock.ts'
import { realShare } from '../domain/matching/follower-sample.ts'
import { unpackChannel } from '../domain/search/record.ts'
import { indexNow } from '../jobs/index-channels.ts'
import { test } from '../jobs/testing.ts'
import { saveFollowerSample } from './save-follower-sample.ts'

const header = 'followers,following,posts,bio_length,has_picture,private,username_length,username_digits'
const person = '400,380,52,20,yes,no,11,0'
const bought = '12,4000,0,0,no,no,14,5'
const file = (people: number, fakes: number) =>
  new TextEncoder().encode(
    [header, ...Array.from({ length: people + fakes }, (_, i) => (i < people ? person : bought))].join('\n'),
  )

/** What the search knows of a channel's credibility, 0-1. */
async function indexedCredibility(db: Db, channelId: string, now: Date) {
  await indexNow(db, now)
  const { ordinal, record } = await db
    .selectFrom('channelIndex')
    .select(['ordinal', 'record'])
    .where('channelId', '=', channelId)
    .executeTakeFirstOrThrow()
  return unpackChannel(ordinal, record).credibility / 255
}

test('of a sample its size, expected fakes, source and day are kept, and a newer one takes its place', async ({
  db,
  make,
  clock,
}) => {
  const creator = await make.creator()
  const save = (of: Uint8Array, collectedOn: string) =>
    saveFollowerSample(db, creator, { channelId: creator.channelId, collectedOn }, of, clock.now)
  await save(file(36, 4), '2025-03-01')
  await save(file(360, 40), '2025-04-01')
  const kept = await listOwnSamples(db, creator.id)
  expect(kept).toEqual([
    {
      channelId: creator.channelId,
      size: 400,
      fakes: expect.any(Number) as number,
      source: 'file',
      collectedOn: '2025-04-01',
    },
  ])
  const { share, low, high } = realShare(kept[0]!)
  expect(share).toBeGreaterThan(0.85)
  expect(share).toBeLessThan(0.92)
  expect(high - low).toBeLessThan(0.06)
})

test('the search takes a channel for as credible as its sample is', async ({ db, make, clock }) => {
  const creator = await make.creator()
  const { channelId } = creator
  expect(await indexedCredibility(db, channelId, clock.now)).toBeCloseTo(0.8)
  const sample = { channelId, collectedOn: '2025-03-01' }
  await saveFollowerSample(db, creator, sample, file(50, 150), clock.now)
  const { share } = realShare((await listOwnSamples(db, creator.id))[0]!)
  expect(share).toBeLessThan(0.4)
  expect(await indexedCredibility(db, channelId, clock.now)).toBeCloseTo(share, 2)
})

test('nobody samples another’s channel', async ({ db, make, clock }) => {
  const [creator, other] = [await make.creator(), await make.creator()]
  const sample = { channelId: other.channelId, collectedOn: '2025-03-01' }
  await expect(saveFollowerSample(db, creator, sample, file(20, 0), clock.now)).rejects.toMatchObject({
    kind: 'not_found',
    code: 'channel.unknown',
  })
  expect(await listOwnSamples(db, other.id)).toEqual([])
})

test('a file that cannot be read, is too large or of a day to come changes nothing', async ({
  db,
  make,
  clock,
}) => {
  const creator = await make.creator()
  const save = (of: Uint8Array, collectedOn = '2025-03-01') =>
    saveFollowerSample(db, creator, { channelId: creator.channelId, collectedOn }, of, clock.now)
  const day = (hours: number) => plusHours(clock.now, hours).toISOString().slice(0, 10)
  const text = new TextDecoder().decode(file(20, 0)).split('\n')
  const broken = new TextEncoder().encode([...text.slice(0, 3), '', '1,two,3', ...text.slice(3)].join('\n'))
  await save(file(30, 0))
  await expect(save(broken)).rejects.toMatchObject({
    code: 'sample.not_whole',
    detail: { column: 'following', lines: '5' },
  })
  await expect(save(file(9, 0))).rejects.toMatchObject({ code: 'sample.too_few' })
  await expect(save(file(5_001, 0))).rejects.toMatchObject({
    code: 'import.too_many_rows',
    detail: { rows: 5_000 },
  })
  await expect(save(new Uint8Array(2 * 1024 * 1024 + 1).fill(48))).rejects.toMatchObject({
    code: 'import.too_large',
    detail: { megabytes: 2 },
  })
  await expect(save(file(40, 0), day(48))).rejects.toMatchObject({ code: 'sample.future_day' })
  expect(await listOwnSamples(db, creator.id)).toMatchObject([{ size: 30 }])
})
