import path from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { removeEmbedded, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { appRole, enteredAs } from '#db/roles.ts'

/** Where the databases of a campaign are made: `template` is migrated and empty, `enter` gives the app's address. */
export type Server = { admin: string; template: string; enter(database: string): string }

const template = 'athar_faults_template'

/** A database server of this campaign's own with a migrated template; `remove` deletes all of it. */
export async function startServer(): Promise<{ directory: string; remove(): Promise<void> }> {
  const directory = path.resolve(`.data/faults-postgres-${process.pid}`)
  const embedded = await startEmbedded(directory, { isDurable: false })
  await migrate(await embedded.url(template), appRole)
  return { directory, remove: () => removeEmbedded(directory) }
}

/** The same server as another process finds it. */
export async function findServer(directory: string): Promise<Server> {
  const embedded = await startEmbedded(directory, { isDurable: false })
  const admin = await embedded.url('postgres')
  return {
    admin,
    template,
    enter: (database) => enteredAs(admin.replace('/postgres?', `/${database}?`), appRole),
  }
}

let made = 0

/** Works on a fresh copy of the template, entered as the app does, which is removed afterwards. */
export async function onDatabase<T>(server: Server, work: (url: string) => Promise<T>): Promise<T> {
  made += 1
  const name = `athar_faults_${process.pid}_${made}`
  await asAdmin(server, `create database ${name} template ${server.template}`)
  try {
    return await work(server.enter(name))
  } finally {
    await asAdmin(server, `drop database ${name} with (force)`)
  }
}

async function asAdmin({ admin }: Server, statement: string) {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
