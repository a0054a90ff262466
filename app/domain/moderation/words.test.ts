import { describe, expect, test } from 'vitest'
import { effectOf, findListed, type ListedWord } from './words.ts'

const list: ListedWord[] = [
  { language: 'en', word: 'scam', effect: 'hold' },
  { language: 'en', word: 'ass', effect: 'flag' },
  { language: 'en', word: 'idiot*', effect: 'flag' },
  { language: 'ru', word: 'мошенни*', effect: 'hold' },
  { language: 'ru', word: 'осёл', effect: 'flag' },
  { language: 'ar', word: 'نصاب', effect: 'hold' },
  { language: 'ar', word: 'غبي', effect: 'flag' },
]
const found = (text: string) => findListed(text, list).map(({ word }) => word)

describe('a listed word', () => {
  test.for([
    ['This is a scam.', 'scam'],
    ['SCAM!', 'scam'],
    ['5c4m', 'scam'],
    ['$c@m', 'scam'],
    ['s c a m', 'scam'],
    ['s.c.a.m of the year', 'scam'],
    ['sccaaamm', 'scam'],
    ['aaasss', 'ass'],
    ['s\u200bc\u00ada\u2060m', 'scam'],
    ['sсаm', 'scam'],
    ['Idiotic', 'idiot*'],
    ['1d10t', 'idiot*'],
    ['Мошенники и мошенница', 'мошенни*'],
    ['МОШЕННИКАМ', 'мошенни*'],
    ['м о ш е н н и к', 'мошенни*'],
    ['Осел', 'осёл'],
    ['осЁл', 'осёл'],
    ['هذا نَصَّابٌ', 'نصاب'],
    ['النصاب', 'نصاب'],
    ['والنصاب كاذب', 'نصاب'],
    ['نـــصـــاب', 'نصاب'],
    ['غبى', 'غبي'],
  ])('is found in “%s”', ([text, word]) => {
    expect(found(text!)).toContain(word)
  })

  test.for([
    'A scampi classic with assorted glass',
    'Class, pass, assess, as good as new',
    'The scope of a campaign',
    'Посёлок и осень',
    'Машинный перевод',
    'نصيب وافر من النصائح',
    'غبار على النافذة',
    '2026-11-28 at 10:00, 4 of 5, $500',
    'a b c',
  ])('is not found in “%s”', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('the strongest of what was found decides', () => {
  expect(effectOf(findListed('an idiotic scam', list))).toBe('hold')
  expect(effectOf(findListed('idiotic', list))).toBe('flag')
  expect(effectOf([])).toBeNull()
})

test('a long text costs little', () => {
  const long = 'a perfectly ordinary sentence about spice boxes '.repeat(200)
  const many = Array.from({ length: 300 }, (_, at): ListedWord => ({
    language: 'en',
    word: `word${at}x`,
    effect: 'flag',
  }))
  const before = performance.now()
  expect(findListed(long, many)).toEqual([])
  expect(performance.now() - before).toBeLessThan(250)
})
