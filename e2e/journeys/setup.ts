import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { removeEmbedded } from '#db/embedded.ts'
import { seedStack } from '../stack/seed-stack.ts'
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
    prepare: (stack) => seedStack(stack, { home, channels: 1_200, say }),
  })
  await writeFile(stackFile, JSON.stringify({ ...stack, stop: undefined }))
  return () => stack.stop()
}
