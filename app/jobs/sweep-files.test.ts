import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { recordBriefPictures } from '#db/queries/brief-pictures.ts'
import { recordStills } from '#db/queries/draft-frames.ts'
import { listDrafts } from '#db/queries/drafts.ts'
import { keyColumns } from '#db/queries/kept-files.ts'
import { submitDraft } from '../commands/submit-draft.ts'
import { addEvidence } from '../commands/add-evidence.ts'
import { claimOf } from '../commands/dispute.testing.ts'
import { openDispute } from '../commands/open-dispute.ts'
import { plusDays } from '../domain/clock.ts'
import type { Storage } from '../integrations/storage.ts'
import { sweepFiles } from './sweep-files.ts'
import { test } from './testing.ts'

const bytes = new Uint8Array([1, 2, 3])

async function keysOf(storage: Storage) {
  const keys = new Set<string>()
  for await (const { key } of storage.list()) keys.add(key)
  return keys
}

test('a file that no row names goes after a day, and one that any column names stays for good', async ({
  db,
  make,
  clock,
  world,
}) => {
  const { storage } = world.context
  const { id: next, creator: sender } = await make.deal('funded')
  const thumbKey = `${randomUUID()}.webp`
  const handedIn = { draft: { caption: 'Soup', ticked: [] }, pictures: [{ ...make.picture(), thumbKey }] }
  await submitDraft(db, sender, next, handedIn, clock.now)
  const { id, brand, creator } = await make.deal('published')
  const [draft] = await listDrafts(db, id)
  const file = draft!.files[0]!
  const still = `${randomUUID()}.webp`
  await recordStills(db, file.id, [{ position: 0, atMs: 0, key: still, width: 4, height: 3 }])
  const reference = make.picture()
  await recordBriefPictures(db, brand, [reference], clock.now)
  const { briefId, briefVersion } = await db
    .selectFrom('collaborations')
    .select(['briefId', 'briefVersion'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const shown = `${randomUUID()}.webp`
  await recordBriefPictures(db, brand, [{ ...reference, key: shown }], clock.now)
  await db.insertInto('briefVersionPictures').values({ briefId, version: briefVersion, key: shown }).execute()
  const sample = `${randomUUID()}.webp`
  await db
    .insertInto('applications')
    .values({ collaborationId: id, version: 1, pitch: 'Soup', picture: sample, madeAt: clock.now })
    .execute()
  const shot = `${randomUUID()}.webp`
  await db
    .insertInto('postChecks')
    .values({
      collaborationId: id,
      source: 'screenshot',
      role: 'creator',
      accountId: creator.accountId,
      result: 'unknown',
      checkedAt: clock.now,
      pictureKey: shot,
      pictureWidth: 4,
      pictureHeight: 3,
      pictureSha256: reference.sha256,
    })
    .execute()
  await openDispute(db, brand, id, claimOf('brand', 'published'), clock.now)
  const proof = { ...make.picture(), thumbKey: `${randomUUID()}.webp` }
  const files = [{ ...proof, sentSha256: proof.sha256 }]
  await addEvidence(db, brand, id, { point: 'other', kind: 'files', body: '', files }, clock.now)

  const sent = { ...make.picture(), thumbKey: `${randomUUID()}.webp` }
  const upload = {
    id: randomUUID(),
    accountId: creator.accountId,
    collaborationId: id,
    name: 'a.jpg',
    declaredBytes: 9,
  }
  const times = { createdAt: clock.now, receivedAt: clock.now, expiresAt: plusDays(clock.now, 7) }
  await db
    .insertInto('uploads')
    .values({ ...upload, ...times, ...sent, kind: 'image' })
    .execute()

  const paper = `${randomUUID()}.webp`
  await db
    .updateTable('creatorLicences')
    .set({ pictureKey: paper })
    .where('creatorId', '=', creator.id)
    .where('kind', '=', 'sa-mawthooq')
    .execute()
  const screen = `${randomUUID()}.webp`
  const reading = { collaborationId: id, takenOn: '2027-03-01', source: 'declared', views: 20_000 }
  await db
    .insertInto('postMetrics')
    .values({ ...reading, accountId: creator.accountId, pictureKey: screen, recordedAt: clock.now })
    .execute()
  const named = [
    ...[paper, screen],
    ...[file.key, thumbKey, still, reference.key, shown, sample, shot],
    ...[sent.key, sent.thumbKey, proof.key, proof.thumbKey],
  ]
  expect(named).toHaveLength(keyColumns.length)
  const unnamed = Array.from({ length: 3 }, (_, at) => `${randomUUID()}.${['webp', 'mp4', 'webm'][at]}`)
  for (const key of [...named, ...unnamed]) await storage.put(key, bytes)

  await sweepFiles({ db, storage, now: () => new Date() })
  expect(await keysOf(storage)).toEqual(new Set([...named, ...unnamed]))
  for (let run = 0; run < 2; run += 1) await sweepFiles({ db, storage, now: () => plusDays(new Date(), 2) })
  expect(await keysOf(storage)).toEqual(new Set(named))
})

test('more files than are asked about at once are all looked at', async ({ db, world }) => {
  const { storage } = world.context
  for (let at = 0; at < 510; at += 1) await storage.put(`${randomUUID()}.webp`, bytes)
  await sweepFiles({ db, storage, now: () => plusDays(new Date(), 2) })
  expect(await keysOf(storage)).toEqual(new Set())
})
