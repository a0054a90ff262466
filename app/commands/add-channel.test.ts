import { expect } from 'vitest'
import { listKitChannels } from '#db/queries/media-kit.ts'
import { channelForm, packagesForm } from '../domain/channel/forms.ts'
import { money } from '../domain/money.ts'
import { test } from '../jobs/testing.ts'
import { addChannel } from './add-channel.ts'
import { savePackages } from './save-packages.ts'

const form = (of: object) => channelForm.parse({ part: 'channel', language: 'ar', ...of })

test('a channel is added with what its creator declares, dated and marked so', async ({
  db,
  make,
  clock,
}) => {
  const creator = await make.creator()
  const url = `https://www.tiktok.com/@${creator.handle}`
  const { id } = await addChannel(
    db,
    creator,
    form({ url, followers: '12,500', averageViews: '1.2K', topics: ['food'] }),
    clock.now,
  )
  const declared = { source: 'declared', collectedOn: clock.now.toISOString().slice(0, 10) }
  const added = (await listKitChannels(db, creator.id)).find((channel) => channel.id === id)
  expect(added).toMatchObject({
    platform: 'tiktok',
    handle: creator.handle,
    followers: { count: 12_500, ...declared },
    views: { average: 1_200, ...declared },
    stats: null,
    audience: null,
  })
})

test('figures that are not given stay unknown', async ({ db, make, clock }) => {
  const creator = await make.creator()
  const url = `https://t.me/${creator.handle}`
  const { id } = await addChannel(db, creator, form({ url }), clock.now)
  const added = (await listKitChannels(db, creator.id)).find((channel) => channel.id === id)
  expect(added).toMatchObject({ followers: null, views: null })
})

test('a channel that somebody has is refused, and one that nobody has asks for a proof', async ({
  db,
  make,
  clock,
}) => {
  const [creator, other] = [await make.creator(), await make.creator()]
  const add = (url: string) => addChannel(db, creator, form({ url }), clock.now)
  await expect(add(`https://instagram.com/${creator.handle.toUpperCase()}`)).rejects.toMatchObject({
    code: 'channel.yours_already',
  })
  await expect(add(`https://instagram.com/${other.handle}`)).rejects.toMatchObject({ code: 'channel.taken' })
  const handle = `un.${creator.handle}`.slice(0, 24)
  await db
    .insertInto('channels')
    .values({ platform: 'tiktok', handle, name: 'Listed', url: `https://www.tiktok.com/@${handle}` })
    .execute()
  expect(await add(`https://www.tiktok.com/@${handle}`)).toMatchObject({ isProofNeeded: true })
  expect((await listKitChannels(db, creator.id)).map(({ name }) => name)).not.toContain('Listed')
})

test('the same channel added twice at once is added once', async ({ db, make, clock }) => {
  const creators = [await make.creator(), await make.creator(), await make.creator()]
  const url = `https://www.tiktok.com/@${creators[0]!.handle}`
  const outcomes = await Promise.allSettled(
    creators.map((creator) => addChannel(db, creator, form({ url }), clock.now)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('prices replace each other, and an empty one leaves the list', async ({ db, make }) => {
  const creator = await make.creator()
  const save = (prices: object, currency = 'SAR') =>
    savePackages(
      db,
      creator,
      packagesForm.parse({ part: 'packages', channelId: creator.channelId, currency, prices }),
    )
  const packages = async () => (await listKitChannels(db, creator.id))[0]!.packages
  await save({ reel: '4,500', story: '1200' })
  expect(await packages()).toEqual([
    { format: 'reel', price: money(450_000, 'SAR') },
    { format: 'story', price: money(120_000, 'SAR') },
  ])
  // A format that the platform does not carry is no price of this channel.
  await save({ reel: '', story: '350.250', pin: '900' }, 'KWD')
  expect(await packages()).toEqual([{ format: 'story', price: money(350_250, 'KWD') }])
})

test('nobody prices another’s channel', async ({ db, make }) => {
  const [creator, other] = [await make.creator(), await make.creator()]
  const prices = { part: 'packages', channelId: other.channelId, currency: 'SAR', prices: { reel: '4500' } }
  await expect(savePackages(db, creator, packagesForm.parse(prices))).rejects.toMatchObject({
    code: 'channel.unknown',
  })
})
