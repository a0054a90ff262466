import { migrate } from './migrate.ts'
import { roleToAdmit } from './roles.ts'

const appUrl = process.env.DATABASE_URL
if (!appUrl) throw new Error('DATABASE_URL names the database to migrate')
const ownerUrl = process.env.DATABASE_OWNER_URL || appUrl
const app = roleToAdmit(appUrl, ownerUrl)
if (!app)
  process.stderr.write(
    'warning: the app enters as the owner of its tables. Name the owner in DATABASE_OWNER_URL and a plain role in DATABASE_URL.\n',
  )
const done = await migrate(ownerUrl, app)
process.stdout.write(done.length ? `migrated: ${done.join(', ')}\n` : 'the schema is up to date\n')
