import { describe, expect } from 'vitest'
import { findApproval } from '#db/queries/approvals.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { listDrafts } from '#db/queries/drafts.ts'
import { plusDays } from '../domain/clock.ts'
import { unresolved } from '../domain/review/remark.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { test } from '../jobs/testing.ts'
import { approveDrafts } from './approve-drafts.ts'
import { statusOf } from './chargeback.testing.ts'
import { checkPoint } from './check-point.ts'
import { commentOnDraft } from './comment-on-draft.ts'
import { markFrame } from './mark-frame.ts'
import { replyToRemark } from './reply-to-remark.ts'
import { requestChanges } from './request-changes.ts'
import { settleRemark } from './settle-remark.ts'
import { submitDraft } from './submit-draft.ts'
import { takeStep } from './take-step.ts'

const no = (kind: string, code: string) => expect.objectContaining({ kind, code })
const whole = { fileId: '', point: undefined }

describe('remarks on a draft', () => {
  test('hang on a rectangle, on words of the caption, and are numbered in their order', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await make.deal('in_review')
    const [draft] = await listDrafts(db, id)
    const fileId = draft!.files[0]!.id
    const region = { x: 0.2, y: 0.25, width: 0.5, height: 0.125 }
    await commentOnDraft(db, brand, id, { body: 'Too dark', fileId, point: region }, clock.now)
    await commentOnDraft(db, creator, id, { body: 'And here', ...whole, passage: 'in Riyadh' }, clock.now)
    const [read] = await listDrafts(db, id)
    expect(read!.comments).toMatchObject([
      { number: 1, ...region, x: expect.closeTo(0.2), role: 'brand', replies: [], resolved: null },
      { number: 2, passage: 'in Riyadh', fileId: null, role: 'creator' },
    ])
  })

  test('on words that the caption lacks, on a file of another deal or beyond a video are refused', async ({
    db,
    make,
    clock,
  }) => {
    const [{ id, brand }, other] = [await make.deal('in_review'), await make.deal('in_review')]
    const fileOf = async (deal: string) => (await listDrafts(db, deal))[0]!.files[0]!.id
    await expect(
      commentOnDraft(db, brand, id, { body: 'No', ...whole, passage: 'in Jeddah' }, clock.now),
    ).rejects.toThrow(no('conflict', 'draft.not_in_caption'))
    await expect(
      commentOnDraft(
        db,
        brand,
        id,
        { body: 'No', fileId: await fileOf(other.id), point: undefined },
        clock.now,
      ),
    ).rejects.toThrow(no('not_found', 'draft.unknown'))
    const timed = { body: 'No', fileId: await fileOf(id), point: undefined, at: 600_000 }
    await expect(commentOnDraft(db, brand, id, timed, clock.now)).rejects.toThrow(
      no('conflict', 'draft.beyond_end'),
    )
  })

  test('are answered, settled by either side and reopened, and the version keeps them', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await make.deal('in_review')
    await commentOnDraft(db, brand, id, { body: 'Warmer', ...whole }, clock.now)
    const remark = (await listDrafts(db, id))[0]!.comments[0]!.id
    await replyToRemark(db, creator, id, { remark, body: 'Will do' }, clock.now)
    await settleRemark(db, creator, id, { remark, event: 'resolve' }, clock.now)
    await Promise.all(
      Array.from({ length: 8 }, () => settleRemark(db, creator, id, { remark, event: 'resolve' }, clock.now)),
    )
    const read = async () => (await listDrafts(db, id)).at(-1)!.comments
    expect(await read()).toMatchObject([
      { replies: [{ body: 'Will do', role: 'creator' }], resolved: { role: 'creator' } },
    ])
    expect(
      await db.selectFrom('draftCommentEvents').select('id').where('commentId', '=', remark).execute(),
    ).toHaveLength(1)
    await requestChanges(db, brand, id, 'As I said', clock.now)
    await submitDraft(
      db,
      creator,
      id,
      { draft: { caption: 'Warm', ticked: [] }, pictures: [make.picture()] },
      clock.now,
    )
    await settleRemark(db, brand, id, { remark, event: 'reopen' }, clock.now)
    expect(unresolved(await read())).toBe(2)
    const [newest] = await listDrafts(db, id)
    expect(newest!.comments).toEqual([])
  })

  test('of other deals and answers of answers do not exist', async ({ db, make, clock }) => {
    const [{ id, brand }, other] = [await make.deal('in_review'), await make.deal('in_review')]
    await commentOnDraft(db, brand, id, { body: 'Mine', ...whole }, clock.now)
    const remark = (await listDrafts(db, id))[0]!.comments[0]!.id
    await replyToRemark(db, brand, id, { remark, body: 'More' }, clock.now)
    const reply = (await listDrafts(db, id))[0]!.comments[0]!.replies[0]!.id
    const unknown = no('not_found', 'draft.remark_unknown')
    await expect(replyToRemark(db, other.brand, other.id, { remark, body: 'x' }, clock.now)).rejects.toThrow(
      unknown,
    )
    await expect(
      settleRemark(db, other.creator, other.id, { remark, event: 'resolve' }, clock.now),
    ).rejects.toThrow(unknown)
    await expect(replyToRemark(db, brand, id, { remark: reply, body: 'x' }, clock.now)).rejects.toThrow(
      unknown,
    )
    await expect(settleRemark(db, other.brand, id, { remark, event: 'resolve' }, clock.now)).rejects.toThrow(
      no('not_found', 'collaboration.unknown'),
    )
  })
})

