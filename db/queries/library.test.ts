import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { acceptOffer } from '../../app/commands/accept-offer.ts'
import { allowUse } from '../../app/commands/allow-use.ts'
import { downloadPiece } from '../../app/commands/download-piece.ts'
import { offerExtension } from '../../app/commands/offer-extension.ts'
import { plusCalendarDays } from '../../app/domain/calendar-day.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import { money } from '../../app/domain/money.ts'
import { standingOf } from '../../app/domain/rights/standing.ts'
import { textsOf } from '../../app/i18n/all.ts'
import { createTexts } from '../../app/i18n/index.ts'
import { test } from '../../app/jobs/testing.ts'
import { rightsTable } from '../../app/routes/brand/library-csv/rights-table.ts'
import { countPieces, findPiece, listDownloads, listLibraryDeals, listPieces } from './library.ts'
import { listExtensionIncome, listOpenOffers } from './rights.ts'

const zone = 'Asia/Riyadh'
const all = { page: 1, perPage: 50 }

test('a library holds approved content of the reader’s own deals, and nothing of others', async ({
  db,
  make,
}) => {
  const deal = await make.deal('completed')
  await make.deal('in_review', { brand: deal.brand })
  const other = await make.deal('completed')
  for (const reader of [deal.brand, deal.creator]) {
    const deals = await listLibraryDeals(db, reader)
    expect(deals.map(({ id }) => id)).toEqual([deal.id])
    const { pieces, total } = await listPieces(db, [deals[0]!.draftId], all)
    expect(total).toBe(1)
    expect(await findPiece(db, pieces[0]!.id, reader)).toMatchObject({ deal: { id: deal.id } })
    expect(await findPiece(db, pieces[0]!.id, other.brand)).toBeUndefined()
    expect(await findPiece(db, pieces[0]!.id, other.creator)).toBeUndefined()
  }
})

test('a library is narrowed by words, campaign, platform, side and deal', async ({ db, make }) => {
  const deal = await make.deal('approved')
  const found = async (asked: Parameters<typeof listLibraryDeals>[2]) =>
    (await listLibraryDeals(db, deal.brand, asked)).length
  expect(await found({ text: 'riyadh #AD' })).toBe(1)
  expect(await found({ text: '100%' })).toBe(0)
  expect(await found({ text: '_ade in' })).toBe(0)
  expect(await found({ campaign: deal.campaignId, party: deal.creator.id, platform: 'instagram' })).toBe(1)
  expect(await found({ party: deal.brand.id })).toBe(0)
  expect(await found({ platform: 'tiktok' })).toBe(0)
  expect(await found({ deal: deal.id })).toBe(1)
})

test('a file is handed out while its rights are in force, to its own brand, and each time is kept', async ({
  db,
  make,
  clock,
}) => {
  const end = plusCalendarDays(dayIn(clock.now, zone), 40)
  const deal = await make.deal('completed', { brief: { rightsUntil: end } })
  const draftId = (await listLibraryDeals(db, deal.brand))[0]!.draftId
  const [piece] = (await listPieces(db, [draftId], all)).pieces
  const take = (now = clock.now, brand = deal.brand) => downloadPiece(db, brand, piece!.id, now)
  expect(await take()).toMatchObject({ piece: { id: piece!.id }, standing: { endsOn: end } })
  const closed = { kind: 'conflict', code: 'rights.not_in_force' }
  await expect(take(plusDays(clock.now, 42))).rejects.toMatchObject(closed)
  await expect(take(clock.now, await make.brand())).rejects.toMatchObject({ kind: 'not_found' })
  await take(plusDays(clock.now, 30))
  expect((await listDownloads(db, piece!.id)).map(({ untilOn }) => untilOn)).toEqual([end, end])

  const early = await make.deal('published')
  const draft = (await listLibraryDeals(db, early.brand))[0]!.draftId
  const [waiting] = (await listPieces(db, [draft], all)).pieces
  await expect(downloadPiece(db, early.brand, waiting!.id, clock.now)).rejects.toMatchObject(closed)
  expect(await listDownloads(db, waiting!.id)).toEqual([])
})

test('offers stand in both libraries until they are paid for, then the creator’s income does', async ({
  db,
  make,
  clock,
}) => {
  const deal = await make.deal('completed')
  const wish = {
    use: 'all',
    territory: '',
    days: 90,
    until: '',
    price: '1000',
    currency: 'SAR',
    note: '',
  } as const
  const id = await offerExtension(db, deal.brand, deal.id, wish, clock.now)
  for (const reader of [deal.brand, deal.creator])
    expect(await listOpenOffers(db, reader)).toMatchObject([{ id, use: 'all', price: money(100_000, 'SAR') }])
  expect(await listExtensionIncome(db, deal.creator)).toEqual([])
  await acceptOffer(db, deal.creator, id, 1, clock.now)
  await make.pay({ id, brand: deal.brand })
  expect(await listOpenOffers(db, deal.creator)).toEqual([])
  const [income] = await listExtensionIncome(db, deal.creator)
  const { feeBps } = await db
    .selectFrom('collaborations')
    .select('feeBps')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(income).toEqual(money(100_000 - (100_000 * feeBps) / 10_000, 'SAR'))
  expect(await listExtensionIncome(db, await make.creator())).toEqual([])
})

test('the table of rights has a row for each permission, and one for a piece without any', async ({
  db,
  make,
  clock,
}) => {
  const deal = await make.deal('completed')
  const gift = { use: 'paid', territory: 'KSA', days: 10, until: '', confirmed: 'on' } as const
  await allowUse(
    db,
    deal.creator,
    deal.id,
    { ...gift, days: '', until: dayIn(plusDays(clock.now, 10), zone) },
    clock.now,
  )
  await make.deal('approved', { brand: deal.brand })
  const today = dayIn(clock.now, zone)
  const deals = (await listLibraryDeals(db, deal.brand)).map((one) => ({
    ...one,
    standing: standingOf(one.facts, today),
  }))
  const { pieces } = await listPieces(
    db,
    deals.map(({ draftId }) => draftId),
    all,
  )
  const { t } = createTexts('en', textsOf.en)
  const { columns, rows } = rightsTable(pieces, deals, t)
  expect(rows.every((row) => row.length === columns.length)).toBe(true)
  const cells = rows.map((row) => [row[6], row[7], row[8], row[10], row[11]])
  expect(cells).toHaveLength(3)
  expect(cells).toContainEqual(['Not yet', '', '', '', ''])
  expect(cells).toContainEqual([
    'Ends soon',
    'Paid advertising',
    'KSA',
    plusCalendarDays(today, 10),
    'Creator’s permission',
  ])
  expect(cells).toContainEqual([
    'Ends soon',
    'Reposts on the brand’s own pages',
    'anywhere',
    plusCalendarDays(today, 90),
    'Agreement',
  ])
})

test('pieces are counted by their drafts', async ({ db, make }) => {
  const deal = await make.deal('approved')
  const [entry] = await listLibraryDeals(db, deal.brand)
  const { draftId } = entry!
  const { total } = await listPieces(db, [draftId], all)
  expect(await countPieces(db, [draftId, randomUUID()])).toEqual(new Map([[draftId, total]]))
  expect(await countPieces(db, [])).toEqual(new Map())
})
