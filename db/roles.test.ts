import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { migrate } from './migrate.ts'
import { admit, enteredAs, roleToAdmit } from './roles.ts'
import { test } from './testing.ts'
import { testRole } from './testing.global.ts'

describe('the role of the app', () => {
  test('owns nothing, and changes no table', async ({ db }) => {
    const { rows } = await sql<{ owned: number }>`
      select count(*) as owned from pg_class where pg_has_role(relowner, 'member')`.execute(db)
    expect(rows).toEqual([{ owned: 0 }])
    for (const statement of [
      sql`create table pockets (n int)`,
      sql`alter table sessions add column pocket text`,
      sql`drop table sessions`,
      sql`truncate sessions`,
      sql`create function pocket() returns int language sql as 'select 1'`,
    ])
      await expect(statement.execute(db)).rejects.toMatchObject({ code: '42501' })
  })

  test('adds to histories, reads the books, and writes every other table', async ({ db }) => {
    const { rows } = await sql<{ name: string; rights: string; histories: boolean }>`
      select c.relname as name,
             exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as histories,
             concat_ws(' ', case when has_table_privilege(c.oid, 'select') then 'select' end,
               case when has_table_privilege(c.oid, 'insert') then 'insert' end,
               case when has_any_column_privilege(c.oid, 'update') then 'update' end,
               case when has_table_privilege(c.oid, 'delete') then 'delete' end,
               case when has_table_privilege(c.oid, 'truncate, trigger, references') then 'more' end) as rights
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`.execute(
      db,
    )
    const wanted = ({ name, histories }: (typeof rows)[number]) =>
      name.startsWith('kysely_')
        ? ''
        : name.startsWith('ledger_') || name === 'audit_head'
          ? 'select'
          : histories
            ? 'select insert'
            : 'select insert update delete'
    expect(rows.filter((row) => row.rights !== wanted(row))).toEqual([])
    expect(rows.filter(({ histories }) => histories).length).toBeGreaterThan(10)
  })

  test('reads a table that a later migration brings, once it is admitted again', async ({
    db,
    owner,
    ownerUrl,
  }) => {
    await sql`create table novelties (n int)`.execute(owner)
    await expect(sql`select from novelties`.execute(db)).rejects.toMatchObject({ code: '42501' })
    await Promise.all([admit(ownerUrl, testRole), admit(ownerUrl, testRole)])
    await sql`insert into novelties values (1)`.execute(db)
    await sql`drop table novelties`.execute(owner)
  })

  test('is never one that could take the owner’s place', async ({ owner, ownerUrl }) => {
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(owner)
    await expect(migrate(ownerUrl, { name: rows[0]!.name })).rejects.toThrow('has to name a plain role')
  })
})

describe('a connection string', () => {
  const url = 'postgresql://owner:s%40fe@127.0.0.1:5432/athar'

  test('is entered as another role', () => {
    expect(enteredAs(url, { name: 'app', password: 'a b' })).toBe(
      'postgresql://app:a%20b@127.0.0.1:5432/athar',
    )
    expect(enteredAs('postgresql://athar@/db?host=%2Ftmp', { name: 'app' })).toBe(
      'postgresql://app@/db?host=%2Ftmp',
    )
  })

  test('names a role to admit unless it is the owner’s own', () => {
    expect(roleToAdmit(enteredAs(url, { name: 'app', password: 'a b' }), url)).toEqual({
      name: 'app',
      password: 'a b',
    })
    expect(roleToAdmit(url, url)).toBeUndefined()
  })
})
