import { sql } from 'kysely'
import { ownerOf } from '../../app/domain/escrow/accounts.ts'
import type { Db } from '../db.ts'

/** Whose an account is: a deal's two sides, a creator, the deal of a chargeback. */
export type OwnerName = { name: string; collaborationId: string | null }

/** Who owns the accounts behind these addresses, by the owner's id; platform-wide accounts have none. */
export async function listOwnerNames(
  db: Db,
  addresses: readonly string[],
): Promise<Record<string, OwnerName>> {
  const owners = [...new Set(addresses.map(ownerOf).filter((owner) => owner !== null))]
  if (owners.length === 0) return {}
  const { rows } = await sql<OwnerName & { id: string }>`
    select c.id::text as id, b.name || ' · ' || k.name as name, c.id as collaboration_id
      from collaborations c join brands b on b.id = c.brand_id join creators k on k.id = c.creator_id
     where c.id::text = any (${owners})
    union all
    select id::text, name, null from creators where id::text = any (${owners})
    union all
    select d.id, b.name, null
      from chargebacks d join charges h on h.id = d.charge_id join checkouts o on o.id = h.checkout_id
      join brands b on b.id = o.brand_id
     where d.id = any (${owners})`.execute(db)
  return Object.fromEntries(rows.map(({ id, ...owner }) => [id, owner]))
}
