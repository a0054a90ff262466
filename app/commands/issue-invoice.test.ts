import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findDocument, listDocuments, recordSeller } from '#db/queries/invoices.ts'
import { findBalance, post } from '#db/queries/ledger.ts'
import { listBrandBook, listCreatorBook } from '#db/queries/statements.ts'
import { plusDays } from '../domain/clock.ts'
import { ownerOf } from '../domain/escrow/accounts.ts'
import { post as posting, type Movement } from '../domain/escrow/movements.ts'
import { brandStatement, creatorStatement } from '../domain/invoice/statement.ts'
import { money } from '../domain/money.ts'
import { type Scene, test } from '../jobs/testing.ts'
import { issueFor } from './issue-invoice.ts'
import { takeBack } from './take-back.ts'
import { takeStep } from './take-step.ts'

const withTax = {
  name: 'Athar FZ-LLC',
  address: 'Dubai Media City',
  country: 'AE',
  taxId: '100000000000003',
  taxBps: 500,
  taxLabel: 'VAT',
}

const documentsOf = (db: Db, { id }: Pick<Scene, 'id'>) =>
  db
    .selectFrom('documents')
    .selectAll()
    .where('collaborationId', '=', id)
    .orderBy('issuedAt')
    .orderBy('number')
    .execute()

const chargeOf = async (db: Db, id: string) => {
  const { chargeId } = await db
    .selectFrom('checkoutLines as l')
    .innerJoin('charges as h', 'h.checkoutId', 'l.checkoutId')
    .select('h.id as chargeId')
    .where('l.collaborationId', '=', id)
    .executeTakeFirstOrThrow()
  return chargeId
}

describe('numbers', () => {
  test('have no gap and no double, however many are issued at once and however many fail', async ({
    db,
    make,
    clock,
  }) => {
    const scenes = await Promise.all(Array.from({ length: 5 }, () => make.scene()))
    const year = Number(clock.now.toISOString().slice(0, 4)) + 2
    const later = plusDays(clock.now, 731)
    const issued = await Promise.allSettled(
      Array.from({ length: 50 }, (_, at) =>
        db.transaction().execute(async (tx) => {
          const { id } = scenes[at % scenes.length]!
          const charge: Movement = {
            kind: 'charge',
            reference: `bt:gapless_${at}`,
            collaborationId: id,
            postings: [posting('stripe_balance', `escrow:${id}`, money(100 + at, 'SAR'))],
          }
          await post(tx, charge, later)
          await issueFor(tx, charge, later)
          if (at % 3 === 0) throw new Error('the transaction is rolled back')
        }),
      ),
    )
    const kept = issued.filter(({ status }) => status === 'fulfilled').length
    expect(kept).toBe(33)
    const rows = await db
      .selectFrom('documents')
      .select(['ordinal', 'number'])
      .where('kind', '=', 'receipt')
      .where('year', '=', year)
      .orderBy('ordinal')
      .execute()
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: kept }, (_, at) => at + 1))
    expect(rows.at(-1)!.number).toBe(`AT-R-${year}-000033`)
  })

  test('stand for what they stood for when they were given', async ({ db, make, owner }) => {
    const { id } = await make.deal('completed')
    const [document] = await documentsOf(db, { id })
    const change = (by: Db) =>
      by.updateTable('documents').set({ gross: 1 }).where('id', '=', document!.id).execute()
    await expect(change(db)).rejects.toMatchObject({ code: '42501' })
    await expect(change(owner)).rejects.toMatchObject({ code: '42501' })
    await expect(owner.deleteFrom('documents').execute()).rejects.toMatchObject({ code: '42501' })
  })
})

