import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { generateChannels } from '../seed/channels.ts'
import { writeChannels } from '../seed/write-channels.ts'
import { test } from '../testing.ts'
import { observationsOf } from '../../app/domain/matching/signals.ts'
import { findObservations, mostChannels } from './channel-signals.ts'

describe('what posts and follower counts show', () => {
  test('is what the domain sees in them', async ({ db }) => {
    const today = new Date('2026-11-01T09:00:00Z')
    const channels = generateChannels(60, `signals ${randomUUID()}`, today)
    await writeChannels(db, channels, today)
    const found = await findObservations(
      db,
      channels.map(({ id }) => id),
    )
    expect(found.size).toBe(60)
    for (const { id, posts, snapshots, platform, followers, postsCollectedOn } of channels) {
      const countedAt = new Date(postsCollectedOn)
      const seen = observationsOf(
        posts.map((post) => ({ ...post, countedAt })),
        snapshots.map((snapshot) => ({ ...snapshot, avgViews: null })),
        platform,
        followers,
      )
      expect(found.get(id)).toEqual(seen)
    }
    expect([...found.values()].some(({ volatility }) => volatility !== null)).toBe(true)
    expect([...found.values()].some(({ followerJump }) => followerJump !== null)).toBe(true)
  })

  test('is nothing of a channel without posts, and a stranger is not answered', async ({ db }) => {
    const handle = `h${randomUUID().slice(0, 8)}`
    const { id } = await db
      .insertInto('channels')
      .values({ platform: 'tiktok', handle, name: handle, url: `https://www.tiktok.com/@${handle}` })
      .returning('id')
      .executeTakeFirstOrThrow()
    const found = await findObservations(db, [id, randomUUID()])
    expect([...found]).toEqual([
      [
        id,
        {
          platform: 'tiktok',
          denominator: 'views',
          followers: null,
          followerJump: null,
          boostedPosts: null,
          commentsPerLike: null,
          volatility: null,
        },
      ],
    ])
    expect(await findObservations(db, [])).toEqual(new Map())
  })

  test('comes in batches', async ({ db }) => {
    const ids = Array.from({ length: mostChannels + 1 }, () => randomUUID())
    await expect(findObservations(db, ids)).rejects.toThrow(RangeError)
    expect((await findObservations(db, ids.slice(1))).size).toBe(0)
  })
})
