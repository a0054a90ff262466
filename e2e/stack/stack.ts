import { execFile } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { demoSecondFactor } from '#db/seed/staff.ts'
import { appRole, enteredAs, roleToAdmit } from '#db/roles.ts'
import { freePort, newestChange, type Running, startProcess, untilAnswering } from './processes.ts'

const run = promisify(execFile)

export type Stack = {
  origin: string
  /** The database entered as the app and the worker do, by a role that owns nothing. */
  databaseUrl: string
  /** The same as the owner of the tables. */
  ownerUrl: string
  /** Where the payment stand-in listens; its control API is below /_control/. */
  paymentsUrl: string
  mailFolder: string
  stop(): Promise<void>
}

type Settings = {
  /** Everything the stack keeps lies below this folder. */
  home: string
  port: number
  paymentsPort: number
  /** Another server's database; the embedded one when absent. Without an owner the app's role owns the tables. */
  databaseUrl?: string | undefined
  ownerUrl?: string | undefined
  isDurable?: boolean
  /** Each long step is told before it begins. */
  say(step: string): void
  /** Fills the database before anybody is let in. */
  prepare(stack: Omit<Stack, 'stop'>): Promise<void>
}

const secrets = {
  account: 'whsec_athar_standin',
  connect: 'whsec_athar_standin_connect',
  thin: 'whsec_athar_standin_thin',
}

/** Starts everything Athar needs on this machine: database, payment stand-in, app and worker. */
export async function startStack({
  home,
  port: wanted,
  paymentsPort,
  databaseUrl: given,
  ownerUrl: givenOwner = given,
  isDurable = true,
  say,
  prepare,
}: Settings): Promise<Stack> {
  const running: Running[] = []
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    await Promise.all(running.map((one) => one.stop()))
    for (const end of stops.reverse()) await end()
  }
  const onEnd = (name: string, code: number | null) => {
    process.stderr.write(
      `${name} ended by itself (${code}); its log is in ${path.join(home, 'logs', `${name}.log`)}\n`,
    )
    process.exitCode = 1
    void stop().then(() => process.exit(1))
  }

  try {
    say('database')
    const ownerUrl = givenOwner ?? (await embedded(path.join(home, 'postgres'), isDurable, stops))
    const databaseUrl = given ?? enteredAs(ownerUrl, appRole)
    const done = await migrate(ownerUrl, roleToAdmit(databaseUrl, ownerUrl))
    // The stand-in remembers the money of the database it served: a new one starts without.
    if (done.includes('0001_people')) await rm(path.join(home, 'payments.json'), { force: true })
    if (await isBuildOld()) {
      say('build')
      await run(process.execPath, ['node_modules/.bin/remix', 'vite:build'], {
        env: { ...process.env, NODE_ENV: 'production' },
      })
    }

    const origin = `http://127.0.0.1:${await freePort(wanted)}`
    const paymentsUrl = `http://127.0.0.1:${await freePort(paymentsPort)}`
    const mailFolder = path.join(home, 'mail')
    const namesPort = await freePort(0)
    const env = environmentOf({ origin, paymentsUrl, databaseUrl, home, mailFolder, namesPort })
    const start = async (name: string, words: string[]) =>
      void running.push(await startProcess(name, words, { env, logs: path.join(home, 'logs'), onEnd }))

    say('payments')
    await start('payments', paymentWords(paymentsUrl, origin, home))
    await untilAnswering(`${paymentsUrl}/_control/health`, 30)
    const stack = { origin, databaseUrl, ownerUrl, paymentsUrl, mailFolder }
    await prepare(stack)
    await start('names', [...nameWords, '--port', String(namesPort)])
    say('app')
    await Promise.all([start('app', ['app/server.ts']), start('worker', ['app/jobs/worker.ts'])])
    await untilAnswering(`${origin}/readyz`, 60)
    return { ...stack, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function embedded(directory: string, isDurable: boolean, stops: (() => Promise<void>)[]) {
  const server = await startEmbedded(directory, { isDurable })
  if (server.isOurs) stops.push(() => server.stop())
  return server.url('athar')
}

const paymentWords = (url: string, origin: string, home: string) => [
  ...['e2e/stripe-double/main.ts', '--port', new URL(url).port, '--state', path.join(home, 'payments.json')],
  ...['--webhook', `account=${origin}/hooks/stripe,${secrets.account}`],
  ...['--webhook', `connect=${origin}/hooks/stripe/connect,${secrets.connect}`],
  ...['--webhook', `thin=${origin}/hooks/stripe/thin,${secrets.thin}`],
]

const linkDomainHost = 'links.athar.example'
const nameWords = ['e2e/name-server-double/main.ts', '--target', linkDomainHost]

function environmentOf(place: {
  origin: string
  paymentsUrl: string
  databaseUrl: string
  home: string
  mailFolder: string
  namesPort: number
}) {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: place.databaseUrl,
    ORIGIN: place.origin,
    HOST: '127.0.0.1',
    PORT: new URL(place.origin).port,
    STORAGE_DIR: path.join(place.home, 'files'),
    MAIL_DIR: place.mailFolder,
    STRIPE_API: place.paymentsUrl,
    STRIPE_WEBHOOK_SECRET: secrets.account,
    STRIPE_CONNECT_SECRET: secrets.connect,
    STRIPE_THIN_SECRET: secrets.thin,
    CHECKOUT_ORIGINS: place.paymentsUrl,
    LINK_DOMAINS: 'dns',
    LINK_DOMAIN_HOST: linkDomainHost,
    DNS_SERVERS: `127.0.0.1:${place.namesPort}`,
    DEMO_SECOND_FACTOR: demoSecondFactor,
  }
}

/** Whether a source is newer than the build made from it. */
async function isBuildOld() {
  const built = await stat('build/server/index.js').catch(() => undefined)
  return (
    !built ||
    built.mtimeMs <
      (await newestChange(['app', 'db', 'public', 'package.json', 'vite.config.ts', 'remix.config.js']))
  )
}
