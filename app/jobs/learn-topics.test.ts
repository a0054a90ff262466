import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findTopicModel, listTopicDocuments, recordMixtures } from '#db/queries/channel-topics.ts'
import { test } from '#db/testing.ts'
import { generateChannels } from '#db/seed/channels.ts'
import { writeChannels } from '#db/seed/write-channels.ts'
import { interests } from '../domain/campaign/strategy.ts'
import { inferMixture } from '../domain/matching/text/topic-model.ts'
import { learnTopics } from './learn-topics.ts'

const now = new Date('2026-12-01T10:00:00Z')
const later = new Date('2026-12-02T10:00:00Z')
const work = (db: Db, at = now) => learnTopics({ db, now: () => at })

const stored = (db: Db) => db.selectFrom('channelTopics').selectAll().orderBy('channelId').execute()
const mixturesOf = async (db: Db) =>
  new Map((await stored(db)).map(({ channelId, mixture }) => [channelId, mixture]))

describe('learning topics', () => {
  test('without channels leaves a model that knows the words of the interests', async ({ db }) => {
    await work(db)
    const model = await findTopicModel(db)
    expect(model).toMatchObject({ documents: 0 })
    expect(model!.weights).toHaveLength(model!.rows.size * (interests.length + 1))
    expect(await stored(db)).toEqual([])
  })

  test('gives every channel a mixture that its topics lead', async ({ db }) => {
    const channels = generateChannels(120, 'learn-topics', now)
    await writeChannels(db, channels, now)
    await work(db)
    const mixtures = await mixturesOf(db)
    expect(mixtures.size).toBe(120)
    for (const { id, topics } of channels) {
      const mixture = mixtures.get(id)!
      expect(mixture.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
      expect(topics).toContain(interests[mixture.indexOf(Math.max(...mixture))])
    }
    expect(await findTopicModel(db)).toMatchObject({ documents: 120 })
  })

  test('a second time changes no channel, and only one model is kept', async ({ db }) => {
    await work(db)
    const before = await stored(db)
    await work(db, later)
    expect(await stored(db)).toEqual(before)
    expect(await db.selectFrom('topicModels').select('createdAt').execute()).toEqual([{ createdAt: later }])
  })

  test('a channel that is new or says something else is read by the model there is', async ({ db }) => {
    const { channelId } = (await stored(db))[0]!
    await db
      .updateTable('channels')
      .set({ topics: ['pets'], bio: 'Cats, dogs and a patient vet', category: null })
      .where('id', '=', channelId)
      .execute()
    await db.deleteFrom('channelPosts').where('channelId', '=', channelId).execute()
    const model = (await findTopicModel(db))!
    const document = (await listTopicDocuments(db, [channelId])).get(channelId)!
    const mixture = inferMixture(model, document)!
    await db
      .transaction()
      .execute((tx) => recordMixtures(tx, model.id, new Map([[channelId, mixture]]), later))
    const kept = (await mixturesOf(db)).get(channelId)!
    expect(kept.indexOf(Math.max(...kept))).toBe(interests.indexOf('pets'))
  })

  test('what a replaced model has read is not stored', async ({ db }) => {
    const model = (await findTopicModel(db))!
    await work(db)
    const before = await stored(db)
    const unknown = new Map([[before[0]!.channelId, null]])
    expect(await db.transaction().execute((tx) => recordMixtures(tx, model.id, unknown, now))).toBe(false)
    expect(await stored(db)).toEqual(before)
  })
})
