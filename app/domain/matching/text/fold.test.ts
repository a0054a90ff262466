import { describe, expect, test } from 'vitest'
import { foldText } from './fold.ts'

describe('one spelling', () => {
  test.each([
    ['Café Crème', 'cafe creme'],
    ['ＦＯＯＤ', 'food'],
    ['Straße, Łódź, Ørsted', 'strasse, lodz, orsted'],
    ['İstanbul’da kahve ılık', 'istanbul’da kahve ilik'],
    ['Ёлка и Йога', 'елка и йога'],
    ['جَمَـــال', 'جمال'],
    ['أزياء إلى آخر ٱلموضة', 'ازياء الي اخر الموضه'],
    ['مسؤول عن بيئة', 'مسوول عن بييه'],
    ['کتاب فارسی', 'كتاب فارسي'],
    ['ﻻ', 'لا'],
    ['٢٠٢٦ و ۱۲', '2026 و 12'],
    ['हिन्दी', 'हिन्दी'],
    ['한국어', '한국어'],
  ])('of %s is %s', (raw, folded) => {
    expect(foldText(raw)).toBe(folded)
    expect(foldText(folded)).toBe(folded)
  })

  test('does not depend on how the letters were composed', () => {
    for (const word of ['йога', 'élan', 'أحمد', 'ёж'])
      expect(foldText(word.normalize('NFD'))).toBe(foldText(word.normalize('NFC')))
  })
})
