import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listNotices } from '#db/queries/notices.ts'
import { findSavedSearch, listHits, listSavedSearches } from '#db/queries/saved-searches.ts'
import { changeSavedSearch } from '../commands/change-saved-search.ts'
import { deleteSavedSearch } from '../commands/delete-saved-search.ts'
import { saveSearch } from '../commands/save-search.ts'
import { seeSavedSearch } from '../commands/see-saved-search.ts'
import type { BrandActor } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import { type Alert, mostSaved } from '../domain/search/saved-search.ts'
import { alertSavedSearches } from './alert-saved-searches.ts'
import { drain } from './drain.ts'
import { indexNow } from './index-channels.ts'
import { tellSavedSearch } from './tell-saved-search.ts'
import { test as base } from './testing.ts'

let words = 0

/** A word that no other test's channels have, a channel named by it, and a search for it. */
const test = base.extend<{ word: string }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
  word: async ({}, use) => use(`zaatar${'abcdefghij'[words++]}`),
})

async function addChannel(db: Db, name: string, followers: number | null = 5_000) {
  return db
    .insertInto('channels')
    .values({
      platform: 'instagram',
      handle: `h${name.replaceAll(' ', '')}${followers}`,
      name,
      url: 'https://x.example',
      followers,
    })
    .returning(['id', 'ordinal'])
    .executeTakeFirstOrThrow()
}

const saved = (word: string, alert: Alert, found: number[] = []) => ({
  name: `About ${word}`,
  query: `?q=${word}`,
  campaignId: null,
  alert,
  found,
})

const idsOf = async (db: Db, id: string, actor: BrandActor) =>
  (await listHits(db, id, actor, 100)).map(({ channelId }) => channelId)

test('what a search has not found before is told once, by a notice and a letter', async ({
  db,
  make,
  world,
  clock,
  word,
}) => {
  const brand = await make.brand()
  const old = await addChannel(db, `${word} kitchen`)
  await indexNow(db, clock.now)
  const id = await saveSearch(db, brand, saved(word, 'daily', [old.ordinal]), clock.now)

  const fresh = await addChannel(db, `${word} & bread`, 90_000)
  const other = await addChannel(db, `nothing like it ${word.at(-1)}`)
  await db.updateTable('channels').set({ followers: 6_000 }).where('id', '=', old.id).execute()
  await indexNow(db, clock.now)
  clock.now = plusDays(clock.now, 1)
  await alertSavedSearches(world.context)
  await drain(world.context)

  expect(await idsOf(db, id, brand)).toEqual([fresh.id])
  expect(await idsOf(db, id, brand)).not.toContain(other.id)
  const [notice] = await listNotices(db, brand.accountId)
  expect(notice).toMatchObject({
    kind: 'search-found',
    path: `/brand/searches/${id}`,
    detail: { name: `About ${word}`, count: 1, campaign: `${word} & bread` },
  })
  expect(world.letters).toHaveLength(1)
  expect(world.letters[0]!.subject).toBe(`1 new channel in “About ${word}”`)
  expect(world.letters[0]!.text).toContain(`http://athar.test/brand/searches/${id}`)

  // A change of a channel that was told of is no news, and neither is another day without any.
  await db.updateTable('channels').set({ followers: 91_000 }).where('id', '=', fresh.id).execute()
  await indexNow(db, clock.now)
  clock.now = plusDays(clock.now, 1)
  await alertSavedSearches(world.context)
  await drain(world.context)
  expect(world.letters).toHaveLength(1)
})

test('a channel that comes to fit by a change is news', async ({ db, make, world, clock, word }) => {
  const brand = await make.brand()
  const channel = await addChannel(db, `${word} tiny`, 900)
  await indexNow(db, clock.now)
  const search = { ...saved(word, 'daily'), query: `?q=${word}&followersFrom=1000` }
  const id = await saveSearch(db, brand, search, clock.now)
  await db.updateTable('channels').set({ followers: 1_200 }).where('id', '=', channel.id).execute()
  await indexNow(db, clock.now)
  clock.now = plusDays(clock.now, 1)
  await alertSavedSearches(world.context)
  await drain(world.context)
  expect(await idsOf(db, id, brand)).toEqual([channel.id])
})

