import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../clock.ts'
import { pastOf, start, type Told } from './past.testing.ts'
import { type Duty, replay } from './replay.ts'

const later = plusDays(start, 300)
const verdicts = (told: Told[], also: Parameters<typeof pastOf>[1] = {}) =>
  replay(pastOf(told, also), later).map(({ kind, outcome, cause }) => [kind, outcome, cause])
/** The verdict on one duty of a history; the last one of its kind. */
const verdict = (kind: Duty['kind'], ...[told, also]: Parameters<typeof verdicts>) =>
  verdicts(told, also)
    .findLast(([found]) => found === kind)
    ?.slice(1)

const agreed: Told[] = [
  [0, 'invite'],
  [1, 'accept-offer'],
  [2, 'fund'],
]
const kept: Told[] = [
  ...agreed,
  [8, 'submit-draft'],
  [9, 'approve-draft'],
  [11, 'publish-post'],
  [12, 'verify-post'],
]
const sent: Told[] = [...agreed, [2.5, 'give-address'], [4, 'ship-product']]
const product = { shipsProduct: true }

describe('who kept to what was agreed', () => {
  test('everybody, where everything came in time', () => {
    expect(verdicts(kept)).toEqual([
      ['answer-offer', 'kept', null],
      ['pay', 'kept', null],
      ['draft', 'kept', null],
      ['review', 'kept', null],
      ['publish', 'kept', null],
      ['check', 'kept', null],
    ])
  })

  test('the creator, whose draft, changes or post come after their day', () => {
    expect(verdict('draft', [...agreed, [10.5, 'submit-draft']])).toEqual(['missed', 'creator'])
    expect(verdict('draft', [...agreed, [13, 'cancel-late-draft']])).toEqual(['missed', 'creator'])
    const changes: Told[] = [...agreed, [6, 'submit-draft'], [7, 'request-changes']]
    expect(verdict('revise', [...changes, [9, 'submit-draft']])).toEqual(['kept', null])
    expect(verdict('revise', [...changes, [11, 'submit-draft']])).toEqual(['missed', 'creator'])
    expect(verdict('publish', [...kept.slice(0, 5), [18, 'publish-post']])).toEqual(['missed', 'creator'])
    expect(
      verdict('answer-offer', [
        [0, 'invite'],
        [3, 'expire'],
      ]),
    ).toEqual(['missed', 'creator'])
  })

  test('the brand, whose answer or payment does not come', () => {
    expect(verdict('review', [...kept.slice(0, 4), [12, 'approve-draft', 'system']])).toEqual([
      'missed',
      'brand',
    ])
    expect(verdict('check', [...kept.slice(0, 6), [14, 'verify-post', 'system']])).toEqual([
      'missed',
      'brand',
    ])
    expect(verdict('pay', [...agreed.slice(0, 2), [4, 'cancel-unfunded', 'system']])).toEqual([
      'missed',
      'brand',
    ])
    expect(verdict('keep-paid', [...kept.slice(0, 5), [20, 'charge-back']])).toEqual(['missed', 'brand'])
    expect(
      verdict('answer-bid', [
        [0, 'apply'],
        [3, 'expire'],
      ]),
    ).toEqual(['missed', 'brand'])
  })

  test('nobody is measured by what the other side took away', () => {
    expect(
      verdict('answer-offer', [
        [0, 'invite'],
        [1, 'withdraw-offer'],
      ]),
    ).toEqual(['void', null])
    expect(verdict('draft', [...agreed, [5, 'open-dispute']])).toEqual(['void', null])
    expect(verdict('draft', [...agreed, [11, 'open-dispute']])).toEqual(['missed', 'creator'])
    // A dispute is an answer to a post, too.
    expect(verdict('check', [...kept.slice(0, 6), [12, 'open-dispute', 'brand']])).toEqual(['kept', null])
  })

  test('what is still waited for counts once it is late, and not before', () => {
    const open = (day: number) => replay(pastOf(agreed), plusDays(start, day)).at(-1)
    expect(open(9)).toMatchObject({ kind: 'pay' })
    expect(open(11)).toMatchObject({ kind: 'draft', outcome: 'missed', cause: 'creator', endedAt: null })
  })
})

