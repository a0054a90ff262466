import { readFileSync } from 'node:fs'
import path from 'node:path'
import { main as compile } from 'assemblyscript/asc'
import { expect, test } from 'vitest'

const inEngine = (name: string) => path.join(import.meta.dirname, name)

test('the kernel is what its source compiles to', async () => {
  const written = new Map<string, Uint8Array>()
  const { error } = await compile(['--config', inEngine('kernel/asconfig.json')], {
    writeFile: (name, contents) => void written.set(path.basename(name), Buffer.from(contents)),
  })
  expect(error).toBeNull()
  expect(Buffer.compare(written.get('kernel.wasm')!, readFileSync(inEngine('kernel.wasm')))).toBe(0)
})
