import { expect } from 'vitest'
import { countsOfLink, seriesOfLink } from '#app/domain/outcome/link-counts.ts'
import {
  findLink,
  listFormerDestinations,
  listLinkDays,
  listLinkTraits,
  listNames,
} from '#db/queries/link-pages.ts'
import { agree, click, openCampaign } from '#db/queries/outcomes.testing.ts'
import { approveForDeal } from '#db/queries/brand-hosts.ts'
import type { Db } from '#db/db.ts'
import { test } from '#db/testing.ts'
import { moveLink, nameLink } from './change-link.ts'

const now = new Date('2026-11-20T12:00:00Z')

async function scene(db: Db) {
  const { brand, ...campaign } = await openCampaign(db)
  const deal = await agree(db, { brand, ...campaign })
  await db.transaction().execute((tx) => approveForDeal(tx, brand.id, 'shop.example', now))
  const find = () => findLink(db, deal.id, deal.link.code, brand)
  return { brand, deal, which: { collaborationId: deal.id, code: deal.link.code }, find }
}

test('a name belongs to one link, and what looks like another brand’s is refused', async ({ db }) => {
  const [one, other] = [await scene(db), await scene(db)]
  await nameLink(db, one.brand, one.which, 'nour-oil-2027', now)
  const name = (of: typeof one, text: string) => nameLink(db, of.brand, of.which, text, now)
  await expect(name(one, 'nour-oil-2027')).rejects.toMatchObject({ code: 'links.name_is_its_own' })
  await expect(name(other, 'nour-oil-2027')).rejects.toMatchObject({ code: 'links.name_taken' })
  await expect(name(other, 'n0ur-0i1-2027')).rejects.toMatchObject({ code: 'links.name_alike' })
  await nameLink(db, one.brand, one.which, 'nouroil-2027', new Date(now.getTime() + 1))
  expect((await one.find())!.name).toBe('nouroil-2027')
  expect(await listNames(db, (await one.find())!.id)).toHaveLength(2)
})

test('eight brands that choose look-alikes at once get one name', async ({ db }) => {
  const scenes = await Promise.all(Array.from({ length: 8 }, () => scene(db)))
  const names = ['o', '0'].flatMap((o) => ['i', 'l', '1'].map((l) => `race-g${o}${l}d`))
  const chosen = await Promise.allSettled(
    scenes.map(({ brand, which }, at) => nameLink(db, brand, which, names[at % names.length]!, now)),
  )
  expect(chosen.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('another brand neither names, moves nor sees a link, and its creator sees it only', async ({ db }) => {
  const [{ which, deal }, stranger] = [await scene(db), await scene(db)]
  const gone = { kind: 'not_found' }
  await expect(nameLink(db, stranger.brand, which, 'mine-now', now)).rejects.toMatchObject(gone)
  await expect(moveLink(db, stranger.brand, which, 'https://shop.example/x', now)).rejects.toMatchObject(gone)
  expect(await findLink(db, deal.id, deal.link.code, stranger.brand)).toBeUndefined()
  expect(await findLink(db, deal.id, deal.link.code, stranger.deal.creator)).toBeUndefined()
  expect(await findLink(db, deal.id, deal.link.code, deal.creator)).toMatchObject({ code: deal.link.code })
  expect(await findLink(db, deal.id, stranger.deal.link.code, deal.creator)).toBeUndefined()
})

test('where a link led before is kept, and saving the same again changes nothing', async ({ db }) => {
  const { brand, which, find } = await scene(db)
  const first = (await find())!.destination
  await moveLink(db, brand, which, 'https://shop.example/new?utm_source=mine#top', now)
  const moved = (await find())!
  expect(new URL(moved.destination).searchParams.getAll('utm_source')).toEqual(['mine'])
  expect(new URL(moved.destination).hash).toBe('#top')
  await moveLink(db, brand, which, moved.destination, now)
  expect(await listFormerDestinations(db, moved.id)).toEqual([{ destination: first, replacedAt: now }])
})

test('the figures of a link are its clicks', async ({ db }) => {
  const { deal } = await scene(db)
  const at = (day: number) => new Date(Date.UTC(2026, 10, day, 12))
  await click(db, deal.link.id, at(18), { country: 'SA', referrer: 't.me' })
  await click(db, deal.link.id, at(20), { country: 'SA' })
  await click(db, deal.link.id, at(20), { country: 'KW', verdict: 'bot' })
  const days = await listLinkDays(db, deal.link.id)
  expect(countsOfLink(days)).toMatchObject({ raw: 3, counted: 2, filtered: 1, by: { bot: 1, repeat: 0 } })
  expect(seriesOfLink(days)).toEqual({
    days: ['2026-11-18', '2026-11-19', '2026-11-20'],
    raw: [1, 0, 2],
    counted: [1, 0, 1],
  })
  const traits = await listLinkTraits(db, deal.link.id)
  expect(traits.filter(({ trait }) => trait === 'country')).toEqual([
    { trait: 'country', value: 'SA', clicks: 2, counted: 2 },
    { trait: 'country', value: 'KW', clicks: 1, counted: 0 },
  ])
})
