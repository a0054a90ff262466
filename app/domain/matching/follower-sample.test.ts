import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Follower, fakeProbability, fitFakeModel, realShare, sampleOf } from './follower-sample.ts'

const person: Follower = {
  followers: 400,
  following: 400,
  posts: 50,
  bioLength: 20,
  hasPicture: true,
  isPrivate: false,
  handleLength: 11,
  digits: 0,
}
const bought: Follower = {
  followers: 12,
  following: 4_000,
  posts: 0,
  bioLength: 0,
  hasPicture: false,
  isPrivate: false,
  handleLength: 14,
  digits: 5,
}

describe('a follower', () => {
  test.each([
    ['an ordinary person', person],
    [
      'a private person who only reads',
      { ...person, posts: 0, bioLength: 0, followers: 60, following: 90, isPrivate: true },
    ],
    ['somebody famous', { ...person, followers: 3_000_000, posts: 4_000 }],
  ])('%s is hardly a fake', (_, follower) => expect(fakeProbability(follower)).toBeLessThan(0.2))

  test.each([
    ['an account that follows thousands and posts nothing', bought],
    ['the same with a picture', { ...bought, hasPicture: true, digits: 0 }],
  ])('%s is hardly a person', (_, follower) => expect(fakeProbability(follower)).toBeGreaterThan(0.9))

  test.each([
    ['no picture', { hasPicture: false }],
    ['no bio', { bioLength: 0 }],
    ['digits in the handle', { digits: 6 }],
    ['thousands followed', { following: 6_000 }],
  ])('%s makes a fake likelier', (_, sign) => {
    const doubtful = { ...person, posts: 2, followers: 80 }
    expect(fakeProbability({ ...doubtful, ...sign })).toBeGreaterThan(fakeProbability(doubtful))
  })

  test('of any counts has a probability', () => {
    const count = fc.nat(2_000_000_000)
    const any = fc.record({
      followers: count,
      following: count,
      posts: count,
      bioLength: fc.nat(5_000),
      hasPicture: fc.boolean(),
      isPrivate: fc.boolean(),
      handleLength: fc.nat(64),
      digits: fc.nat(64),
    })
    fc.assert(
      fc.property(any, (follower) => {
        const p = fakeProbability(follower)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is judged by weights that labelled accounts taught', () => {
    const people = Array.from({ length: 60 }, (_, i) => ({ ...person, followers: 100 + 20 * i }))
    const fakes = Array.from({ length: 30 }, (_, i) => ({ ...bought, followers: i }))
    const model = fitFakeModel([...people, ...fakes], [...people.map(() => 0), ...fakes.map(() => 1)])
    expect(fakeProbability(person, model)).toBeLessThan(0.1)
    expect(fakeProbability(bought, model)).toBeGreaterThan(0.9)
  })
})

describe('a sample', () => {
  test('sums up what its followers are', () => {
    const sample = sampleOf([person, person, person, bought])
    expect(sample.size).toBe(4)
    expect(sample.fakes).toBeCloseTo(3 * fakeProbability(person) + fakeProbability(bought), 12)
    expect(sampleOf([])).toEqual({ size: 0, fakes: 0 })
  })

  test('tells the share of real followers, and the more exactly the larger it is', () => {
    const [few, many] = [realShare({ size: 20, fakes: 5 }), realShare({ size: 2_000, fakes: 500 })]
    expect(many.share).toBeCloseTo(0.75, 2)
    for (const { share, low, high } of [few, many]) {
      expect(low).toBeLessThan(share)
      expect(high).toBeGreaterThan(share)
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5)
  })

  test('of nobody tells nothing', () =>
    expect(realShare({ size: 0, fakes: 0 })).toMatchObject({
      share: 0.5,
      low: expect.closeTo(0.1, 4),
      high: expect.closeTo(0.9, 4),
    }))
})
