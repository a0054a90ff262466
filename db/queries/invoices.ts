import { sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { OpenInvoice } from '../../app/domain/invoice/cause.ts'
import type {
  DocumentContent,
  DocumentKind,
  DocumentLine,
  IssuedDocument,
} from '../../app/domain/invoice/document.ts'
import type { Party, Seller } from '../../app/domain/invoice/tax.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

/** A deal as documents name it, with both sides as they are billed. */
export type BilledDeal = Omit<DocumentLine, 'amount'> & {
  campaignId: string
  brandId: string
  brandZone: string
  brand: Party
  creatorId: string
  creatorZone: string
  creator: Party
}

/** The deals of a document, in the order of their ids as asked. */
export async function listBilledDeals(tx: Tx, ids: readonly string[]): Promise<BilledDeal[]> {
  const party = (alias: 'b' | 'k') => sql<Party>`json_build_object(
    'name', coalesce(nullif(${sql.ref(`${alias}.legal_name`)}, ''), ${sql.ref(`${alias}.name`)}),
    'address', ${sql.ref(`${alias}.billing_address`)},
    'country', coalesce(${sql.ref(`${alias}.billing_country`)}, ${sql.ref(`${alias}.country`)}),
    'taxId', ${sql.ref(`${alias}.tax_id`)})`
  const rows = await tx
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select([
      'c.id as collaborationId',
      'c.campaignId',
      'c.brandId',
      'c.creatorId',
      'g.name as campaignName',
      sql<string>`v.body ->> 'title'`.as('briefTitle'),
      'b.name as brandName',
      'b.timeZone as brandZone',
      'k.name as creatorName',
      'k.timeZone as creatorZone',
      party('b').as('brand'),
      party('k').as('creator'),
    ])
    .where('c.id', 'in', ids)
    .execute()
  return rows.sort((a, b) => ids.indexOf(a.collaborationId) - ids.indexOf(b.collaborationId))
}

/** Who issues documents here. */
export async function findSeller(db: Db): Promise<Seller> {
  return db
    .selectFrom('sellers')
    .select(['name', 'address', 'country', 'taxId', 'taxBps', 'taxLabel'])
    .executeTakeFirstOrThrow()
}

/** Writes who issues documents from now on; those that were issued stay as they are. */
export async function recordSeller(db: Db, seller: Seller) {
  await db.updateTable('sellers').set(seller).execute()
}

/**
 * Takes the next number of a kind and year. Whoever else issues one waits until this transaction has ended, and gets
 * the same number if it was rolled back: the last thing a transaction does.
 */
export async function takeOrdinal(tx: Tx, kind: DocumentKind, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('documentCounters')
    .values({ kind, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'year']).doUpdateSet((eb) => ({ last: eb('documentCounters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

type NewDocument = {
  kind: DocumentKind
  year: number
  ordinal: number
  number: string
  cause: string
  collaborationId: string | null
  corrects: string | null
  brandId: string | null
  creatorId: string | null
  campaignIds: string[]
  net: Money
  tax: Money
  gross: Money
  content: DocumentContent
  issuedOn: string
}

export async function recordDocument(
  tx: Tx,
  { net, tax, gross, content, ...document }: NewDocument,
  now: Date,
) {
  await tx
    .insertInto('documents')
    .values({
      ...document,
      net: net.amount,
      tax: tax.amount,
      gross: gross.amount,
      currency: gross.currency,
      content: JSON.stringify(content),
      issuedAt: now,
    })
    .execute()
}

/** The invoices of a deal, or the fee's, newest first, with what was taken back from each. The deal's row is held. */
export async function listOpenInvoices(
  tx: Tx,
  collaborationId: string,
  kind: 'invoice' | 'fee_invoice',
): Promise<OpenInvoice[]> {
  const { rows } = await sql<{
    id: string
    number: string
    gross: number
    currency: string
    content: DocumentContent
    creditedGross: number
    creditedTax: number
  }>`
    select i.id, i.number, i.gross, i.currency, i.content,
           coalesce(sum(n.gross), 0)::bigint as credited_gross, coalesce(sum(n.tax), 0)::bigint as credited_tax
      from documents i left join documents n on n.corrects = i.id
     where i.collaboration_id = ${collaborationId} and i.kind = ${kind}
     group by i.id
    having i.gross > coalesce(sum(n.gross), 0)
     order by i.issued_at desc, i.ordinal desc`.execute(tx)
  return rows.map(({ id, number, gross, currency, content, creditedGross, creditedTax }) => ({
    id,
    number,
    gross: money(gross, currency),
    tax: content.tax,
    credited: { gross: money(creditedGross, currency), tax: money(creditedTax, currency) },
  }))
}

/** What credit notes for chargebacks took back of a deal and was not invoiced again since, in minor units. */
export async function sumChargedBack(tx: Tx, collaborationId: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select coalesce(sum(case when kind = 'credit_note' and cause like 'cb\\_lost:%' then gross
                             when kind = 'invoice' and cause like 'cb\\_returned:%' then -gross end), 0)::bigint as left
      from documents where collaboration_id = ${collaborationId}`.execute(tx)
  return rows[0]!.left
}

const reader = (actor: BrandActor | CreatorActor) =>
  actor.role === 'brand' ? sql<boolean>`brand_id = ${actor.id}` : sql<boolean>`creator_id = ${actor.id}`

const columns = ['id', 'kind', 'number', 'issuedOn', 'net', 'tax', 'gross', 'currency', 'content'] as const

type Row = {
  id: string
  kind: string
  number: string
  issuedOn: string
  net: number
  tax: number
  gross: number
  currency: string
  content: unknown
}

const asDocument = ({ kind, net, tax, gross, currency, content, ...row }: Row): IssuedDocument => ({
  ...row,
  kind: kind as DocumentKind,
  net: money(net, currency),
  tax: money(tax, currency),
  gross: money(gross, currency),
  content: content as DocumentContent,
})

export type DocumentFilter = { campaignId?: string; month?: string; page?: number; perPage?: number }

/** A reader's own documents, the newest first, one page of them. `month` is `2026-11`. */
export async function listDocuments(
  db: Db,
  actor: BrandActor | CreatorActor,
  { campaignId, month, page = 1, perPage = 50 }: DocumentFilter = {},
): Promise<{ documents: IssuedDocument[]; pages: number }> {
  const rows = await db
    .selectFrom('documents')
    .select(columns)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(reader(actor))
    .$if(campaignId !== undefined, (query) => query.where(sql<boolean>`${campaignId} = any(campaign_ids)`))
    .$if(month !== undefined, (query) => query.where(sql<boolean>`to_char(issued_on, 'YYYY-MM') = ${month}`))
    .orderBy('issuedAt', 'desc')
    .orderBy('number', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return {
    documents: rows.map(({ total: _, ...row }) => asDocument(row)),
    pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / perPage)),
  }
}

/** The months in which a reader got documents, the latest first. */
export async function listDocumentMonths(db: Db, actor: BrandActor | CreatorActor): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select(sql<string>`to_char(issued_on, 'YYYY-MM')`.as('month'))
    .where(reader(actor))
    .distinct()
    .orderBy('month', 'desc')
    .execute()
  return rows.map(({ month }) => month)
}

/** One document of a reader's own; somebody else's does not exist. */
export async function findDocument(
  db: Db,
  actor: BrandActor | CreatorActor,
  number: string,
): Promise<IssuedDocument | undefined> {
  const row = await db
    .selectFrom('documents')
    .select(columns)
    .where('number', '=', number)
    .where(reader(actor))
    .executeTakeFirst()
  return row && asDocument(row)
}
