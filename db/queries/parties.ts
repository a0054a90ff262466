import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Db, Tx } from '../db.ts'

type Party = BrandActor | CreatorActor

/** What others read of a brand or a creator, the name of the person who acts for it, and where it is read. */
export async function findParty(db: Db, { role, id, accountId }: Party) {
  const person = db.selectFrom('accounts').select('name').where('id', '=', accountId)
  if (role === 'brand') {
    const row = await db
      .selectFrom('brands')
      .select(['name', 'about', person.as('person')])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { ...row, person: row.person ?? '', path: '/settings' }
  }
  const row = await db
    .selectFrom('creators')
    .select(['name', 'bio as about', 'handle', person.as('person')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { handle, ...shown } = row
  return { ...shown, person: row.person ?? '', path: `/@${handle}` }
}

export async function recordAbout(tx: Tx, { role, id }: Party, about: string) {
  if (role === 'brand') await tx.updateTable('brands').set({ about }).where('id', '=', id).execute()
  else await tx.updateTable('creators').set({ bio: about }).where('id', '=', id).execute()
}
