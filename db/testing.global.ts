import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: string
  }
}

/** Migrates one template; each worker then clones it in milliseconds. `DATABASE_URL` names another server to use. */
export async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? undefined : await startEmbedded('.data/test-postgres', { isDurable: false })
  const home = given ?? (await server!.url('postgres'))
  const client = new pg.Client({ connectionString: home })
  await client.connect()
  // What earlier runs left behind: a test's own database outlives it, so that a failure can be looked at.
  const left = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'athar_test_%' or datname = 'athar_template'`,
  )
  for (const { datname } of left.rows) await client.query(`drop database ${datname} with (force)`)
  await client.query('create database athar_template')
  await client.end()
  await migrate(inDatabase(home, 'athar_template'))
  project.provide('testServer', home)
  return async () => {
    if (server?.isOurs) await server.stop()
  }
}

/** The same server, another database. */
export function inDatabase(server: string, database: string): string {
  const { search } = new URL(server.replace('@/', '@localhost/'))
  return server.replace(/\/[^/?]*(\?.*)?$/, `/${database}${search}`)
}
