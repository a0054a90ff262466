import { expect, test } from 'vitest'
import { documentOf } from './topic-document.ts'

test('a hashtag counts as two words, once whether it stands in the text, in the list, or in both', () => {
  const counted = { cook: 2, hom: 2, bread: 1 }
  for (const [text, hashtags] of [
    ['Bread #HomeCooking', []],
    ['Bread', ['HomeCooking']],
    ['Bread', ['#HomeCooking']],
    ['Bread #HomeCooking', ['HomeCooking']],
  ] as const)
    expect(Object.fromEntries(documentOf({ texts: [text, null], hashtags, topics: [] }).words)).toEqual(
      counted,
    )
})

test('every use of a hashtag in the list counts', () =>
  expect(documentOf({ texts: [], hashtags: ['خبز', 'خبز'], topics: [] }).words.get('خبز')).toBe(4))

test('only interests of the list are topics', () =>
  expect(documentOf({ texts: [], hashtags: [], topics: ['food', 'Food & Drinks'] }).topics).toEqual(['food']))
