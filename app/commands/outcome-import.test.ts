import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { agree, click, openCampaign } from '#db/queries/outcomes.testing.ts'
import { findOutcomeImport } from '#db/queries/outcome-imports.ts'
import { listPromoCodes } from '#db/queries/promo-codes.ts'
import { findSale } from '#db/queries/sales.ts'
import { test } from '#db/testing.ts'
import { money } from '../domain/money.ts'
import type { FileKind } from '../domain/outcome/file-fields.ts'
import { addCodes, endCode } from './add-codes.ts'
import { runOutcomeImport, startOutcomeImport, tryOutcomeImport } from './outcome-import.ts'
import { recordOrder } from './record-order.ts'
import { takeInFile } from './take-in-file.ts'

const now = new Date('2026-11-20T12:00:00Z')
type Campaign = Awaited<ReturnType<typeof openCampaign>>

/** Reads a file, tries it out and takes it in, as the pages do it. */
async function takeIn(db: Db, { id, brand }: Campaign, kind: FileKind, text: string) {
  const bytes = new TextEncoder().encode(text)
  const importId = await startOutcomeImport(db, brand, id, { kind, name: 'f.csv', bytes }, now)
  const { mapping } = (await findOutcomeImport(db, importId, brand))!
  await tryOutcomeImport(db, brand, importId, mapping, now)
  const tried = (await findOutcomeImport(db, importId, brand))!
  await runOutcomeImport(db, brand, importId, now)
  await takeInFile(db, importId, now)
  await takeInFile(db, importId, now)
  expect((await findOutcomeImport(db, importId, brand))!.status).toBe('done')
  return tried
}

test('a file of orders says first what would become of each row, and a second time changes nothing', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const clickId = await click(db, deal.link.id, new Date('2026-11-18T08:00:00Z'))
  const text = [
    'Order number,Total,Currency,Created at,Discount code,click_id',
    `A-1,1200.50,SAR,2026-11-18 09:00,${deal.link.promoCode},`,
    `A-2,80,,2026-11-18T12:00:00+03:00,,${clickId}`,
    'A-3,eighty,SAR,2026-11-18,,',
    'A-1,1,SAR,2026-11-18,,',
    ',5,SAR,2026-11-18,,',
    'A-4,5,SAR,yesterday,,',
    'A-5,5,ZZZ,2026-11-18,,',
  ].join('\n')
  const tried = await takeIn(db, campaign, 'orders', text)
  expect(tried.counts).toEqual({ new: 2, replaced: 0, duplicate: 0, refused: 5 })
  expect(tried.refused).toEqual([
    { line: 4, reason: 'amount.not_an_amount' },
    { line: 5, reason: 'order_id.repeated' },
    { line: 6, reason: 'order_id.missing' },
    { line: 7, reason: 'ordered_at.not_a_date' },
    { line: 8, reason: 'currency.not_a_currency' },
  ])
  const sale = (subjectId: string) => findSale(db, { brandId: campaign.brand.id, kind: 'order', subjectId })
  expect(await sale('A-1')).toMatchObject({
    collaborationId: deal.id,
    amount: money(120_050, 'SAR'),
    source: 'csv',
    isConfirmed: true,
  })
  expect(await sale('A-2')).toMatchObject({ attributedBy: 'click', reason: 'click' })
  const again = await takeIn(db, campaign, 'orders', text)
  expect(again.counts).toEqual({ new: 0, replaced: 0, duplicate: 2, refused: 5 })
})

test('a pool of codes goes to its creators; what is nobody’s or somebody else’s stays out', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const [layla, omar] = [
    await agree(db, campaign, { handle: `l${crypto.randomUUID().slice(0, 8)}` }),
    await agree(db, campaign, { handle: `o${crypto.randomUUID().slice(0, 8)}` }),
  ]
  const text = [
    'creator,code,limit,from,until',
    `@${layla.handle},POOL-1,1,2026-11-01,2026-12-01`,
    `${omar.handle.toUpperCase()},POOL-2,,,`,
    `${omar.handle},pool-1,,,`,
    'stranger,POOL-3,,,',
    `${omar.handle},POOL-4,none,,`,
    `${omar.handle},POOL-5,,2026-12-01,2026-11-01`,
  ].join('\n')
  await recordOrder(
    db,
    campaign.id,
    { orderId: 'before', amount: money(1, 'SAR'), clickId: null, promoCode: 'pool-1', orderedAt: now },
    now,
  )
  const tried = await takeIn(db, campaign, 'codes', text)
  expect(tried.counts).toEqual({ new: 2, replaced: 0, duplicate: 0, refused: 4 })
  expect(tried.refused!.map(({ reason }) => reason)).toEqual([
    'code.taken',
    'creator.unknown',
    'most_uses.not_a_number',
    'valid_until.before_from',
  ])
  // The order that typed the code before it was given counts, for the code reaches back.
  const key = { brandId: campaign.brand.id, kind: 'order' as const, subjectId: 'before' }
  expect(await findSale(db, key)).toMatchObject({ collaborationId: layla.id })
  expect((await takeIn(db, campaign, 'codes', text)).counts).toMatchObject({ new: 0, duplicate: 2 })
})

test('a code is given for days and uses, ended by its own brand, and only to a deal of the campaign', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const [deal, stranger] = [await agree(db, campaign), await openCampaign(db)]
  const foreign = await agree(db, stranger)
  const terms = { code: 'EID', mostUses: 5, from: '2026-11-01', until: null }
  const give = (collaborationId: string) =>
    addCodes(
      db,
      campaign.brand,
      campaign.id,
      { codes: [{ ...terms, collaborationId }], zone: 'Asia/Riyadh' },
      now,
    )
  await give(deal.id)
  await expect(give(foreign.id)).rejects.toMatchObject({ kind: 'not_found' })
  const listed = async () =>
    (await listPromoCodes(db, campaign.id, campaign.brand)).find(({ code }) => code === 'EID')!
  expect(await listed()).toMatchObject({
    mostUses: 5,
    validFrom: new Date('2026-10-31T21:00:00Z'),
    validUntil: null,
  })
  const { id } = await listed()
  await expect(endCode(db, stranger.brand, id!, now)).rejects.toMatchObject({ kind: 'not_found' })
  await endCode(db, campaign.brand, id!, now)
  expect((await listed()).validUntil).toEqual(now)
})
