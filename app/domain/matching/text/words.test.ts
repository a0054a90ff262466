import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { stemOf } from './stem.ts'
import { tokensOf, wordsOf } from './words.ts'

describe('words', () => {
  test('of names stand as they are, in one spelling', () =>
    expect(tokensOf('Café de l’Été, أحمد_العلي 23')).toEqual([
      'cafe',
      'de',
      'l',
      'ete',
      'احمد',
      'العلي',
      '23',
    ]))

  test('of hashtags are taken apart', () =>
    expect(tokensOf('#HomeCooking#easy_recipes #ASMRVideo #وصفات_سهلة YouTube')).toEqual([
      'home',
      'cooking',
      'easy',
      'recipes',
      'asmr',
      'video',
      'وصفات',
      'سهله',
      'youtube',
    ]))

  test('of addresses are left out', () =>
    expect(wordsOf('Recipes https://example.com/a?b=c')).toEqual(['recip']))

  test.each([
    ['What worked for me with night serums', ['work', 'night', 'serum']],
    ['تجربتي مع السيروم الليلي، وهذا جوابي', ['تجربت', 'سيروم', 'ليل', 'جواب']],
    ['Честно про уход за лицом: что сработало', ['честн', 'уход', 'лиц', 'сработа']],
    ['!!! 😀 …', []],
  ])('of %s are what it is about', (text, words) => expect(wordsOf(text)).toEqual(words))
})

describe('forms of one word', () => {
  test.each([
    ['recipe', 'recipes'],
    ['run', 'running', 'runs'],
    ['cook', 'cooking', 'cooked', 'cooks'],
    ['travel', 'travelling', 'traveled'],
    ['dress', 'dresses', 'dressing'],
    ['beauty', 'beauties'],
    ['قهوه', 'القهوه', 'والقهوه', 'بالقهوه'],
    ['وصفه', 'وصفات', 'الوصفات', 'للوصفات'],
    ['مبتديين', 'للمبتديين', 'المبتديون'],
    ['рецепт', 'рецепты', 'рецептов', 'рецептами'],
    ['путешествие', 'путешествия', 'путешествий', 'путешествиями'],
    ['домашний', 'домашняя', 'домашнего', 'домашних'],
    ['книга', 'книги', 'книг', 'книгами'],
    ['тренировка', 'тренировок', 'тренировками'],
    ['подарок', 'подарки', 'подарков'],
  ])('%s share one stem', (...forms) => expect(new Set(forms.map(stemOf)).size).toBe(1))

  test.each([['spring'], ['speed'], ['king'], ['glass'], ['yoga'], ['дом'], ['сон'], ['فن'], ['للو']])(
    '%s keeps enough of itself',
    (word) => expect(stemOf(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length)),
  )
})

test('a megabyte of text takes less than a second of a processor', () => {
  const line = 'You asked about #HomeCooking: وصفات العائلة السهلة، семейные рецепты на каждый день. '
  const text = line.repeat(Math.ceil(1_000_000 / line.length))
  const before = process.cpuUsage()
  wordsOf(text)
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
})
