import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import type { Role } from './roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: string
    testTemplate: string
  }
}

/** Tests run as the app does, as a role that owns nothing. Its password is for servers that ask for one. */
export const testRole: Role = { name: 'athar_test_app', password: 'athar_test_app' }

/** Migrates one template; each worker then clones it in milliseconds. `TEST_DATABASE_URL` names another server to use. */
export async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? undefined : await startEmbedded('.data/test-postgres', { isDurable: false })
  const home = given ?? (await server!.url('postgres'))
  const template = `athar_test_${process.pid}_template`
  await withClient(home, async (client) => {
    await dropLeftOvers(client)
    await client.query(`create database ${template}`)
  })
  await migrate(inDatabase(home, template), testRole)
  project.provide('testServer', home)
  project.provide('testTemplate', template)
  return async () => {
    if (server?.isOurs && !(await isShared(home))) await server.stop()
  }
}

/** The same server, another database. */
export function inDatabase(server: string, database: string): string {
  const { search } = new URL(server.replace('@/', '@localhost/'))
  return server.replace(/\/[^/?]*(\?.*)?$/, `/${database}${search}`)
}

/** Databases of runs that have ended: a test's own database outlives it, so that a failure can be looked at. */
async function dropLeftOvers(client: pg.Client) {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^athar_test_[0-9]+_'`,
  )
  for (const { datname } of rows) {
    const owner = Number(datname.split('_')[2])
    if (!isAlive(owner)) await client.query(`drop database if exists ${datname} with (force)`)
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Whether another run still works on this server. */
async function isShared(home: string) {
  return withClient(home, async (client) => {
    const { rows } = await client.query<{ others: string }>(
      `select count(*)::text as others from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid() and datname not like $1`,
      [`athar_test_${process.pid}_%`],
    )
    return rows[0]!.others !== '0'
  })
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
