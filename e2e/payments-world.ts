import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { receiveEvent } from '#app/commands/receive-event.ts'
import { eventEndpoints, type Payments } from '#app/domain/payments.ts'
import { connectStripe } from '#app/integrations/stripe/connect.ts'
import type { Letter } from '#app/integrations/mail.ts'
import { diskStorage } from '#app/integrations/storage.ts'
import type { JobContext } from '#app/jobs/context.ts'
import { drain } from '#app/jobs/drain.ts'
import type { Db } from '#db/db.ts'
import { StripeDouble } from './stripe-double/server.ts'

/** A processor of its own with its webhooks received into one database, and the letters that were sent. */
export type PaymentsWorld = {
  double: StripeDouble
  payments: Payments
  letters: Letter[]
  context: JobContext
  /** Delivers every webhook and works off every job until nothing waits. */
  settle(): Promise<void>
  /** From now on this share of the events (0 to 1) never arrives, whatever is done: only the sweep finds the money. */
  lose(share: number): void
  stop(): Promise<void>
}

type Habits = {
  /** The source of chance for what becomes of the webhooks. */
  random?: () => number
  /** How often the SDK asks again by itself. */
  retries?: number
}

/** Starts the stand-in on a free port and a receiver for its webhooks, as the app's own route receives them. */
export async function startPaymentsWorld(
  db: Db,
  now: () => Date,
  habits: Habits = {},
): Promise<PaymentsWorld> {
  const secrets = { account: newSecret(), connect: newSecret(), thin: newSecret() }
  const receiver = createServer(async (request, response) => {
    const endpoint = eventEndpoints.find((name) => request.url === `/${name}`)
    const signature = String(request.headers['stripe-signature'])
    const event = endpoint && payments.verifyEvent(endpoint, await bodyOf(request), signature)
    if (event) await receiveEvent(db, event, now())
    response.writeHead(event ? 200 : 400).end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  const double = await new StripeDouble({
    endpoints: eventEndpoints.map((kind) => ({ url: `${url}/${kind}`, secret: secrets[kind], kind })),
    ...habits,
  }).start()
  const payments = connectStripe({ secretKey: 'sk_test_world', api: double.url, secrets, ...habits })
  const letters: Letter[] = []
  const mail = async (letter: Letter) => void letters.push(letter)
  const folder = await mkdtemp(path.join(tmpdir(), 'athar-world-'))
  const storage = diskStorage(folder)
  const context: JobContext = { db, payments, mail, storage, origin: 'http://athar.test', now }
  return {
    double,
    payments,
    letters,
    context,
    async settle() {
      // A job may make the processor send another event: two rounds end every chain there is.
      for (let round = 0; round < 3; round += 1) {
        await double.webhooks.flush()
        await drain(context)
      }
    },
    lose(share) {
      double.webhooks.chaos = { ...double.webhooks.chaos, lose: share }
    },
    async stop() {
      await double.stop()
      await rm(folder, { recursive: true })
      await new Promise((resolve) => receiver.close(resolve))
    },
  }
}

const newSecret = () => `whsec_${randomBytes(12).toString('hex')}`

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