describe('the pencil and the list of points', () => {
  test('say what was last set, version by version, and only while the draft is in review', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await make.deal('in_review', { brief: { mustNotSay: ['cheap'] } as never })
    const fileId = (await listDrafts(db, id))[0]!.files[0]!.id
    const mark = { fileId, frame: null }
    await markFrame(db, brand, id, { ...mark, mark: 'approved' }, clock.now)
    await markFrame(db, brand, id, { ...mark, mark: 'rejected' }, clock.now)
    await checkPoint(db, brand, id, { point: 'Made in Riyadh', verdict: 'not_ok' }, clock.now)
    await checkPoint(db, brand, id, { point: 'cheap', verdict: 'ok' }, clock.now)
    await expect(
      checkPoint(db, brand, id, { point: 'never agreed', verdict: 'ok' }, clock.now),
    ).rejects.toThrow(no('not_found', 'draft.point_unknown'))
    const [read] = await listDrafts(db, id)
    expect(read!.marks).toEqual([{ ...mark, mark: 'rejected' }])
    expect(read!.checks.map(({ point, verdict }) => [point, verdict]).sort()).toEqual([
      ['Made in Riyadh', 'not_ok'],
      ['cheap', 'ok'],
    ])
    await markFrame(db, brand, id, { ...mark, mark: 'none' }, clock.now)
    expect((await listDrafts(db, id))[0]!.marks).toEqual([])
    await requestChanges(db, brand, id, 'Not yet', clock.now)
    await expect(markFrame(db, brand, id, { ...mark, mark: 'approved' }, clock.now)).rejects.toThrow(
      no('conflict', 'draft.not_in_review'),
    )
    await submitDraft(
      db,
      creator,
      id,
      { draft: { caption: 'Again', ticked: [] }, pictures: [make.picture()] },
      clock.now,
    )
    await expect(markFrame(db, brand, id, { ...mark, mark: 'approved' }, clock.now)).rejects.toThrow(
      no('not_found', 'draft.unknown'),
    )
    expect((await listDrafts(db, id)).map(({ checks }) => checks.length)).toEqual([0, 2])
  })
})

describe('an approval', () => {
  test('keeps who approved which version when, and what was held', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.deal('in_review')
    await takeStep(db, brand, id, 'approve-draft', clock.now)
    expect(await findApproval(db, id)).toEqual({
      draftVersion: 1,
      briefVersion: 1,
      textVersion: 1,
      role: 'brand',
      name: 'Person brand',
      held: { amount: 450_000, currency: 'SAR' },
      approvedAt: clock.now,
    })
    const page = await findCollaborationPage(db, id, creator)
    expect(page!.approval).toMatchObject({ role: 'brand', draftVersion: 1 })
  })

  test('by silence names nobody', async ({ db, make, clock }) => {
    const { id } = await make.deal('in_review')
    clock.now = plusDays(clock.now, 8)
    await runClocks({ db, now: () => clock.now })
    expect(await findApproval(db, id)).toMatchObject({ role: 'system', name: '' })
  })

  test('and a request for changes by eight people at once: one wins', async ({ db, make, clock }) => {
    const { id, brand } = await make.deal('in_review')
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) =>
        at % 2 === 0
          ? takeStep(db, brand, id, 'approve-draft', clock.now)
          : requestChanges(db, brand, id, 'Brighter', clock.now),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const isApproved = (await statusOf(db, id)) === 'approved'
    expect((await findApproval(db, id)) !== null).toBe(isApproved)
    const asked = await db
      .selectFrom('collaborations')
      .select('changesAsked')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(asked.changesAsked).toBe(isApproved ? 0 : 1)
  })

  test('of many drafts is one by one: a refusal keeps nothing back from the others', async ({
    db,
    make,
    clock,
  }) => {
    const first = await make.deal('in_review')
    const second = await make.deal('in_review', { brand: first.brand })
    const early = await make.deal('funded', { brand: first.brand })
    const strange = await make.deal('in_review')
    const ids = [first.id, early.id, strange.id, second.id, first.id]
    const results = await approveDrafts(db, first.brand, ids, clock.now)
    expect(results.map(({ refusal }) => refusal?.code ?? 'done')).toEqual([
      'done',
      'step.out_of_turn',
      'collaboration.unknown',
      'done',
    ])
    expect(await statusOf(db, strange.id)).toBe('in_review')
    expect([await statusOf(db, first.id), await statusOf(db, second.id)]).toEqual(['approved', 'approved'])
  })
})
