import { expect, test } from 'vitest'
import { normaliseTerm } from './term.ts'

test.each([
  ['#SkinCare', 'skincare'],
  [' home decor ', 'home-decor'],
  ['home_decor', 'home-decor'],
  ['#جَمَـال', 'جمال'],
  ['أزياء', 'ازياء'],
  ['موضة', 'موضه'],
  ['Ёлка', 'елка'],
  ['Йога', 'йога'],
  ['ｆｏｏｄ', 'food'],
])('%s is spelled %s', (raw, term) => expect(normaliseTerm(raw)).toBe(term))
