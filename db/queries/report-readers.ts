import type { BrandActor } from '../../app/domain/actor.ts'
import type { MailPeriod } from '../../app/domain/outcome/report-mailing.ts'
import type { ReaderLanguage } from '../../app/domain/outcome/report-reader.ts'
import type { Db, Tx } from '../db.ts'

type NewRow = {
  mailingId: string
  email: string
  locale: ReaderLanguage
  showsMoney: boolean
  accountId: string
  key: string
  askedAt: Date
  expiresAt: Date
}

export async function recordReader(tx: Tx, reader: NewRow): Promise<string> {
  const { id } = await tx.insertInto('reportReaders').values(reader).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Everybody outside the workspace whom a campaign's report was offered, newest first, without those taken out. */
export async function listReaders(db: Db, campaignId: string, actor: BrandActor) {
  const rows = await db
    .selectFrom('reportReaders as p')
    .innerJoin('reportMailings as r', 'r.id', 'p.mailingId')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .select(['p.id', 'p.mailingId', 'p.email', 'p.showsMoney', 'p.askedAt', 'p.expiresAt', 'p.confirmedAt'])
    .select(['p.endedAt', 'r.period', 'r.day', 'r.hour'])
    .select((eb) =>
      eb
        .selectFrom('reportReaderLetters as l')
        .select((l) => l.fn.max('l.mailedAt').as('at'))
        .whereRef('l.readerId', '=', 'p.id')
        .as('lastMailedAt'),
    )
    .where('g.id', '=', campaignId)
    .where('g.brandId', '=', actor.id)
    .where('r.endedAt', 'is', null)
    .where((eb) => eb.or([eb('p.endedBy', 'is', null), eb('p.endedBy', '=', 'reader')]))
    .orderBy('p.askedAt', 'desc')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, period: row.period as MailPeriod }))
}

