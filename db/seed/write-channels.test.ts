import sharp from 'sharp'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing.ts'
import { generateChannels } from './channels.ts'
import { drawPicture } from './pictures.ts'
import { writeChannels } from './write-channels.ts'

const today = new Date('2026-12-01T09:00:00Z')

test('generated channels are stored whole, and unknown stays null', async ({ db }) => {
  const channels = generateChannels(300, `write ${process.pid}`, today)
  await writeChannels(db, channels, today)
  const ids = channels.map(({ id }) => id)
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from channels where id = any(${ids})) as channels,
           (select count(*)::int from channels where id = any(${ids}) and followers is null) as unknown,
           (select count(*)::int from channel_posts where channel_id = any(${ids})) as posts,
           (select count(*)::int from channel_stats where channel_id = any(${ids})) as stats,
           (select count(*)::int from channel_packages where channel_id = any(${ids})) as packages,
           (select count(*)::int from channel_snapshots where channel_id = any(${ids})) as snapshots,
           (select count(*)::int from channel_audiences where channel_id = any(${ids})) as audiences,
           (select count(*)::int from accounts a join creators c on c.account_id = a.id
             join channels k on k.creator_id = c.id where k.id = any(${ids}) and a.password_hash is null) as owned`.execute(
    db,
  )
  const total = (count: (channel: (typeof channels)[number]) => number) =>
    channels.reduce((sum, c) => sum + count(c), 0)
  expect(rows[0]).toEqual({
    channels: 300,
    unknown: total(({ followers }) => Number(followers === null)),
    posts: total(({ posts }) => posts.length),
    stats: 300,
    packages: total(({ packages }) => packages.length),
    snapshots: total(({ snapshots }) => snapshots.length),
    audiences: total(({ audience }) => Number(audience !== undefined)),
    owned: 300,
  })
  const known = channels.find(({ audience }) => audience?.countries && audience.interests)!
  const stored = await db
    .selectFrom('channelAudiences')
    .selectAll()
    .where('channelId', '=', known.id)
    .executeTakeFirstOrThrow()
  expect(stored).toMatchObject({ countries: known.audience!.countries, interests: known.audience!.interests })
})

test('a picture is the same for the same seed, and another for another', async () => {
  const [one, again, other] = await Promise.all(['a', 'a', 'b'].map((seed) => drawPicture(seed)))
  expect(one!.equals(again!)).toBe(true)
  expect(one!.equals(other!)).toBe(false)
  expect(await sharp(one!).metadata()).toMatchObject({ format: 'webp', width: 1080, height: 1350 })
})
