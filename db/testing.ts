import pg from 'pg'
import { test as base } from 'vitest'
import { connect, type Db } from './db.ts'
import { inDatabase } from './testing.global.ts'

/** A test that asks for `db` gets a real, migrated database of its worker's own; `url` is its address. */
export const test = base.extend<{ database: { db: Db; url: string }; db: Db; url: string }>({
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
      const url = inDatabase(server, name)
      const { db } = connect(url)
      await use({ db, url })
      await db.destroy()
    },
    { scope: 'worker' },
  ],
  db: ({ database }, use) => use(database.db),
  url: ({ database }, use) => use(database.url),
})
