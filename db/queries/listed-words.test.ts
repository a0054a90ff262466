import { describe, expect } from 'vitest'
import { effectOf, findListed } from '../../app/domain/moderation/words.ts'
import { test } from '../testing.ts'
import { listListedWords } from './listed-words.ts'

describe('the lists that come with the product', () => {
  test.for([
    ['Write to me on WhatsApp', 'flag'],
    ['w h a t s a p p me', 'flag'],
    ['We can settle this off-platform', 'flag'],
    ['Just pay me directly, it is cheaper', 'flag'],
    ['Send it by Western  Union!', 'flag'],
    ['An online casino for your followers', 'flag'],
    ['I can buy followers for this', 'flag'],
    ['What an idiot', 'flag'],
    ['coc4ine', 'hold'],
    ['راسلني على الواتساب', 'flag'],
    ['نتفق خارجَ المنصّة', 'flag'],
    ['خارج أثر أرخص', 'flag'],
    ['كـازيـنـو', 'flag'],
    ['المراهنات هنا', 'flag'],
    ['إباحية', 'flag'],
    ['كوكايين', 'hold'],
    ['Пишите в Вотсапе', 'flag'],
    ['Договоримся вне платформы', 'flag'],
    ['лёгкие деньги, лохотрона нет', 'flag'],
    ['ЛЕГКИЕ ДЕНЬГИ', 'flag'],
    ['Игровые автоматы и казино', 'flag'],
    ['мефедрон', 'hold'],
  ] as const)('find “%s”', async ([text, effect], { db }) => {
    expect(effectOf(findListed(text, await listListedWords(db)))).toBe(effect)
  })

  test.for([
    'A post from Scunthorpe and Penistone, with cocktails on the platform outside',
    'The heroine of the method wears nude lipstick; her Escort is an old car',
    'Gifts, cards and better bets on quality: a directly lit scene, pay on delivery',
    'Telegram, YouTube and Instagram, three reels and a story',
    'Casing, assessment, classic bass',
    'تغليف البطاقات والهدايا، والمنصة جميلة من الخارج',
    'حشائش خضراء ونصيب من الغبار، واجهة المحل',
    'محتوى احترافي ومتابعون حقيقيون',
    'Героиня романа, строительная рулетка, закладка в книге',
    'Подписчики накрутили волосы, платформа у вокзала',
    'Ставки по кредиту и автоматы для кофе',
  ])('leave “%s” alone', async (text, { db }) => {
    const found = findListed(text, await listListedWords(db))
    expect(found).toEqual([])
  })

  test('stand in three languages, each word once', async ({ db }) => {
    const words = await listListedWords(db)
    for (const language of ['en', 'ar', 'ru'] as const)
      expect(words.filter((one) => one.language === language).length).toBeGreaterThan(20)
  })
})
