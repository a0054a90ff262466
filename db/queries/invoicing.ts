import { sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { InvoicingDetails } from '../../app/domain/invoice/invoicing-details.ts'
import type { Db } from '../db.ts'

const tableOf = ({ role }: BrandActor | CreatorActor) => (role === 'brand' ? 'brands' : 'creators')

type Known = Omit<InvoicingDetails, 'country'> & {
  country: string
  /** What stands on documents while there is no legal name. */
  name: string
}

/** Whom documents for this reader are made out to. */
export async function findInvoicing(db: Db, actor: BrandActor | CreatorActor): Promise<Known> {
  return db
    .selectFrom(tableOf(actor))
    .select(['name', 'legalName', 'billingAddress as address', 'taxId'])
    .select(sql<string>`coalesce(billing_country, country)`.as('country'))
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
}

/** From now on; documents that were issued stay as they are. */
export async function recordInvoicing(
  db: Db,
  actor: BrandActor | CreatorActor,
  { legalName, address, country, taxId }: InvoicingDetails,
) {
  await db
    .updateTable(tableOf(actor))
    .set({ legalName, billingAddress: address, billingCountry: country, taxId })
    .where('id', '=', actor.id)
    .execute()
}
