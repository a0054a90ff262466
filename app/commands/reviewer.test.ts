import { describe, expect } from 'vitest'
import { listDrafts } from '#db/queries/drafts.ts'
import { findReviewLink, isFileOfDeal, listReviewLinks } from '#db/queries/review-links.ts'
import { secretHash } from '#db/secret-hash.ts'
import { plusDays } from '../domain/clock.ts'
import { test } from '../jobs/testing.ts'
import { statusOf } from './chargeback.testing.ts'
import { inviteReviewer, revokeReviewer } from './invite-reviewer.ts'
import { commentByLink, recommendByLink } from './review-by-link.ts'
import { takeStep } from './take-step.ts'

const link = { name: 'Layla', days: 7, mayComment: true }
const remark = { body: 'Lovely', fileId: '', point: undefined }
const gone = expect.objectContaining({ kind: 'not_found', code: 'reviewer.unknown' })

describe('a reviewer without an account', () => {
  test('remarks and recommends under their name, and the deal stays where it is', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand } = await make.deal('in_review')
    const token = await inviteReviewer(db, brand, id, link, clock.now)
    expect(token).toMatch(/^[\w-]{43}$/)
    await commentByLink(db, token, remark, clock.now)
    await recommendByLink(db, token, 'changes', clock.now)
    await recommendByLink(db, token, 'approve', clock.now)
    const [draft] = await listDrafts(db, id)
    expect(draft!.comments).toMatchObject([{ author: 'Layla', role: 'reviewer', body: 'Lovely' }])
    expect(draft!.opinions).toEqual([{ name: 'Layla', verdict: 'approve', madeAt: clock.now }])
    expect(await statusOf(db, id)).toBe('in_review')
  })

  test('has a secret that is stored nowhere', async ({ db, owner, make, clock }) => {
    const { id, brand } = await make.deal('in_review')
    const token = await inviteReviewer(db, brand, id, link, clock.now)
    const rows = await owner.selectFrom('reviewLinks').selectAll().where('collaborationId', '=', id).execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows[0]!.tokenHash).toBe(secretHash(token))
  })

  test('with an expired, closed, mistyped or unknown link is nobody', async ({ db, make, clock }) => {
    const { id, brand } = await make.deal('in_review')
    const token = await inviteReviewer(db, brand, id, link, clock.now)
    const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    for (const [secret, at] of [
      [token, plusDays(clock.now, 7)],
      [other, clock.now],
      ['', clock.now],
      [secretHash(token), clock.now],
    ] as const) {
      await expect(commentByLink(db, secret, remark, at)).rejects.toThrow(gone)
      await expect(recommendByLink(db, secret, 'approve', at)).rejects.toThrow(gone)
      expect(await findReviewLink(db, secretHash(secret), at)).toBeUndefined()
    }
    const linkId = (await listReviewLinks(db, id))[0]!.id
    await revokeReviewer(db, brand, id, linkId, clock.now)
    await expect(commentByLink(db, token, remark, clock.now)).rejects.toThrow(gone)
    await expect(revokeReviewer(db, brand, id, linkId, clock.now)).rejects.toThrow(gone)
  })

  test('reads only, where the brand says so, and says nothing once the draft is decided', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand } = await make.deal('in_review')
    const token = await inviteReviewer(db, brand, id, { ...link, mayComment: false }, clock.now)
    await expect(commentByLink(db, token, remark, clock.now)).rejects.toThrow(
      expect.objectContaining({ kind: 'forbidden', code: 'reviewer.reads_only' }),
    )
    await takeStep(db, brand, id, 'approve-draft', clock.now)
    await expect(recommendByLink(db, token, 'changes', clock.now)).rejects.toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'draft.not_in_review' }),
    )
  })

  test('opens the files of that deal and of no other', async ({ db, make }) => {
    const [mine, other] = [await make.deal('in_review'), await make.deal('in_review')]
    const keyOf = async (id: string) => (await listDrafts(db, id))[0]!.files[0]!.key
    expect(await isFileOfDeal(db, mine.id, await keyOf(mine.id))).toBe(true)
    expect(await isFileOfDeal(db, mine.id, await keyOf(other.id))).toBe(false)
  })

  test('is invited no more once the draft is approved', async ({ db, make, clock }) => {
    const { id, brand } = await make.deal('approved')
    await expect(inviteReviewer(db, brand, id, link, clock.now)).rejects.toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'reviewer.decided' }),
    )
    expect(await listReviewLinks(db, id)).toEqual([])
  })

  test('is invited and closed by the brand of the deal alone, to at most twenty links', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand } = await make.deal('in_review')
    const stranger = await make.brand()
    const unknown = expect.objectContaining({ kind: 'not_found', code: 'collaboration.unknown' })
    await expect(inviteReviewer(db, stranger, id, link, clock.now)).rejects.toThrow(unknown)
    const made = await Promise.allSettled(
      Array.from({ length: 24 }, () => inviteReviewer(db, brand, id, link, clock.now)),
    )
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    const linkId = (await listReviewLinks(db, id))[0]!.id
    await expect(revokeReviewer(db, stranger, id, linkId, clock.now)).rejects.toThrow(unknown)
  })
})
