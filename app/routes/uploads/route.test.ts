import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { submitDraft } from '#app/commands/submit-draft.ts'
import { uploadQuota } from '#app/domain/content/upload.ts'
import { largestVideo } from '#app/domain/content/video.ts'
import { film, largeFilm } from '#app/integrations/video/videos.testing.ts'
import { sweepFiles } from '#app/jobs/sweep-files.ts'
import { plusDays, plusHours } from '#app/domain/clock.ts'
import { textsOf } from '#app/i18n/all.ts'
import { listDrafts } from '#db/queries/drafts.ts'
import { endLease, takeLease } from '#db/queries/upload-leases.ts'
import { listUploads } from '#db/queries/uploads.ts'
import { refused, taken, traces } from './corpus.testing.ts'
import { type Sender, senderWithDeal, test } from './site.testing.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const idOf = (at: string) => at.split('/').at(-1)!
const megabyte = 1024 * 1024

/**
 * Sends the rest as every client does: what was cut may still be written when its successor asks, whose answer is then a
 * conflict, and it asks again. @returns from where on the rest was sent.
 */
async function goOn(sender: Sender, at: string, bytes: Buffer<ArrayBuffer>): Promise<number> {
  for (;;) {
    const offset = await sender.offset(at)
    const { status } = await sender.patch(at, bytes.subarray(offset), offset)
    if (status === 204) return offset
    expect(status).toBe(409)
    expect(await sender.offset(at)).toBeGreaterThan(offset)
  }
}

test('a connection that is cut at any of fifty points goes on where it stopped, to the same bytes', async ({
  make,
  uploads,
}) => {
  const { deal, sender } = await senderWithDeal(uploads, make)
  const points = 50
  let resumedWithin = 0
  for (let point = 0; point < points; point += 1) {
    const bytes = randomBytes(200_000 + point * 7_919)
    const at = (await sender.announce(deal, bytes.byteLength)).headers.get('location')!
    await sender.cut(at, bytes, Math.floor((bytes.byteLength * (point + 0.5)) / points))
    if ((await goOn(sender, at, bytes)) > 0) resumedWithin += 1
    const received = await readFile((await uploads.storage.incoming.find(idOf(at)))!)
    expect(sha256(received)).toBe(sha256(bytes))
    expect(await (await sender.see(at)).json()).toMatchObject({ state: 'opening', bytes: bytes.byteLength })
    await sender.remove(at)
  }
  // What had arrived before the cut is not sent again.
  expect(resumedWithin).toBeGreaterThan(points / 2)
  expect(uploads.faults).toEqual([])
  expect((await uploads.files()).incoming).toEqual([])
})

