import { migrate } from './migrate.ts'

const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL names the database to migrate')
const done = await migrate(url)
process.stdout.write(done.length ? `migrated: ${done.join(', ')}\n` : 'the schema is up to date\n')
