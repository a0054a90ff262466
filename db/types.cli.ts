import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

/** Writes db/schema.ts from a freshly migrated database; `--verify` only compares. */
const server = await startEmbedded('.data/test-postgres', { isDurable: false })
const client = new pg.Client({ connectionString: await server.url('postgres') })
await client.connect()
await client.query('drop database if exists athar_types with (force)')
await client.end()
const url = await server.url('athar_types')
await migrate(url)
const words = [
  ...[
    '--url',
    url,
    '--dialect',
    'postgres',
    '--camel-case',
    '--out-file',
    'db/schema.ts',
    '--date-parser',
    'string',
  ],
  ...['--type-mapping', JSON.stringify({ int8: 'number' }), '--exclude-pattern', '{pgboss.*,kysely_*}'],
  ...process.argv.slice(2),
]
execFileSync('node_modules/.bin/kysely-codegen', words, { stdio: 'inherit' })
if (server.isOurs) await server.stop()
