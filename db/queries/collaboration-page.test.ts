import { describe, expect } from 'vitest'
import { acceptOffer } from '../../app/commands/accept-offer.ts'
import { makeOffer } from '../../app/commands/make-offer.ts'
import { openDispute } from '../../app/commands/open-dispute.ts'
import { sendMessage } from '../../app/commands/send-message.ts'
import { commentOnDraft } from '../../app/commands/comment-on-draft.ts'
import { money } from '../../app/domain/money.ts'
import { test } from '../../app/jobs/testing.ts'
import { findCollaborationPage, findStanding } from './collaboration-page.ts'

describe('the page of a deal', () => {
  test('is there for its two sides and for nobody else', async ({ db, make }) => {
    const { id, brand, creator } = await make.deal('in_review')
    const strangers = [await make.brand(), await make.creator()]
    expect(await findCollaborationPage(db, id, brand)).toMatchObject({ id, reader: 'brand' })
    expect(await findCollaborationPage(db, id, creator)).toMatchObject({ id, reader: 'creator' })
    for (const stranger of strangers) {
      expect(await findCollaborationPage(db, id, stranger)).toBeUndefined()
      expect(await findStanding(db, id, stranger)).toBeUndefined()
    }
  })

  test('does not open to a brand whose id is written where a creator’s should be', async ({ db, make }) => {
    const { id, brand, creator } = await make.scene()
    const posing = { ...creator, id: brand.id }
    expect(await findCollaborationPage(db, id, posing)).toBeUndefined()
  })

  test('holds nothing of another deal', async ({ db, make, clock }) => {
    const [mine, other] = [await make.deal('in_review'), await make.deal('in_review')]
    await sendMessage(db, other.brand, other.id, 'A word for somebody else', clock.now)
    await commentOnDraft(
      db,
      other.brand,
      other.id,
      { body: 'Not yours', fileId: '', point: undefined },
      clock.now,
    )
    const page = await findCollaborationPage(db, mine.id, mine.brand)
    expect(page!.messages).toEqual([])
    expect(page!.drafts.flatMap(({ comments }) => comments)).toEqual([])
    expect(page!.book.lines).toHaveLength(1)
    expect(page!.links).toHaveLength(1)
  })

  test('shows each offer in turn and what was agreed at last', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.scene()
    const counter = { price: '5200', currency: 'SAR', draftDueOn: '2030-01-05', note: 'Editing included' }
    await makeOffer(db, creator, id, counter, clock.now)
    const before = await findCollaborationPage(db, id, brand)
    expect(before!.agreement).toBeNull()
    expect(before!.offers.map(({ version, byRole, price }) => [version, byRole, price.amount])).toEqual([
      [1, 'brand', 450_000],
      [2, 'creator', 520_000],
    ])
    expect(before!.terms.draftDueOn).toBe('2030-01-05')
    await acceptOffer(db, brand, id, 2, clock.now)
    const after = await findCollaborationPage(db, id, creator)
    expect(after!.agreement).toMatchObject({
      offerVersion: 2,
      briefVersion: 1,
      price: money(520_000, 'SAR'),
      role: 'brand',
      acceptedBy: 'Person brand',
    })
  })

  test('accounts for the money to the last minor unit', async ({ db, make }) => {
    const { id, creator } = await make.deal('completed')
    const page = await findCollaborationPage(db, id, creator)
    expect(page!.book.lines.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
      ['funded', 450_000],
      ['released', -405_000],
      ['fee', -45_000],
    ])
    expect(page!.book.held).toEqual(money(0, 'SAR'))
    expect(page!.transfer).toMatchObject({ amount: money(405_000, 'SAR'), isDone: true })
    expect(page!.history.map(({ step }) => step).at(-1)).toBe('complete')
  })

  test('says what a dispute holds', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.deal('published')
    await openDispute(db, creator, id, { reason: 'not-paid', statement: 'Nothing came' }, clock.now)
    const page = await findCollaborationPage(db, id, brand)
    expect(page!.book).toMatchObject({ held: money(0, 'SAR'), frozen: money(450_000, 'SAR') })
    expect(page!.book.lines.map(({ kind }) => kind)).toEqual(['funded'])
    expect(page!.dispute).toMatchObject({ reason: 'not-paid', byRole: 'creator', status: 'opened' })
  })
})
