import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { findFileOwner } from '#db/queries/draft-files.ts'
import type { Db } from '#db/db.ts'
import { listDrafts } from '#db/queries/drafts.ts'
import { listReports } from '#db/queries/moderation.ts'
import { listModerationQueue } from '#db/queries/moderation-queue.ts'
import { changeListedImage } from '../commands/change-lists.ts'
import { decideCase } from '../commands/decide-moderation.ts'
import { retryStills } from '../commands/retry-stills.ts'
import { submitDraft } from '../commands/submit-draft.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { keepDraftFiles } from '../integrations/draft-files.ts'
import { fingerprintOf } from '../integrations/fingerprints.ts'
import type { Storage } from '../integrations/storage.ts'
import { drawStills } from '../integrations/video/open-video.ts'
import { film } from '../integrations/video/videos.testing.ts'
import { makeStills } from './make-stills.ts'
import { test } from './testing.ts'

type Sent = { id: string; creator: CreatorActor; bytes?: Uint8Array<ArrayBuffer>; caption?: string }

/** A creator hands in a draft that is one film. */
async function handIn(db: Db, storage: Storage, { id, creator, caption = 'Soup', bytes }: Sent, now: Date) {
  const answer = await keepDraftFiles(storage, [new Blob([bytes ?? new Uint8Array(await film())])])
  if ('issue' in answer) throw new Error(answer.issue.key)
  const pictures = answer.files
  const draft = { caption, ticked: [] }
  const { id: draftId } = await submitDraft(db, creator, id, { draft, pictures }, now)
  return { video: pictures[0]!, draftId }
}

test('a video is worked on until its stills are there, once, however often the job runs', async ({
  db,
  make,
  clock,
  world,
}) => {
  const { storage } = world.context
  const { id, creator } = await make.deal('funded')
  const context = { db, storage, now: () => clock.now }
  const { video: sent, draftId } = await handIn(db, storage, { id, creator }, clock.now)
  const video = async () => (await listDrafts(db, id))[0]!.files[0]!
  expect(await video()).toMatchObject({ kind: 'video', state: 'working', posterKey: null, durationMs: 1_000 })

  await Promise.all([makeStills(context, { draftId }), makeStills(context, { draftId })])
  await world.settle()
  const { frames, posterKey, state } = await video()
  expect([frames.length, state, posterKey]).toEqual([12, 'ready', frames[0]!.key])
  expect(frames.map(({ atMs }) => atMs)).toEqual([41, 125, 208, 291, 375, 458, 541, 625, 708, 791, 875, 958])
  expect(frames[0]).toMatchObject({ width: 320, height: 240 })
  const kept = new Set<string>()
  for await (const { key } of storage.list()) kept.add(key)
  expect(kept).toEqual(new Set([sent.key, sent.thumbKey, ...frames.map(({ key }) => key)]))
})

test('a picture needs no stills', async ({ db, make, world, clock }) => {
  const { storage } = world.context
  const { id } = await make.deal('in_review')
  const [draft] = await listDrafts(db, id)
  await makeStills({ db, storage, now: () => clock.now }, { draftId: draft!.id })
  expect(draft!.files[0]).toMatchObject({ kind: 'image', state: 'ready', frames: [], durationMs: null })
})

test('stills that could not be made are said so to both sides, and made when either asks once more', async ({
  db,
  make,
  clock,
  world,
}) => {
  const { storage } = world.context
  const context = { db, storage, now: () => clock.now }
  const { id: other, creator: otherCreator } = await make.deal('funded')
  const { id, brand, creator } = await make.deal('funded')
  const { video, draftId } = await handIn(db, storage, { id, creator }, clock.now)
  const seen = async () => (await listDrafts(db, id))[0]!.files[0]!

  const bytes = (await storage.find(video.key))!
  await storage.put(video.key, bytes.slice(0, 200))
  await expect(makeStills(context, { draftId })).rejects.toThrow()
  const { state, id: fileId } = await seen()
  expect(state).toBe('failed')

  const stranger = await make.brand()
  await expect(retryStills(db, stranger, id, fileId, clock.now)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(retryStills(db, otherCreator, other, fileId, clock.now)).rejects.toMatchObject({
    code: 'draft.unknown',
  })
  await retryStills(db, brand, id, fileId, clock.now)
  await retryStills(db, creator, id, fileId, clock.now)
  expect((await seen()).state).toBe('working')
  expect(
    await db.selectFrom('stillEvents').select('event').where('fileId', '=', fileId).execute(),
  ).toHaveLength(2)

  await storage.put(video.key, bytes)
  await world.settle()
  expect(await seen()).toMatchObject({ state: 'ready', posterKey: expect.stringMatching(/webp$/) })
  await retryStills(db, creator, id, fileId, clock.now)
  expect((await seen()).state).toBe('ready')
})

test('a video in which a listed picture is seen comes before staff once, and what staff takes out is nobody’s but its creator’s', async ({
  db,
  make,
  clock,
  world,
}) => {
  const { storage } = world.context
  const context = { db, storage, now: () => clock.now }
  const bytes = new Uint8Array(await film({ seconds: 2 }))
  const folder = await mkdtemp(path.join(tmpdir(), 'athar-listed-'))
  await writeFile(path.join(folder, 'film'), bytes)
  const still = (await drawStills(path.join(folder, 'film'), folder))[7]!
  const print = await fingerprintOf(await readFile(still.file))
  await rm(folder, { recursive: true })
  expect(print.shape).not.toBeNull()
  const staff = await make.staff()
  // Another file that shows the same.
  const listed = { sha256: 'f'.repeat(64), shape: print.shape, note: 'Stripes' }
  await changeListedImage(db, staff, { ...listed, isListed: true }, clock.now)

  const { id, creator } = await make.deal('funded')
  const sent = { id, creator, bytes, caption: 'Soup of stripes' }
  const { video, draftId } = await handIn(db, storage, sent, clock.now)
  await Promise.all([makeStills(context, { draftId }), makeStills(context, { draftId })])
  await world.settle()
  const rows = (await listModerationQueue(db)).filter(({ excerpt }) => excerpt === 'Soup of stripes')
  expect(rows).toMatchObject([{ subject: 'video', reason: 'listed_image', reports: 1 }])
  expect((await listReports(db, rows[0]!.caseId))[0]!.note).toContain('0:01')
  // Under the draft's clock it is seen until staff has decided.
  const seen = async () => (await listDrafts(db, id))[0]!.files[0]!
  expect((await seen()).state).toBe('ready')
  expect(await findFileOwner(db, video.key)).toMatchObject({ isWithheld: false })

  const ruling = { outcome: 'remove', reason: 'sexual', note: 'Listed' } as const
  await decideCase(db, staff, rows[0]!.caseId, ruling, clock.now)
  expect(await seen()).toMatchObject({ state: 'withheld', frames: [], thumbKey: null, posterKey: null })
  expect(await findFileOwner(db, video.key)).toMatchObject({ isWithheld: true })
  await changeListedImage(db, staff, { ...listed, isListed: false }, clock.now)
})