describe('a length', () => {
  test('over 200 MB is refused before a byte is sent, in words of every language', async ({
    make,
    uploads,
  }) => {
    const { deal, sender } = await senderWithDeal(uploads, make)
    for (const bytes of [201 * megabyte, largestVideo.bytes + 1, Number.MAX_SAFE_INTEGER]) {
      const answer = await sender.announce(deal, bytes)
      expect([answer.status, await answer.text()]).toEqual([413, 'upload.too_large'])
    }
    for (const texts of Object.values(textsOf)) expect(texts.refusal.upload.too_large).toMatch(/200/)
    expect((await sender.announce(deal, largestVideo.bytes)).status).toBe(201)
  })

  test('of nothing, of no number or left for later is refused', async ({ make, uploads }) => {
    const { deal, sender } = await senderWithDeal(uploads, make)
    const zero = await sender.announce(deal, 0)
    expect([zero.status, await zero.text()]).toEqual([403, 'upload.empty'])
    for (const bytes of ['-1', '1e3', 'many', '1.5'])
      expect((await sender.announce(deal, bytes)).status).toBe(400)
    const later = await sender.ask('POST', '/uploads', { 'upload-defer-length': '1' })
    expect(later.status).toBe(400)
    expect(uploads.faults).toEqual([])
  })

  test.for([
    ['with a length of its own', (bytes: Uint8Array<ArrayBuffer>) => bytes],
    ['in a stream that says no length', (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream()],
  ] as const)('that was a lie keeps nothing: more is sent %s', async ([, body], { db, make, uploads }) => {
    const { deal, creator, sender } = await senderWithDeal(uploads, make)
    const before = (await uploads.files()).incoming
    const at = (await sender.announce(deal, 50_000)).headers.get('location')!
    expect((await sender.patch(at, body(randomBytes(100_000)))).status).toBe(413)
    expect((await sender.head(at)).status).toBe(404)
    expect(await listUploads(db, deal, creator)).toEqual([])
    expect((await uploads.files()).incoming).toEqual(before)
  })

  test('that is never reached leaves an upload that cannot be handed in', async ({
    db,
    make,
    uploads,
    clock,
  }) => {
    const { deal, creator, sender } = await senderWithDeal(uploads, make)
    const at = (await sender.announce(deal, 1_000)).headers.get('location')!
    expect((await sender.patch(at, randomBytes(400))).status).toBe(204)
    await uploads.open(idOf(at))
    expect(await (await sender.see(at)).json()).toMatchObject({ state: 'arriving', bytes: 1_000 })
    const draft = { caption: 'Soup', ticked: [], uploads: [idOf(at)] }
    await expect(submitDraft(db, creator, deal, { draft, pictures: [] }, clock.now)).rejects.toMatchObject({
      code: 'upload.gone',
    })
    expect(await listDrafts(db, deal)).toEqual([])
  })
})

describe('what arrived', () => {
  test.for(Object.entries(taken))(
    'is taken and tells nothing more: %s',
    async ([, made], { make, uploads }) => {
      const { deal, sender } = await senderWithDeal(uploads, make)
      const at = await sender.send(deal, new Uint8Array(await made()), 'holiday.exe')
      await uploads.open(idOf(at))
      const upload = await (await sender.see(at)).json()
      expect(upload).toMatchObject({ state: 'ready', fault: null, name: 'holiday.exe' })
      expect(upload.thumbKey).toMatch(/\.webp$/)
      const { incoming, kept } = await uploads.files()
      expect(incoming).not.toContain(idOf(at))
      for (const key of kept) {
        const bytes = Buffer.from((await uploads.storage.find(key))!)
        expect(traces.filter((trace) => bytes.includes(trace))).toEqual([])
      }
      expect(await sender.offset(at)).toBe(upload.bytes)
    },
  )

  test.for(refused)('is not taken: %s', async ([, made, fault], { make, uploads }) => {
    const { deal, sender } = await senderWithDeal(uploads, make)
    const before = await uploads.files()
    const at = await sender.send(deal, new Uint8Array(await made()), 'reel.mp4')
    await uploads.open(idOf(at))
    expect(await (await sender.see(at)).json()).toMatchObject({ state: 'refused', fault })
    expect(await uploads.files()).toEqual(before)
    for (const texts of Object.values(textsOf))
      expect(texts.form.error[fault as keyof typeof texts.form.error]).toBeTruthy()
  })

  test('becomes part of the draft that names it, in its order, and is nobody’s upload any more', async ({
    db,
    make,
    uploads,
    clock,
  }) => {
    const { deal, creator, sender } = await senderWithDeal(uploads, make)
    const reel = idOf(await sender.send(deal, new Uint8Array(await film())))
    const photograph = idOf(
      await sender.send(deal, new Uint8Array(await taken['a photograph with its place and camera']!())),
    )
    for (const id of [reel, photograph, reel]) await uploads.open(id)
    const draft = { caption: 'Soup', ticked: [], uploads: [photograph, reel] }
    await submitDraft(db, creator, deal, { draft, pictures: [make.picture()] }, clock.now)
    const files = (await listDrafts(db, deal))[0]!.files
    expect(files.map(({ kind }) => kind)).toEqual(['image', 'video', 'image'])
    expect(files.map(({ thumbKey }) => thumbKey !== null)).toEqual([true, true, false])
    expect(await listUploads(db, deal, creator)).toEqual([])
    expect((await sender.head(`/uploads/${reel}`)).status).toBe(404)
  })
})

test('a video of nearly 200 MB goes the whole way, in pieces that play before all of them are there', async ({
  make,
  uploads,
}) => {
  const { deal, sender } = await senderWithDeal(uploads, make)
  const before = new Set((await uploads.files()).kept)
  const bytes = await largeFilm(190 * megabyte)
  expect(bytes.byteLength).toBeLessThan(largestVideo.bytes)
  const at = await sender.send(deal, bytes)
  await uploads.open(idOf(at))
  expect(await (await sender.see(at)).json()).toMatchObject({ state: 'ready', kind: 'video' })
  const key = (await uploads.files()).kept.find((name) => name.endsWith('.mp4') && !before.has(name))!
  const kept = (await uploads.storage.open(key))!
  const head = Buffer.from(await new Response(kept.read({ start: 0, end: 99 })).arrayBuffer())
  expect(kept.bytes).toBeGreaterThan(190 * megabyte)
  expect(head.indexOf('moov')).toBeGreaterThan(0)
})

describe('two at once', () => {
  test('send the same bytes: one is through, the other is told where it stands', async ({
    make,
    uploads,
  }) => {
    const { deal, sender } = await senderWithDeal(uploads, make)
    const bytes = randomBytes(5_000_000)
    const at = (await sender.announce(deal, bytes.byteLength)).headers.get('location')!
    const answers = await Promise.all([sender.patch(at, bytes), sender.patch(at, bytes)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409])
    expect(sha256(await readFile((await uploads.storage.incoming.find(idOf(at)))!))).toBe(sha256(bytes))
  })

  test('in two processes: whoever comes later waits until the other has given it up', async ({
    db,
    make,
    uploads,
  }) => {
    const { deal, sender } = await senderWithDeal(uploads, make)
    const at = (await sender.announce(deal, 10)).headers.get('location')!
    const other = '00000000-0000-4000-8000-000000000000'
    expect(await takeLease(db, idOf(at), other)).toBe('taken')
    let isThrough = false
    const sent = sender.patch(at, randomBytes(10)).then((answer) => ((isThrough = true), answer))
    await new Promise((passed) => setTimeout(passed, 300))
    const { isWanted } = await db
      .selectFrom('uploadLeases')
      .select('isWanted')
      .where('uploadId', '=', idOf(at))
      .executeTakeFirstOrThrow()
    expect([isThrough, isWanted]).toEqual([false, true])
    await endLease(db, idOf(at), other)
    expect((await sent).status).toBe(204)
  })

  test('a process that was killed holds nothing for long', async ({ db, make, uploads }) => {
    const { deal, sender } = await senderWithDeal(uploads, make)
    const at = (await sender.announce(deal, 10)).headers.get('location')!
    await takeLease(db, idOf(at), '00000000-0000-4000-8000-000000000000')
    await db
      .updateTable('uploadLeases')
      .set({ heldUntil: new Date(Date.now() - 1_000) })
      .execute()
    expect((await sender.patch(at, randomBytes(10))).status).toBe(204)
  })
})

describe('somebody else', () => {
  test('finds no upload that is not theirs, signed in or not, and cannot send into a deal of others', async ({
    make,
    uploads,
  }) => {
    const { deal, sender } = await senderWithDeal(uploads, make)
    const at = (await sender.announce(deal, 10)).headers.get('location')!
    const { brand } = await make.deal('funded')
    const others = [
      await uploads.sender(),
      await uploads.sender((await make.creator()).accountId),
      await uploads.sender(brand.accountId),
    ]
    for (const other of others) {
      const answers = [
        await other.announce(deal, 10),
        await other.head(at),
        await other.see(at),
        await other.patch(at, randomBytes(10)),
        await other.remove(at),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    }
    expect(await sender.offset(at)).toBe(0)
    for (const wrong of ['/uploads/x', '/uploads/..%2fx', '/uploads/00000000-0000-4000-8000-000000000000'])
      expect((await sender.head(wrong)).status).toBe(404)
    expect((await sender.announce('none', 10)).status).toBe(404)
  })

  test('of another site is refused, and other methods stay refused elsewhere', async ({ make, uploads }) => {
    const { deal, sender } = await senderWithDeal(uploads, make)
    const at = (await sender.announce(deal, 10)).headers.get('location')!
    const foreign = { origin: 'https://evil.example' }
    for (const method of ['PATCH', 'DELETE', 'HEAD', 'OPTIONS'])
      expect((await sender.ask(method, at, foreign)).status).toBe(403)
    expect((await sender.announce(deal, 10, 'a.mp4', foreign)).status).toBe(403)
    for (const method of ['PATCH', 'DELETE', 'OPTIONS'])
      expect((await sender.ask(method, '/creator')).status).toBe(405)
    const options = await sender.ask('OPTIONS', '/uploads')
    expect([options.status, options.headers.get('tus-max-size')]).toEqual([204, String(largestVideo.bytes)])
    expect(options.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('whose turn it is not has no draft to send for', async ({ make, uploads }) => {
    const { id, creator } = await make.deal('in_review')
    const answer = await (await uploads.sender(creator.accountId)).announce(id, 10)
    expect([answer.status, await answer.text()]).toEqual([403, 'step.out_of_turn'])
  })
})

test('uploads of one account have 2 GB together, however many are announced at once', async ({
  db,
  make,
  uploads,
}) => {
  const { deal, creator, sender } = await senderWithDeal(uploads, make)
  const most = Math.floor(uploadQuota / largestVideo.bytes)
  const answers = await Promise.all(
    Array.from({ length: most + 4 }, () => sender.announce(deal, largestVideo.bytes)),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(most)
  const no = answers.find(({ status }) => status !== 201)!
  expect([no.status, await no.text()]).toEqual([413, 'upload.quota'])
  await sender.remove(answers.find(({ status }) => status === 201)!.headers.get('location')!)
  expect((await sender.announce(deal, largestVideo.bytes)).status).toBe(201)
  expect(await listUploads(db, deal, creator)).toHaveLength(most)
})

test('after the sweep no file is without a row and no row without a file', async ({
  db,
  make,
  uploads,
  clock,
}) => {
  const { storage } = uploads
  const { deal, creator, sender } = await senderWithDeal(uploads, make)
  const photograph = new Uint8Array(await taken['a photograph with its place and camera']!())
  const begun = idOf((await sender.announce(deal, 1_000)).headers.get('location')!)
  await sender.patch(`/uploads/${begun}`, randomBytes(400))
  const ready = idOf(await sender.send(deal, photograph))
  const spoiled = idOf(await sender.send(deal, new TextEncoder().encode('<svg/>')))
  const handedIn = idOf(await sender.send(deal, photograph))
  for (const id of [ready, spoiled, handedIn]) await uploads.open(id)
  const draft = { caption: 'Soup', ticked: [], uploads: [handedIn] }
  await submitDraft(db, creator, deal, { draft, pictures: [] }, clock.now)
  const ids = async () => (await listUploads(db, deal, creator)).map(({ id }) => id).toSorted()
  // Bytes whose row is gone: their process was killed between the two.
  await db.deleteFrom('uploads').where('id', '=', begun).execute()

  const sweepAt = (at: Date) => sweepFiles({ db, storage, now: () => at })
  await sweepAt(plusHours(new Date(), 23))
  expect(await ids()).toEqual([ready, spoiled].toSorted())
  await sweepAt(plusDays(new Date(), 6.9))
  expect(await ids()).toEqual([ready, spoiled].toSorted())
  expect((await uploads.files()).incoming).not.toContain(begun)
  await sweepAt(plusDays(new Date(), 7.1))
  expect(await ids()).toEqual([])
  await sweepAt(plusDays(new Date(), 7.1))
  const { incoming, kept } = await uploads.files()
  const { key, thumbKey } = (await listDrafts(db, deal))[0]!.files[0]!
  expect(kept).toEqual(expect.arrayContaining([key, thumbKey]))
  const rows = await db.selectFrom('uploads').select('id').execute()
  const named = await db.selectFrom('draftFiles').select(['key', 'thumbKey']).execute()
  const stills = await db.selectFrom('draftFrames').select('key').execute()
  const names = new Set([...named.flatMap((file) => [file.key, file.thumbKey]), ...stills.map((s) => s.key)])
  expect([incoming, rows, kept.filter((file) => !names.has(file))]).toEqual([[], [], []])
})
