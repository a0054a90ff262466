import { ar } from '#app/i18n/ar.ts'
import { en } from '#app/i18n/en.ts'
import { createTexts } from '#app/i18n/index.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { ru } from '#app/i18n/ru.ts'

const texts = { en: createTexts('en', en), ar: createTexts('ar', ar), ru: createTexts('ru', ru) }

/** What the product calls things in a language, so that one journey reads the same in each. */
export const wordsOf = (locale: Locale) => texts[locale].getFixedT(locale)