describe('documents', () => {
  test('say that the brand paid, that the service was rendered and what Athar took', async ({ db, make }) => {
    await recordSeller(db, withTax)
    const deal = await make.deal('completed')
    const [invoice, fee, ...others] = await documentsOf(db, deal)
    expect(others).toEqual([])
    expect(invoice).toMatchObject({ kind: 'invoice', gross: 450_000, tax: 21_428, net: 428_572 })
    expect(invoice!.content).toMatchObject({
      seller: { name: 'Athar FZ-LLC', taxId: '100000000000003' },
      buyer: { name: 'Dukkan', country: 'SA' },
      lines: [{ campaignName: 'Ramadan kitchen', creatorName: 'Noura', amount: 450_000 }],
      tax: { label: 'VAT', bps: 500, isReverse: false },
    })
    expect(fee).toMatchObject({
      kind: 'fee_invoice',
      gross: 45_000,
      creatorId: deal.creator.id,
      brandId: null,
    })
    const { documents } = await listDocuments(db, deal.brand)
    expect(documents.map(({ kind }) => kind).sort()).toEqual(['invoice', 'receipt'])
    expect(documents.find(({ kind }) => kind === 'receipt')).toMatchObject({
      gross: { amount: 450_000, currency: 'SAR' },
      tax: { amount: 0 },
    })
  })

  test('are made out to the business that the brand says it is, abroad without tax', async ({
    db,
    make,
    owner,
  }) => {
    await recordSeller(db, withTax)
    const brand = await make.brand()
    const details = {
      legalName: 'شركة دكان للتجارة',
      billingAddress: 'الرياض',
      billingCountry: 'SA',
      taxId: '3000003',
    }
    await owner.updateTable('brands').set(details).where('id', '=', brand.id).execute()
    const deal = await make.deal('completed', { brand })
    const [invoice] = await documentsOf(db, deal)
    expect(invoice).toMatchObject({ tax: 0, net: 450_000 })
    expect(invoice!.content).toMatchObject({
      buyer: { name: 'شركة دكان للتجارة', taxId: '3000003' },
      tax: { bps: 0, isReverse: true },
    })
  })

  test('exist for every release once, and their gross is what was booked', async ({ db, make, world }) => {
    await make.deal('completed')
    await make.deal('completed', { price: '1234.500', currency: 'KWD' })
    await world.settle()
    const rows = await db
      .selectFrom('ledgerMovements as m')
      .innerJoin('ledgerPostings as p', 'p.movementId', 'm.id')
      .select((eb) => [
        'm.reference',
        eb.fn.sum<string>('p.amount').as('gross'),
        eb.fn.sum<string>('p.amount').filterWhere('p.creditAccount', '=', 'platform_fee').as('fee'),
      ])
      .where('m.kind', '=', 'release')
      .groupBy('m.reference')
      .execute()
    expect(rows.length).toBeGreaterThan(2)
    for (const { reference, gross, fee } of rows) {
      const documents = await db.selectFrom('documents').selectAll().where('cause', '=', reference).execute()
      const grossOf = (kind: string) => documents.filter((one) => one.kind === kind).map((one) => one.gross)
      expect(grossOf('invoice')).toEqual([Number(gross)])
      expect(grossOf('fee_invoice')).toEqual([Number(fee)])
    }
  })

  test('take back what was invoiced, never more than it', async ({ db, make, world, clock }) => {
    await recordSeller(db, withTax)
    const deal = await make.deal('completed')
    const staff = await make.staff()
    const gone = { gross: money(100_000, 'SAR'), reason: 'Taken down' }
    await takeBack(db, staff, deal.id, gone, clock.now)
    await world.settle()
    await takeBack(db, staff, deal.id, { ...gone, gross: money(350_000, 'SAR') }, plusDays(clock.now, 1))
    await world.settle()
    const documents = await documentsOf(db, deal)
    const invoice = documents.find(({ kind }) => kind === 'invoice')!
    const credits = documents.filter(({ kind }) => kind === 'credit_note')
    expect(credits.map(({ gross, corrects }) => [gross, corrects])).toEqual([
      [100_000, invoice.id],
      [350_000, invoice.id],
    ])
    expect(credits[0]!.content).toMatchObject({ corrects: invoice.number })
    expect(credits.reduce((sum, { tax }) => sum + tax, 0)).toBe(invoice.tax)
    const fees = documents.filter(({ kind }) => kind === 'fee_credit_note')
    expect(fees.reduce((sum, { gross }) => sum + gross, 0)).toBe(45_000)
  })

  test('follow a chargeback after the release: credited when it is lost', async ({ db, make, world }) => {
    const deal = await make.deal('completed')
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, deal.id))
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    const documents = await documentsOf(db, deal)
    const invoice = documents.find(({ kind }) => kind === 'invoice')!
    expect(documents.filter(({ kind }) => kind === 'credit_note')).toMatchObject([
      { gross: 450_000, corrects: invoice.id },
    ])
  })

  test('of somebody else do not exist', async ({ db, make }) => {
    const deal = await make.deal('completed')
    const { documents } = await listDocuments(db, deal.brand)
    const { number } = documents[0]!
    expect(await findDocument(db, deal.brand, number)).toMatchObject({ number })
    expect(await findDocument(db, await make.brand(), number)).toBeUndefined()
    expect(await findDocument(db, deal.creator, number)).toBeUndefined()
    expect((await listDocuments(db, await make.brand())).documents).toEqual([])
  })
})

describe('statements', () => {
  test('end where the books do, whatever happened to the deals', async ({ db, make, world, clock }) => {
    const brand = await make.brand()
    const staff = await make.staff()
    await make.deal('funded', { brand })
    const back = await make.deal('completed', { brand })
    await takeBack(db, staff, back.id, { gross: money(50_000, 'SAR'), reason: 'Late' }, clock.now)
    const lost = await make.deal('published', { brand })
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, lost.id))
    world.double.closeDispute(chargeback, 'lost')
    const cancelled = await make.deal('funded', { brand })
    await takeStep(db, brand, cancelled.id, 'cancel-late-draft', plusDays(clock.now, 30))
    await world.settle()

    const span = { from: plusDays(clock.now, -1), to: plusDays(clock.now, 60) }
    const [statement, ...others] = (await listBrandBook(db, brand, span)).map(brandStatement)
    expect(others).toEqual([])
    const ids = (
      await db.selectFrom('collaborations').select('id').where('brandId', '=', brand.id).execute()
    ).map(({ id }) => id)
    const accounts = await db.selectFrom('ledgerAccounts').select(['address', 'balance']).execute()
    const ours = accounts.filter(({ address }) => ids.includes(ownerOf(address) ?? ''))
    expect(statement!.closing.amount).toBe(ours.reduce((sum, { balance }) => sum + balance, 0))
    expect(statement!.sums.map(({ event }) => event)).toEqual([
      'paid_in',
      'released',
      'taken_back',
      'refunded',
      'charged_back',
    ])

    const only = await listBrandBook(db, brand, span, back.campaignId)
    expect(brandStatement(only[0]!)).toMatchObject({ fee: { amount: 40_000 }, closing: { amount: 0 } })

    const [hers] = (await listCreatorBook(db, back.creator, span)).map(creatorStatement)
    expect(hers!.sums).toMatchObject({ gross: { amount: 400_000 }, fee: { amount: 40_000 } })
    expect(hers!.closing.amount).toBe(
      (await findBalance(db, `creator_payable:${back.creator.id}`, 'SAR')).amount -
        (await findBalance(db, `creator_receivable:${back.creator.id}`, 'SAR')).amount,
    )
  })
})
