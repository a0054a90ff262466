import { parseArgs } from 'node:util'
import { StripeDouble } from './server.ts'
import type { Endpoint } from './webhooks.ts'

const USAGE =
  'usage: node e2e/stripe-double/main.ts [--port 4242] [--state FILE] [--webhook account=URL,SECRET] [--webhook connect=…] [--webhook thin=…]\n'

function endpointFrom(text: string): Endpoint {
  const match = /^(account|connect|thin)=(https?:\/\/.+),([^,\s]+)$/.exec(text)
  const [, kind, url, secret] = match ?? []
  if (url === undefined || secret === undefined) throw new Error(`not a webhook: ${text}`)
  return { kind: kind as Endpoint['kind'], url, secret }
}

function doubleFrom(args: string[]): StripeDouble {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4242' },
      state: { type: 'string' },
      webhook: { type: 'string', multiple: true, default: [] },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`not a port: ${values.port}`)
  return new StripeDouble({
    port,
    endpoints: values.webhook.map(endpointFrom),
    ...(values.state === undefined ? {} : { file: values.state }),
  })
}

async function main(): Promise<void> {
  const double = await doubleFrom(process.argv.slice(2)).start()
  const stop = (): void => void double.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.stdout.write(`payment stand-in listening on ${double.url}\n`)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  process.exitCode = 1
}