/** Whether somebody at this address has ended letters of this brand: nobody asks them again for it. */
export async function hasEndedLetters(db: Db, email: string, actor: BrandActor): Promise<boolean> {
  const row = await db
    .selectFrom('reportReaders as p')
    .innerJoin('reportMailings as r', 'r.id', 'p.mailingId')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .select('p.id')
    .where('p.email', '=', email)
    .where('p.endedBy', '=', 'reader')
    .where('g.brandId', '=', actor.id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How often an address was asked since, by all brands together. */
export async function countAsked(db: Db, email: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('reportReaders')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/** @returns whether the campaign had such a reader who was not taken out or gone yet. */
export async function recordReaderRemoval(tx: Tx, id: string, campaignId: string, now: Date) {
  const removed = await tx
    .updateTable('reportReaders as p')
    .from('reportMailings as r')
    .set({ endedAt: now, endedBy: 'brand', tokenHash: null })
    .whereRef('r.id', '=', 'p.mailingId')
    .where('r.campaignId', '=', campaignId)
    .where('p.id', '=', id)
    .where('p.endedAt', 'is', null)
    .returning('p.id')
    .executeTakeFirst()
  return removed !== undefined
}

const readers = (db: Db) =>
  db
    .selectFrom('reportReaders as p')
    .innerJoin('reportMailings as r', 'r.id', 'p.mailingId')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .innerJoin('brands as b', 'b.id', 'g.brandId')
    .select(['p.id', 'p.email', 'p.locale', 'p.showsMoney', 'p.key', 'p.accountId', 'p.confirmedAt'])
    .select([
      'r.campaignId',
      'r.period',
      'r.day',
      'r.hour',
      'g.brandId',
      'g.endsOn',
      'g.name as campaignName',
    ])
    .select(['b.name as brandName', 'b.timeZone as zone'])
    .where('p.endedAt', 'is', null)
    .where('r.endedAt', 'is', null)

const asReader = ({
  period,
  brandId,
  accountId,
  ...row
}: Awaited<ReturnType<ReturnType<typeof readers>['executeTakeFirstOrThrow']>>) => ({
  ...row,
  period: period as MailPeriod,
  actor: { role: 'brand', id: brandId, accountId } satisfies BrandActor,
})

/** Everybody outside a workspace who said yes to some report. */
export async function listConfirmedReaders(db: Db) {
  const rows = await readers(db).where('p.confirmedAt', 'is not', null).execute()
  return rows.map(asReader)
}

/** Somebody who said yes; undefined once it is ended. */
export async function findConfirmedReader(db: Db, id: string) {
  const row = await readers(db)
    .where('p.id', '=', id)
    .where('p.confirmedAt', 'is not', null)
    .executeTakeFirst()
  return row && asReader(row)
}

/** Holds somebody whom no question was mailed yet; undefined once it was, or is no longer to be. */
export async function lockUnaskedReader(tx: Tx, id: string, now: Date) {
  const row = await readers(tx)
    .where('p.id', '=', id)
    .where('p.confirmedAt', 'is', null)
    .where('p.tokenHash', 'is', null)
    .where('p.expiresAt', '>', now)
    .forUpdate('p')
    .executeTakeFirst()
  return row && asReader(row)
}

export async function recordReaderToken(tx: Tx, id: string, tokenHash: string) {
  await tx.updateTable('reportReaders').set({ tokenHash }).where('id', '=', id).execute()
}

/** Who may still say yes by this secret; undefined once it was used, is over, or never was. */
export async function findAskedReader(db: Db, tokenHash: string, now: Date) {
  const row = await readers(db)
    .where('p.tokenHash', '=', tokenHash)
    .where('p.confirmedAt', 'is', null)
    .where('p.expiresAt', '>', now)
    .executeTakeFirst()
  return row && asReader(row)
}

/** Takes the yes that a secret stands for, once. @returns the key that ends the letters; undefined when it is used or over. */
export async function recordReaderYes(db: Db, tokenHash: string, now: Date): Promise<string | undefined> {
  const row = await db
    .updateTable('reportReaders')
    .set({ confirmedAt: now, tokenHash: null })
    .where('tokenHash', '=', tokenHash)
    .where('confirmedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('key')
    .executeTakeFirst()
  return row?.key
}

/** Whose letters a key ends, and of which campaign; undefined when it is no outside reader's. */
export async function findReaderByKey(db: Db, key: string) {
  return db
    .selectFrom('reportReaders as p')
    .innerJoin('reportMailings as r', 'r.id', 'p.mailingId')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .select(['g.name as campaignName', 'p.endedAt'])
    .where('p.key', '=', key)
    .executeTakeFirst()
}

export async function recordReaderEnd(db: Db, key: string, now: Date) {
  await db
    .updateTable('reportReaders')
    .set({ endedAt: now, endedBy: 'reader', tokenHash: null })
    .where('key', '=', key)
    .where('endedAt', 'is', null)
    .execute()
}

/** Which of a reader's letters of these moments have gone out. */
export async function isReaderMailed(db: Db, readerId: string, dueAt: Date): Promise<boolean> {
  const row = await letterOf(db, readerId, dueAt).executeTakeFirst()
  return row !== undefined && row.mailedAt !== null
}

const letterOf = (db: Db, readerId: string, dueAt: Date) =>
  db
    .selectFrom('reportReaderLetters')
    .select('mailedAt')
    .where('readerId', '=', readerId)
    .where('dueAt', '=', dueAt)

/** Takes a letter in hand until the transaction ends. @returns false when it has gone out. */
export async function holdReaderLetter(tx: Tx, readerId: string, dueAt: Date): Promise<boolean> {
  await tx
    .insertInto('reportReaderLetters')
    .values({ readerId, dueAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { mailedAt } = await letterOf(tx, readerId, dueAt).forUpdate().executeTakeFirstOrThrow()
  return mailedAt === null
}

export async function recordReaderMailed(tx: Tx, readerId: string, dueAt: Date, now: Date) {
  await tx
    .updateTable('reportReaderLetters')
    .set({ mailedAt: now })
    .where('readerId', '=', readerId)
    .where('dueAt', '=', dueAt)
    .execute()
}
