import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { generateChannels } from '../seed/channels.ts'
import { writeChannels } from '../seed/write-channels.ts'
import { test } from '../testing.ts'
import { listCaptions } from './channel-captions.ts'

test('the newest twenty captions of each channel are told, and of nobody else', async ({ db }) => {
  const today = new Date('2026-11-01T09:00:00Z')
  const channels = generateChannels(30, `captions ${randomUUID()}`, today)
  await writeChannels(db, channels, today)
  const asked = channels.slice(0, 20)
  const found = await listCaptions(db, [...asked.map(({ id }) => id), randomUUID()])
  for (const { id, posts } of asked) {
    const newest = posts
      .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
      .slice(0, 20)
      .map(({ caption }) => caption)
    expect((found.get(id) ?? []).toSorted()).toEqual(newest.toSorted())
  }
  expect(found.size).toBe(asked.filter(({ posts }) => posts.length > 0).length)
  expect(await listCaptions(db, [])).toEqual(new Map())
})
