import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import type { InvoicingDetails } from '#app/domain/invoice/invoicing-details.ts'
import type { Db } from '#db/db.ts'
import { recordInvoicing } from '#db/queries/invoicing.ts'

/** Writes whom the documents of a brand or a creator are made out to from now on. */
export async function saveInvoicing(db: Db, actor: BrandActor | CreatorActor, details: InvoicingDetails) {
  await recordInvoicing(db, actor, details)
}
