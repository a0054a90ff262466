import { describe, expect, test } from 'vitest'
import { momentText, parseMoment } from '../content/moment.ts'
import { parsePlace, placeBetween, placeText } from '../content/point.ts'
import { reviewPoints } from './checklist.ts'
import { markOn, standingMarks } from './frame-mark.ts'
import { chosenVersions, filePairs } from './versions.ts'

describe('a moment of a video', () => {
  test('is minutes and seconds in any digits, and reads back as it was written', () => {
    expect(parseMoment('1:05')).toBe(65_000)
    expect(parseMoment('٠١:٠٥')).toBe(65_000)
    expect(parseMoment('۱:۰۵')).toBe(65_000)
    for (const ms of [0, 900, 65_000, 65_500, 3_599_900]) expect(parseMoment(momentText(ms))).toBe(ms)
  })
  test('is nothing else', () => {
    for (const text of ['', '65', '1:60', '1:5:0', '-1:05', '1:05.', 'a:bc', '1:05.1234'])
      expect([text, parseMoment(text)]).toEqual([text, undefined])
  })
})

describe('a place in a picture', () => {
  test('pulled in any direction is the same rectangle, and a short pull is a point', () => {
    const [from, to] = [
      { x: 0.75, y: 0.5 },
      { x: 0.25, y: 0.25 },
    ]
    const region = { x: 0.25, y: 0.25, width: 0.5, height: 0.25 }
    expect(placeBetween(from, to)).toEqual(region)
    expect(placeBetween(to, from)).toEqual(region)
    expect(parsePlace(placeText(region))).toEqual(region)
    expect(placeBetween(from, { x: 0.755, y: 0.9 })).toEqual({ x: 0.755, y: 0.9 })
  })
})

test('the last mark of a frame stands, and wiped out is none', () => {
  const marks = standingMarks([
    { fileId: 'a', frame: null, mark: 'approved' },
    { fileId: 'a', frame: 0, mark: 'rejected' },
    { fileId: 'a', frame: null, mark: 'none' },
    { fileId: 'b', frame: null, mark: 'none' },
    { fileId: 'b', frame: null, mark: 'approved' },
  ])
  expect(markOn(marks, 'a')).toBe('none')
  expect(markOn(marks, 'a', 0)).toBe('rejected')
  expect(markOn(marks, 'b')).toBe('approved')
})

test('what must not be said is checked as well, and a point named twice stands once', () => {
  const points = reviewPoints({ mustSay: ['one'], hashtags: ['#ad', 'one'], mustNotSay: ['cheap'] })
  expect(points.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
    'hashtag one',
    'hashtag #ad',
    'not cheap',
  ])
})

describe('two versions side by side', () => {
  const drafts = [{ version: 3 }, { version: 2 }, { version: 1 }]
  const chosen = (left: string | null, right: string | null) => {
    const pair = chosenVersions(drafts, { left, right })
    return pair && [pair.left.version, pair.right.version]
  }
  test('are the newest two unless others are asked for, the older one first', () => {
    expect(chosen(null, null)).toEqual([2, 3])
    expect(chosen('3', '1')).toEqual([1, 3])
    expect(chosen('1', 'nonsense')).toEqual([1, 3])
    expect(chosenVersions([{ version: 1 }], { left: null, right: null })).toBeUndefined()
  })
  test('lay their files over each other by place', () => {
    const file = (position: number) => ({
      id: `f${position}`,
      position,
      kind: 'image' as const,
      key: 'k',
      width: 1,
      height: 1,
      durationMs: null,
      thumbKey: null,
      posterKey: null,
      frames: [],
      state: 'ready' as const,
    })
    const pairs = filePairs([file(0)], [file(0), file(1)])
    expect(pairs.map(({ left, right }) => [left?.id, right?.id])).toEqual([
      ['f0', 'f0'],
      [undefined, 'f1'],
    ])
  })
})
