import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { receiveEvent } from '#app/commands/receive-event.ts'
import type { Payments } from '#app/domain/payments.ts'
import { connectStripe } from '#app/integrations/stripe/connect.ts'
import type { Letter } from '#app/integrations/mail.ts'
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
  stop(): Promise<void>
}

/** Starts the stand-in on a free port and a receiver for its webhooks, as the app's own route receives them. */
export async function startPaymentsWorld(db: Db, now: () => Date): Promise<PaymentsWorld> {
  const secrets = {
    webhookSecret: `whsec_${randomBytes(12).toString('hex')}`,
    thinSecret: `whsec_${randomBytes(12).toString('hex')}`,
  }
  const receiver = createServer(async (request, response) => {
    const event = payments.verifyEvent(await bodyOf(request), String(request.headers['stripe-signature']))
    if (event) await receiveEvent(db, event, now())
    response.writeHead(event ? 200 : 400).end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  const double = await new StripeDouble({
    endpoints: [
      { url, secret: secrets.webhookSecret, kind: 'account' },
      { url: `${url}thin`, secret: secrets.thinSecret, kind: 'thin' },
    ],
  }).start()
  const payments = connectStripe({ secretKey: 'sk_test_world', api: double.url, ...secrets })
  const letters: Letter[] = []
  const mail = async (letter: Letter) => void letters.push(letter)
  const context: JobContext = { db, payments, mail, origin: 'http://athar.test', now }
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
    async stop() {
      await double.stop()
      await new Promise((resolve) => receiver.close(resolve))
    },
  }
}

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
