import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { listVideosWithoutStills, recordStills } from '#db/queries/draft-frames.ts'
import { listListedImages } from '#db/queries/listed-images.ts'
import { recordStillEvent } from '#db/queries/still-events.ts'
import { flagVideo } from '../commands/flag-video.ts'
import { momentText } from '../domain/content/moment.ts'
import { isListed } from '../domain/moderation/image.ts'
import { fingerprintOf } from '../integrations/fingerprints.ts'
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
      const stills = await drawStills(from, folder)
      await screenStills({ db, now }, id, stills)
      await keepStills({ db, storage }, id, stills)
    } catch (error) {
      await recordStillEvent(db, id, 'failed', now())
      throw error
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** Stills that show what a listed picture shows bring the video before staff. */
async function screenStills(
  { db, now }: Pick<Context, 'db' | 'now'>,
  fileId: string,
  stills: Awaited<ReturnType<typeof drawStills>>,
) {
  const listed = await listListedImages(db)
  if (listed.length === 0) return
  const found: string[] = []
  for (const { file, atMs } of stills)
    if (isListed(await fingerprintOf(await readFile(file)), listed)) found.push(momentText(atMs))
  if (found.length > 0) await flagVideo(db, fileId, found, now())
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
