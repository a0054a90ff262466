import type { Db } from '#db/db.ts'
import { brandAddresses } from './addresses/brand.ts'
import { creatorAddresses } from './addresses/creator.ts'
import { demoRows } from './addresses/demo-rows.ts'
import { nobodyAddresses } from './addresses/nobody.ts'
import { staffAddresses } from './addresses/staff.ts'

export type Reader = 'nobody' | 'brand' | 'creator' | 'staff'

/** Every page there is for each kind of reader, with ids of the demo's world in the addresses. */
export async function addressesOf(db: Db): Promise<Record<Reader, string[]>> {
  const rows = await demoRows(db)
  return {
    nobody: await nobodyAddresses(db, rows),
    brand: await brandAddresses(db, rows),
    creator: await creatorAddresses(db, rows),
    staff: staffAddresses(rows),
  }
}
