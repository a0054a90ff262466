import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { randomFrom } from '#db/seed/random.ts'
import { withClient } from './bench-database.ts'
import { followersAt, updateStamps } from './freshness-marks.ts'
import type { UpdateOrder } from './update-stream.ts'

/** Commits one update after another at its time, each with a stamp of its own where followers lie. */
process.once('message', async ({ url, channels, seed, perSecond, seconds }: UpdateOrder) => {
  const random = randomFrom(`updates ${seed}`)
  const sent: [stamp: number, at: number][] = []
  // A channel that changes twice between two looks would be seen once.
  const updated = new Set<number>()
  const nextOrdinal = () => {
    if (updated.size > channels / 2) updated.clear()
    for (;;) {
      const ordinal = random.whole(1, channels)
      if (updated.has(ordinal)) continue
      updated.add(ordinal)
      return ordinal
    }
  }
  await withClient(url, async (client) => {
    const since = performance.now()
    for (let n = 0; n < perSecond * seconds; n++) {
      const wait = since + (n * 1_000) / perSecond - performance.now()
      if (wait > 0) await pause(wait)
      const stamp = updateStamps + n
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(stamp)
      const at = Number(process.hrtime.bigint()) / 1e6
      const { rowCount } = await client.query({
        name: 'update',
        text: `update channel_index set record = overlay(record placing $2 from ${followersAt + 1}), indexed_at = now()
                where ordinal = $1 and is_shown`,
        values: [nextOrdinal(), bytes],
      })
      if (rowCount === 1) sent.push([stamp, at])
    }
  })
  process.send!(sent, () => process.exit())
})
