import type { BrandActor } from '../../app/domain/actor.ts'
import type { Weekend } from '../../app/domain/clock.ts'
import type { Currency } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'
import { isSeen } from './moderation.ts'

/** The brand a person acts for. */
export async function findBrand(db: Db, actor: BrandActor) {
  const { currency, timeZone, weekend, ...row } = await db
    .selectFrom('brands')
    .select(['id', 'name', 'country', 'currency', 'timeZone', 'weekend'])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  return { ...row, currency: currency as Currency, zone: timeZone, weekend: weekend as Weekend }
}

/** Holds the brand's row, so that what is counted for it is counted once at a time. */
export async function lockBrand(tx: Tx, actor: BrandActor) {
  await tx
    .selectFrom('brands')
    .select('id')
    .where('id', '=', actor.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/** A brand as creators may know it, with how many of its deals were completed. */
export async function findKnownBrand(db: Db, id: string) {
  return db
    .selectFrom('brands as b')
    .select(['b.id', 'b.name', 'b.website', 'b.country'])
    .select((eb) =>
      eb.case().when(isSeen('brand', 'b.id')).then(eb.ref('b.about')).else('').end().as('about'),
    )
    .select((eb) =>
      eb
        .selectFrom('collaborations as c')
        .select((inner) => inner.fn.countAll<number>().as('done'))
        .whereRef('c.brandId', '=', 'b.id')
        .where('c.status', '=', 'completed')
        .as('completed'),
    )
    .where('b.id', '=', id)
    .executeTakeFirst()
}
