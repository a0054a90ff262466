import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { addEvidence } from '#app/commands/add-evidence.ts'
import { claimOf } from '#app/commands/dispute.testing.ts'
import { openDispute } from '#app/commands/open-dispute.ts'
import { acceptSettlement, offerSettlement } from '#app/commands/settle-dispute.ts'
import { submitDraft } from '#app/commands/submit-draft.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { largestDocument } from '#app/domain/content/document.ts'
import { money } from '#app/domain/money.ts'
import { signedIn } from '#app/http/session.testing.ts'
import { film } from '#app/integrations/video/videos.testing.ts'
import type { Db } from '#db/db.ts'
import { listEvidence } from '#db/queries/dispute-evidence.ts'
import { listUploads } from '#db/queries/uploads.ts'
import { taken } from './corpus.testing.ts'
import { test, type Uploads } from './site.testing.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const idOf = (at: string) => at.split('/').at(-1)!
const pdf = new Uint8Array(
  Buffer.from('%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'),
)
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer)

type Make = {
  deal(status: 'published'): Promise<{ id: string; brand: BrandActor; creator: CreatorActor }>
}

async function disputed(db: Db, make: Make, uploads: Uploads, now: Date) {
  const deal = await make.deal('published')
  await openDispute(db, deal.brand, deal.id, claimOf('brand', 'published'), now)
  const [brand, creator] = [
    await uploads.sender(deal.brand.accountId),
    await uploads.sender(deal.creator.accountId),
  ]
  return { deal, brand, creator }
}

describe('files of evidence', () => {
  test('are pictures, documents and films of either side, each with the hash of what was sent', async ({
    db,
    make,
    uploads,
    clock,
  }) => {
    const { deal, brand } = await disputed(db, make, uploads, clock.now)
    const { id } = deal
    const sent = {
      document: pdf,
      video: bytesOf(await film()),
      picture: bytesOf(await taken['a photograph with its place and camera']!()),
    }
    const ids: string[] = []
    for (const [name, bytes] of Object.entries(sent)) {
      ids.push(idOf(await brand.send(id, bytes, name, brand.announceEvidence)))
      await uploads.open(ids.at(-1)!)
    }
    expect(await listUploads(db, id, deal.brand, 'evidence')).toMatchObject([
      { state: 'ready', kind: 'document' },
      { state: 'ready', kind: 'video' },
      { state: 'ready', kind: 'image' },
    ])
    await addEvidence(
      db,
      deal.brand,
      id,
      { point: 'other', kind: 'files', body: 'All of it', files: [], uploads: ids },
      clock.now,
    )
    const evidence = await listEvidence(db, id)
    expect(evidence.map(({ kind, sentSha256 }) => [kind, sentSha256])).toEqual(
      Object.entries(sent).map(([kind, bytes]) => [kind, sha256(bytes)]),
    )
    // A document is kept to the last byte; what is written anew has another hash.
    expect(evidence.map((piece) => piece.sha256 === piece.sentSha256)).toEqual([true, false, false])
    for (const { key, sha256: kept } of evidence)
      expect(sha256((await uploads.storage.find(key!))!)).toBe(kept)
    expect(await listUploads(db, id, deal.brand, 'evidence')).toEqual([])
  })

  test('that are documents are only handed out as downloads, and to nobody but the two sides and staff', async ({
    db,
    make,
    uploads,
    clock,
  }) => {
    const { deal, creator } = await disputed(db, make, uploads, clock.now)
    const { id } = deal
    const upload = idOf(await creator.send(id, pdf, 'proof.pdf', creator.announceEvidence))
    await uploads.open(upload)
    const brought = { point: 'other', kind: 'files', body: '', files: [], uploads: [upload] } as const
    await addEvidence(db, deal.creator, id, { ...brought, files: [] }, clock.now)
    const key = (await listEvidence(db, id))[0]!.key!
    const { loader } = await import('../files/route.ts')
    const ask = async (accountId?: string) =>
      loader({
        request: new Request(`http://athar.test/files/${key}`, { headers: await signedIn(db, accountId) }),
        params: { key },
        context: {} as never,
      })
    for (const { accountId } of [deal.brand, deal.creator]) {
      const answer = await ask(accountId)
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${key}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'content-length': String(pdf.byteLength),
      })
    }
    for (const stranger of [undefined, (await make.brand()).accountId, (await make.creator()).accountId])
      expect((await ask(stranger)).status).toBe(404)
  })

  test.for([
    [
      'a page that is called a PDF',
      bytesOf(Buffer.from('<!doctype html><script>1</script>%PDF-1.7')),
      'evidence_type',
    ],
    ['an archive', bytesOf(Buffer.from('PK\x03\x04\x14\0\0\0')), 'evidence_type'],
    [
      'a PDF of more than 20 MB',
      new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(largestDocument.bytes)])),
      'document_too_large',
    ],
  ] as const)('are not %s', async ([, bytes, fault], { db, make, uploads, clock }) => {
    const { deal, brand } = await disputed(db, make, uploads, clock.now)
    const at = await brand.send(deal.id, new Uint8Array(bytes), 'proof.pdf', brand.announceEvidence)
    await uploads.open(idOf(at))
    expect(await (await brand.see(at)).json()).toMatchObject({ state: 'refused', fault })
    expect((await uploads.files()).incoming).not.toContain(idOf(at))
  })

  test('are sent by nobody else, not before a dispute, not after it, and are part of no draft', async ({
    db,
    make,
    uploads,
    clock,
  }) => {
    const quiet = await make.deal('funded')
    const early = await (await uploads.sender(quiet.brand.accountId)).announceEvidence(quiet.id, 9)
    expect([early.status, await early.text()]).toEqual([404, 'collaboration.unknown'])

    const { deal, brand, creator } = await disputed(db, make, uploads, clock.now)
    const { id } = deal
    const stranger = await uploads.sender((await make.creator()).accountId)
    expect((await stranger.announceEvidence(id, 9)).status).toBe(404)
    const upload = idOf(await creator.send(id, pdf, 'proof.pdf', creator.announceEvidence))
    await uploads.open(upload)
    expect((await brand.see(`/uploads/${upload}`)).status).toBe(404)
    const brought = { point: 'other', kind: 'files', body: '', files: [], uploads: [upload] } as const
    await expect(addEvidence(db, deal.brand, id, { ...brought, files: [] }, clock.now)).rejects.toMatchObject(
      { code: 'upload.gone' },
    )

    const other = await make.deal('funded')
    await db
      .updateTable('uploads')
      .set({ collaborationId: other.id, accountId: other.creator.accountId })
      .where('id', '=', upload)
      .execute()
    const draft = { caption: 'Soup', ticked: [], uploads: [upload] }
    await expect(
      submitDraft(db, other.creator, other.id, { draft, pictures: [] }, clock.now),
    ).rejects.toMatchObject({ code: 'upload.gone' })

    const offer = await offerSettlement(db, deal.brand, id, { toCreator: money(0, 'SAR') }, clock.now)
    await acceptSettlement(db, deal.creator, id, offer, clock.now)
    const late = await brand.announceEvidence(id, 9)
    expect([late.status, await late.text()]).toEqual([403, 'dispute.out_of_turn'])
  })
})
