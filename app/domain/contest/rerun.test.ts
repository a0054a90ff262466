import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { listFile } from './draw.ts'
import { redraw, rerunCommand } from './rerun.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('the command on the page and the browser’s own arithmetic find the same hashes and the same lines', async () => {
  const [seed, beacon] = [sha256('seed'), sha256('beacon')]
  const file = listFile(Array.from({ length: 40 }, (_, at) => sha256(`line ${at}`)).toSorted())
  const printed = execFileSync('sh', ['-c', rerunCommand({ seed, beacon }, 5).replace('< entries.txt', '')], {
    input: file,
    encoding: 'utf8',
  })
  const found = await redraw(file, { seed, beacon }, 5)
  expect(found.drawn).toHaveLength(5)
  expect(printed.split('\n').map((line) => line.trim())).toEqual([
    `seed ${sha256(seed)}`,
    `list ${sha256(file)}`,
    ...found.drawn.map((line, at) => `${at + 1} ${line}`),
    '',
  ])
  expect(found).toMatchObject({ seedHash: sha256(seed), listHash: sha256(file) })
})
