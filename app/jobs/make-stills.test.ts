import { expect } from 'vitest'
import { listDrafts } from '#db/queries/drafts.ts'
import { submitDraft } from '../commands/submit-draft.ts'
import { keepDraftFiles } from '../integrations/draft-files.ts'
import { film } from '../integrations/video/videos.testing.ts'
import { makeStills } from './make-stills.ts'
import { test } from './testing.ts'

test('a video is worked on until its stills are there, once, however often the job runs', async ({
  db,
  make,
  clock,
  world,
}) => {
  const { storage } = world.context
  const { id, creator } = await make.deal('funded')
  const answer = await keepDraftFiles(storage, [new Blob([new Uint8Array(await film())])])
  const pictures = 'files' in answer ? answer.files : []
  const draft = { caption: 'Soup', ticked: [] }
  const { id: draftId } = await submitDraft(db, creator, id, { draft, pictures }, clock.now)
  const video = async () => (await listDrafts(db, id))[0]!.files[0]!
  expect(await video()).toMatchObject({ kind: 'video', state: 'working', posterKey: null, durationMs: 1_000 })

  await Promise.all([makeStills({ db, storage }, { draftId }), makeStills({ db, storage }, { draftId })])
  await world.settle()
  const { frames, posterKey, state } = await video()
  expect([frames.length, state, posterKey]).toEqual([12, 'ready', frames[0]!.key])
  expect(frames.map(({ atMs }) => atMs)).toEqual([41, 125, 208, 291, 375, 458, 541, 625, 708, 791, 875, 958])
  expect(frames[0]).toMatchObject({ width: 320, height: 240 })
  const kept = new Set<string>()
  for await (const { key } of storage.list()) kept.add(key)
  expect(kept).toEqual(new Set([pictures[0]!.key, pictures[0]!.thumbKey, ...frames.map(({ key }) => key)]))
})

test('a picture needs no stills', async ({ db, make, world }) => {
  const { storage } = world.context
  const { id } = await make.deal('in_review')
  const [draft] = await listDrafts(db, id)
  await makeStills({ db, storage }, { draftId: draft!.id })
  expect(draft!.files[0]).toMatchObject({ kind: 'image', state: 'ready', frames: [], durationMs: null })
})
