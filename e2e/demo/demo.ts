import { rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { emptyDatabase, removeEmbedded } from '#db/embedded.ts'
import { signIns } from '#db/seed/seed.ts'
import { seedStack } from '../stack/seed-stack.ts'
import { startStack } from '../stack/stack.ts'

const { values } = parseArgs({
  options: {
    reset: { type: 'boolean', default: false },
    port: { type: 'string', default: process.env.PORT ?? '3000' },
  },
})
const home = path.resolve('.data/demo')
const databaseUrl = process.env.DATABASE_URL || undefined
const ownerUrl = process.env.DATABASE_OWNER_URL || databaseUrl
const began = performance.now()
const write = (text: string) => void process.stdout.write(text)
const seconds = () => `${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s`

const steps: Record<string, string> = {
  database: 'Starting the database and bringing its schema up to date',
  build: 'Building the app (once after each change)',
  payments: 'Starting the payment stand-in (no real money)',
  app: 'Starting the app and the worker',
}

if (values.reset) {
  write(`${seconds()}  Starting over: removing the demo's data\n`)
  if (ownerUrl) await emptyDatabase(ownerUrl)
  else await removeEmbedded(path.join(home, 'postgres'))
  await rm(home, { recursive: true, force: true })
}

const stack = await startStack({
  home,
  port: Number(values.port),
  paymentsPort: 4242,
  databaseUrl,
  ownerUrl,
  say: (step) => write(`${seconds()}  ${steps[step] ?? step}\n`),
  prepare: (stack) => seedStack(stack, { home, say: (line) => write(`${seconds()}  ${line}\n`) }),
}).catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})

write(`${seconds()}  Ready\n\n  Athar is at ${stack.origin}\n\n`)
for (const { who, email, password } of Object.values(signIns))
  write(`  ${who.padEnd(22)} ${email.padEnd(26)} ${password}\n`)
write(
  `\n  Staff is asked for a second factor: the page shows the demo’s code. A second person: huda@athar.example, same password.\n`,
)
write(
  `\n  Test card 4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined.\n  Letters are kept in ${path.relative('.', stack.mailFolder)}. Ctrl+C stops everything; the data stays.\n`,
)

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    write('\n  Stopping\n')
    void stack.stop().then(() => process.exit(0))
  })
