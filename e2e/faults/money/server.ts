import path from 'node:path'
import process from 'node:process'
import { removeEmbedded, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { appRole, enteredAs } from '#db/roles.ts'
import type { Server } from './batch.ts'

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
