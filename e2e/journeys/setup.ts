import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { connectStripe } from '#app/integrations/stripe/connect.ts'
import { diskStorage } from '#app/integrations/storage.ts'
import { removeEmbedded } from '#db/embedded.ts'
import { seedOnce } from '#db/seed/seed.ts'
import { startStack } from '../stack/stack.ts'
import { home, stackFile } from './world.ts'

/** The whole of Athar for the journeys, fresh at every run, with the demo's world in it. */
export default async function setup() {
  await removeEmbedded(path.join(home, 'postgres'))
  await rm(home, { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  const say = (line: string) => void process.stdout.write(`  ${line}\n`)
  const stack = await startStack({
    home,
    port: 0,
    paymentsPort: 0,
    isDurable: false,
    say,
    prepare: ({ databaseUrl, paymentsUrl }) =>
      seedOnce({
        databaseUrl,
        paymentsUrl,
        payments: connectStripe({
          secretKey: 'sk_test_journeys',
          api: paymentsUrl,
          webhookSecret: 'unused',
          thinSecret: 'unused',
        }),
        storage: diskStorage(path.join(home, 'files')),
        now: new Date(),
        channels: 1_200,
        say,
      }),
  })
  await writeFile(stackFile, JSON.stringify({ ...stack, stop: undefined }))
  return () => stack.stop()
}
