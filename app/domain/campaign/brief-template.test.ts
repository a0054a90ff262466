import { describe, expect, test } from 'vitest'
import { platforms } from '../channel/platforms.ts'
import { currencyCodes } from '../money.ts'
import { briefForm } from './brief.ts'
import { lintBrief } from './brief-lint.ts'
import { filledTemplate, industries, templateOf } from './brief-template.ts'
import { objectives } from './strategy.ts'

const locales = ['en', 'ar', 'ru'] as const
const today = '2026-11-28'
const all = industries.flatMap((industry) =>
  objectives.flatMap((objective) => locales.map((locale) => ({ industry, objective, locale }))),
)

describe('every template', () => {
  test('is a brief that can be saved as it stands, in every currency and on every platform', () => {
    for (const template of all)
      for (const currency of currencyCodes) {
        const typed = filledTemplate({ ...template, platforms: ['instagram', 'tiktok'], currency, today })
        expect(
          briefForm.safeParse(typed).error?.issues,
          `${JSON.stringify(template)} ${currency}`,
        ).toBeUndefined()
      }
    for (const template of all)
      for (const platform of platforms) {
        const typed = filledTemplate({ ...template, platforms: [platform], currency: 'SAR', today })
        expect(briefForm.parse(typed).deliverables[0]!.platform).toBe(platform)
      }
  })

  test('warns only of what the brand itself has to say: link, countries, the product’s value', () => {
    const own = ['no_link', 'no_disclosure', 'product_without_value', 'product_nowhere', 'rights_everywhere']
    for (const template of all) {
      const typed = filledTemplate({ ...template, platforms: ['instagram'], currency: 'AED', today })
      const codes = lintBrief(briefForm.parse(typed), { today }).map(({ code }) => code)
      expect(codes.filter((code) => !own.includes(code))).toEqual([])
    }
  })

  test('speaks its language, and every one says something of its own', () => {
    const letters = { en: /^[^\u0400-\u04ff\u0600-\u06ff]*$/, ar: /[\u0600-\u06ff]/, ru: /[\u0400-\u04ff]/ }
    for (const { industry, objective, locale } of all)
      expect(templateOf(industry, objective, locale).industry.product).toMatch(letters[locale])
    const products = new Set(
      all.map(({ industry, objective, locale }) => {
        const { title } = filledTemplate({
          industry,
          objective,
          locale,
          platforms: ['x'],
          currency: 'USD',
          today,
        })
        return title
      }),
    )
    expect(products.size).toBe(all.length)
  })
})
