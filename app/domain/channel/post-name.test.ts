import { expect, test } from 'vitest'
import { areNear, type PostName, samePost, urnIn } from './post-name.ts'

/** A number of LinkedIn's that was given at an instant. */
const numberAt = (at: string, low = 1) => String((BigInt(Date.parse(at)) << 22n) + BigInt(low))
const name = (kind: string, postId: string): PostName => ({ kind, postId })
const [noon, later, tomorrow] = [
  numberAt('2026-11-20T12:00:00Z'),
  numberAt('2026-11-20T12:00:03Z'),
  numberAt('2026-11-22T12:00:00Z'),
]

test('each kind of number is read from an address or a field', () => {
  for (const kind of ['activity', 'share', 'ugcPost'])
    expect(urnIn(`https://www.linkedin.com/feed/update/urn:li:${kind}:${noon}/`)).toEqual({
      kind,
      postId: noon,
    })
  expect(urnIn('urn:li:person:1234567890')).toBeUndefined()
  expect(urnIn('https://www.linkedin.com/pulse/how-we-hire')).toBeUndefined()
})

test('two are one post, or not, only where their numbers prove it', () => {
  const [activity, share] = [name('activity', noon), name('share', later)]
  expect(samePost([activity], [activity])).toBe(true)
  expect(samePost([activity], [name('activity', later)])).toBe(false)
  expect(samePost([activity], [share])).toBe('unknown')
  // What a payload has said of both settles it.
  expect(samePost([activity], [share, activity])).toBe(true)
  expect(samePost([activity], [share, name('activity', tomorrow)])).toBe(false)
  expect(samePost([share], [name('ugcPost', later)])).toBe(true)
})

test('numbers tell when a post was made', () => {
  expect(areNear([name('activity', noon)], [name('share', later)])).toBe(true)
  expect(areNear([name('activity', noon)], [name('share', tomorrow)])).toBe(false)
  expect(areNear([name('', 'how-we-hire')], [name('share', noon)])).toBe(false)
})