describe('whose doing a delay was', () => {
  test('the brand’s, where it paid or sent the product late', () => {
    const latePaid: Told[] = [
      [7, 'invite'],
      [8, 'accept-offer'],
      [10.9, 'fund'],
      [12.5, 'submit-draft'],
    ]
    expect(verdict('draft', latePaid)).toEqual(['excused', 'brand'])
    const lateSent: Told[] = [...agreed, [2.5, 'give-address'], [14, 'ship-product'], [16, 'receive-product']]
    expect(verdict('ship', lateSent, product)).toEqual(['missed', 'brand'])
    expect(verdict('draft', [...lateSent, [20, 'submit-draft']], product)).toEqual(['excused', 'brand'])
  })

  test('the carrier’s, where the parcel took too long or was lost', () => {
    const slow: Told[] = [...sent, [24, 'receive-product'], [28, 'submit-draft']]
    expect(verdict('ship', slow, product)).toEqual(['kept', null])
    expect(verdict('carry', slow, product)).toEqual(['excused', 'carrier'])
    expect(verdict('draft', slow, product)).toEqual(['excused', 'carrier'])
    const lost: Told[] = [
      ...sent,
      [18, 'report-lost'],
      [19, 'ship-product'],
      [22, 'receive-product'],
      [25, 'submit-draft'],
    ]
    expect(verdict('draft', lost, product)).toEqual(['excused', 'carrier'])
    expect(verdict('ship', lost, product)).toEqual(['kept', null])
  })

  test('the creator’s own, where the address came late or the time after the arrival was not enough', () => {
    const lateAddress: Told[] = [...agreed, [7, 'give-address'], [8, 'ship-product'], [10, 'receive-product']]
    expect(verdict('address', lateAddress, product)).toEqual(['missed', 'creator'])
    expect(verdict('draft', [...sent, [6, 'receive-product'], [20, 'submit-draft']], product)).toEqual([
      'missed',
      'creator',
    ])
  })

  test('both sides’, where more time was agreed on', () => {
    const granted: Told[] = [...agreed, [8, 'agree-more-time', 'brand', '2026-03-14'], [12, 'submit-draft']]
    expect(verdict('draft', granted)).toEqual(['excused', 'agreed'])
    expect(verdict('draft', [...granted.slice(0, -1), [15, 'submit-draft']])).toEqual(['missed', 'creator'])
    const review: Told[] = [
      ...kept.slice(0, 4),
      [9, 'agree-more-time', 'creator', '2026-03-20'],
      [18, 'approve-draft'],
    ]
    expect(verdict('review', review)).toEqual(['excused', 'agreed'])
    expect(verdict('publish', [...review, [19.5, 'publish-post']])).toEqual(['excused', 'agreed'])
  })

  test('a delay that follows from one’s own is not counted twice', () => {
    const told: Told[] = [...agreed, [15.5, 'submit-draft'], [16.5, 'approve-draft'], [18, 'publish-post']]
    expect(verdict('draft', told)).toEqual(['missed', 'creator'])
    expect(verdict('publish', told)).toEqual(['excused', 'creator'])
  })

  test('a ruling clears whoever delivered as agreed, or blames the carrier', () => {
    const told: Told[] = [...agreed, [11, 'submit-draft'], [12, 'open-dispute'], [20, 'settle']]
    const ruled = (criterion: 'delivered-as-agreed' | 'late-usable') =>
      verdict('draft', told, { ruling: { reason: 'late', criterion } })
    expect(ruled('delivered-as-agreed')).toEqual(['excused', 'ruled'])
    expect(ruled('late-usable')).toEqual(['missed', 'creator'])
    const unsent: Told[] = [...agreed, [2.5, 'give-address'], [14, 'open-dispute', 'creator'], [20, 'settle']]
    const parcel = {
      ...product,
      ruling: { reason: 'product-not-received', criterion: 'parcel-lost' } as const,
    }
    expect(verdict('ship', unsent, parcel)).toEqual(['excused', 'carrier'])
  })
})

/** Histories with a product, each wait of any length, with up to two rounds of changes and more time now and then. */
const histories = (grants: fc.Arbitrary<boolean>) =>
  fc
    .record({
      waits: fc.array(fc.double({ min: 0.01, max: 20, noNaN: true }), { minLength: 12, maxLength: 12 }),
      rounds: fc.integer({ min: 0, max: 2 }),
      grants,
    })
    .map(({ waits, rounds, grants: asked }) => story(waits, rounds, asked))

function story(lengths: readonly number[], rounds: number, grants: boolean): Told[] {
  const told: Told[] = [[0, 'invite']]
  let day = 0
  const then = (step: Told[1], role?: Told[2], note?: string) => {
    day += lengths[told.length % lengths.length]!
    told.push([day, step, role, note])
  }
  for (const step of ['accept-offer', 'fund', 'give-address', 'ship-product', 'receive-product'] as const)
    then(step)
  if (grants)
    then(
      'agree-more-time',
      'brand',
      plusDays(start, day + 8)
        .toISOString()
        .slice(0, 10),
    )
  for (let round = 0; round < rounds; round += 1) {
    then('submit-draft')
    then('request-changes')
  }
  for (const step of ['submit-draft', 'approve-draft', 'publish-post', 'verify-post'] as const) then(step)
  return told
}

describe('in any history', () => {
  test('a delay has exactly one cause, and what was kept has none', () => {
    fc.assert(
      fc.property(histories(fc.boolean()), (told) => {
        for (const { side, outcome, cause } of replay(pastOf(told, product), later)) {
          expect(cause === null).toBe(outcome === 'kept' || outcome === 'void')
          if (outcome === 'missed') expect(cause).toBe(side)
          if (side === null) expect(outcome === 'missed').toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('whoever acts within a day each time is never at fault, however late the others are', () => {
    const own: Record<'brand' | 'creator', ReadonlySet<string>> = {
      creator: new Set(['accept-offer', 'give-address', 'submit-draft', 'publish-post']),
      brand: new Set(['fund', 'ship-product', 'request-changes', 'approve-draft', 'verify-post']),
    }
    fc.assert(
      fc.property(histories(fc.constant(false)), fc.constantFrom('brand', 'creator'), (told, side) => {
        let [before, day] = [0, 0]
        const quick = told.map(([at, step, ...rest]): Told => {
          const length = at - before
          before = at
          day += own[side].has(step) ? Math.min(length, 0.9) : length
          return [day, step, ...rest]
        })
        const found = replay(pastOf(quick, product), later)
        expect(found.filter((duty) => duty.side === side && duty.outcome === 'missed')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
