import pg from 'pg'
import { test as base } from 'vitest'
import { connect, type Db } from './db.ts'
import { enteredAs } from './roles.ts'
import { inDatabase, testRole } from './testing.global.ts'

type Database = { db: Db; url: string; owner: Db; ownerUrl: string }

/**
 * A test that asks for `db` gets a real, migrated database of its worker's own, entered as the app's role; `url` is its
 * address. `owner` and `ownerUrl` enter it as the owner of the tables, for what the app may not do.
 */
export const test = base.extend<{ database: Database } & Database>({
  database: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
    async ({}, use) => {
      const { inject } = await import('vitest')
      const server = inject('testServer')
      const template = inject('testTemplate')
      const name = `${template.replace('template', 'worker')}_${process.env.VITEST_POOL_ID}_${Math.random().toString(36).slice(2, 8)}`
      const admin = new pg.Client({ connectionString: server })
      await admin.connect()
      await admin.query(`create database ${name} template ${template}`)
      await admin.end()
      const ownerUrl = inDatabase(server, name)
      const url = enteredAs(ownerUrl, testRole)
      const [{ db }, { db: owner }] = [connect(url), connect(ownerUrl, 2)]
      await use({ db, url, owner, ownerUrl })
      await Promise.all([db.destroy(), owner.destroy()])
    },
    { scope: 'worker' },
  ],
  db: ({ database }, use) => use(database.db),
  url: ({ database }, use) => use(database.url),
  owner: ({ database }, use) => use(database.owner),
  ownerUrl: ({ database }, use) => use(database.ownerUrl),
})
