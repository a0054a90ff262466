import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { listVideosWithoutStills, recordStills } from '#db/queries/draft-frames.ts'
import { recordStillEvent } from '#db/queries/still-events.ts'
import { drawStills } from '../integrations/video/open-video.ts'
import type { JobContext } from './context.ts'

type Context = Pick<JobContext, 'db' | 'storage' | 'now'>

/**
 * Makes the stills of a draft's videos. Started again it does what is missing; of two at once, one's stills stay. A
 * failure is noted for the readers of the draft, who may ask for another try, and thrown for the queue.
 */
export async function makeStills({ db, storage, now }: Context, { draftId }: Record<string, unknown>) {
  for (const { id, key } of await listVideosWithoutStills(db, String(draftId))) {
    const folder = await mkdtemp(path.join(tmpdir(), 'athar-stills-'))
    try {
      const video = await storage.open(key)
      if (!video) throw new Error(`the video ${key} is not in the storage`)
      const from = path.join(folder, 'video')
      await pipeline(Readable.fromWeb(video.read() as never), createWriteStream(from))
      await keepStills({ db, storage }, id, await drawStills(from, folder))
    } catch (error) {
      await recordStillEvent(db, id, 'failed', now())
      throw error
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** Files first, rows afterwards: a still that has a row has its bytes. */
async function keepStills(
  { db, storage }: Pick<Context, 'db' | 'storage'>,
  fileId: string,
  stills: Awaited<ReturnType<typeof drawStills>>,
) {
  const kept = stills.map(({ file: from, ...still }) => ({
    from,
    still: { ...still, key: `${randomUUID()}.webp` },
  }))
  for (const { from, still } of kept) await storage.putFile(still.key, from)
  const isOurs = await recordStills(
    db,
    fileId,
    kept.map(({ still }) => still),
  )
  if (!isOurs) await Promise.all(kept.map(({ still }) => storage.remove(still.key)))
}
