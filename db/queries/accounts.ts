import type { AccountLocale } from '#app/domain/account/forms.ts'
import type { Weekend } from '#app/domain/clock.ts'
import type { Db, Tx } from '../db.ts'

export type Credentials = { id: string; role: 'brand' | 'creator' | 'staff'; passwordHash: string | null }

/** What sign-in compares; capitals in the address do not matter. */
export async function findCredentials(db: Db, email: string): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'role', 'passwordHash'])
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .executeTakeFirst()
  return row && { ...row, role: row.role as Credentials['role'] }
}

export async function findPasswordHash(db: Db, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('accounts')
    .select('passwordHash')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row?.passwordHash ?? null
}

export type NewAccount = {
  email: string
  passwordHash: string | null
  role: 'brand' | 'creator' | 'staff'
  name: string
  locale: AccountLocale
  createdAt: Date
}

/** The new account's id, or undefined when its address already has one. */
export async function recordAccount(tx: Tx, account: NewAccount): Promise<string | undefined> {
  const row = await tx
    .insertInto('accounts')
    .values(account)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export type NewBrand = {
  name: string
  country: string
  currency: string
  timeZone: string
  weekend: Weekend
  createdAt: Date
}

/** A brand with its first member, who owns it. Answers the brand's id. */
export async function recordBrand(tx: Tx, brand: NewBrand, ownerId: string): Promise<string> {
  const { id } = await tx.insertInto('brands').values(brand).returning('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('brandMembers')
    .values({ brandId: id, accountId: ownerId, role: 'owner', joinedAt: brand.createdAt })
    .execute()
  return id
}

export type NewCreator = {
  accountId: string
  handle: string
  name: string
  country: string
  languages: string[]
  timeZone: string
  createdAt: Date
}

/** The new creator's id, or undefined when the handle is taken. */
export async function recordCreator(tx: Tx, creator: NewCreator): Promise<string | undefined> {
  const row = await tx
    .insertInto('creators')
    .values(creator)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function recordProfile(
  db: Db,
  accountId: string,
  profile: { name?: string; locale?: AccountLocale },
) {
  await db.updateTable('accounts').set(profile).where('id', '=', accountId).execute()
}

export async function recordPasswordHash(tx: Tx, accountId: string, passwordHash: string) {
  await tx.updateTable('accounts').set({ passwordHash }).where('id', '=', accountId).execute()
}

/** How a person is called; empty where there is no such account. */
export async function findAccountName(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('accounts').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}