test('two workers and a retry tell once', async ({ db, make, world, clock, word }) => {
  const brand = await make.brand()
  const id = await saveSearch(db, brand, saved(word, 'daily'), clock.now)
  await addChannel(db, `${word} one`)
  await indexNow(db, clock.now)
  clock.now = plusDays(clock.now, 1)
  await Promise.all([alertSavedSearches(world.context), alertSavedSearches(world.context)])
  await alertSavedSearches(world.context)
  const data = { searchId: id, at: clock.now.toISOString() }
  const lost = { ...world.context, mail: () => Promise.reject(new Error('no line')) }
  await expect(tellSavedSearch(lost, data)).rejects.toThrow('no line')
  await drain(world.context)
  await tellSavedSearch(world.context, data)
  expect(world.letters).toHaveLength(1)
  expect(await listNotices(db, brand.accountId)).toHaveLength(1)
})

test('a weekly search waits for its day, one without alerts is counted and told of to nobody', async ({
  db,
  make,
  world,
  clock,
  word,
}) => {
  // A Tuesday in Riyadh, where the week begins on Sunday.
  clock.now = new Date('2026-11-24T09:00:00Z')
  const brand = await make.brand()
  const weekly = await saveSearch(db, brand, saved(word, 'weekly'), clock.now)
  const silent = await saveSearch(db, brand, saved(word, 'none'), clock.now)
  const channel = await addChannel(db, `${word} one`)
  await indexNow(db, clock.now)
  clock.now = new Date('2026-11-28T09:00:00Z')
  await alertSavedSearches(world.context)
  await drain(world.context)
  expect(await idsOf(db, weekly, brand)).toEqual([])
  expect(await idsOf(db, silent, brand)).toEqual([channel.id])
  expect(world.letters).toEqual([])
  clock.now = new Date('2026-11-29T06:00:00Z')
  await alertSavedSearches(world.context)
  await drain(world.context)
  expect(await idsOf(db, weekly, brand)).toEqual([channel.id])
  expect(world.letters).toHaveLength(1)

  const counts = async () => (await listSavedSearches(db, brand)).map(({ fresh }) => fresh)
  expect(await counts()).toEqual([1, 1])
  await seeSavedSearch(db, brand, weekly, clock.now)
  expect((await findSavedSearch(db, weekly, brand))!.fresh).toBe(0)
})

test('who has left the brand is told nothing', async ({ db, make, world, clock, word }) => {
  const brand = await make.brand()
  await saveSearch(db, brand, saved(word, 'daily'), clock.now)
  await addChannel(db, `${word} one`)
  await indexNow(db, clock.now)
  await db.deleteFrom('brandMembers').where('accountId', '=', brand.accountId).execute()
  clock.now = plusDays(clock.now, 1)
  await alertSavedSearches(world.context)
  await drain(world.context)
  expect(world.letters).toEqual([])
})

test('a saved search is changed and deleted by its own brand alone', async ({ db, make, clock, word }) => {
  const [brand, stranger] = [await make.brand(), await make.brand()]
  const id = await saveSearch(db, brand, saved(word, 'none'), clock.now)
  const unknown = { kind: 'not_found', code: 'saved.unknown' }
  const change = { name: 'Mine', alert: 'daily' } as const
  await expect(changeSavedSearch(db, stranger, id, change)).rejects.toMatchObject(unknown)
  await expect(seeSavedSearch(db, stranger, id, clock.now)).rejects.toMatchObject(unknown)
  await expect(deleteSavedSearch(db, stranger, id)).rejects.toMatchObject(unknown)
  expect(await findSavedSearch(db, id, stranger)).toBeUndefined()
  const { campaignId } = await make.scene()
  const foreign = { ...saved(word, 'none'), campaignId }
  await expect(saveSearch(db, brand, foreign, clock.now)).rejects.toMatchObject({ code: 'campaign.unknown' })
  await changeSavedSearch(db, brand, id, change)
  expect(await findSavedSearch(db, id, brand)).toMatchObject(change)
  await deleteSavedSearch(db, brand, id)
  expect(await listSavedSearches(db, brand)).toEqual([])
})

test('a brand keeps a hundred searches, however many are saved at once', async ({
  db,
  make,
  clock,
  word,
}) => {
  const brand = await make.brand()
  for (let at = 1; at < mostSaved.searches; at++) await saveSearch(db, brand, saved(word, 'none'), clock.now)
  const tries = await Promise.allSettled(
    [1, 2, 3].map(() => saveSearch(db, brand, saved(word, 'none'), clock.now)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await listSavedSearches(db, brand)).toHaveLength(mostSaved.searches)
})
