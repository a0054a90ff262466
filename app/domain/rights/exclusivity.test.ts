import { expect, test } from 'vitest'
import { clashesWith, type Exclusivity, exclusiveUntil, speaksAgainst } from './exclusivity.ts'

const promise = (rest: Partial<Exclusivity> = {}): Exclusivity => ({
  dealId: 'd',
  brandId: 'a',
  brandName: 'Dukkan',
  until: '2026-12-20',
  category: '',
  names: [],
  interests: ['food', 'family'],
  ...rest,
})
const other = { brandId: 'b', brandName: 'Nour', category: '', interests: ['food'] }

test('a promise lasts so many days after the post, or after the last day for it', () => {
  const deal = {
    status: 'approved',
    exclusivityDays: 14,
    publishedOn: null,
    publishTo: '2026-12-10',
  } as const
  expect(exclusiveUntil(deal)).toBe('2026-12-24')
  expect(exclusiveUntil({ ...deal, status: 'published', publishedOn: '2026-12-02' })).toBe('2026-12-16')
  expect(exclusiveUntil({ ...deal, exclusivityDays: 0 })).toBeNull()
  for (const status of ['invited', 'cancelled', 'refunded', 'declined'] as const)
    expect(exclusiveUntil({ ...deal, status })).toBeNull()
})

test.each([
  ['people of the same interests', {}, {}, true],
  ['other interests', {}, { interests: ['cars'] }, false],
  ['the same brand', {}, { brandId: 'a' }, false],
  ['a named brand', { names: ['nour '] }, { interests: [] }, true],
  ['a brand that is not named', { names: ['Other'] }, {}, false],
  ['the same category', { category: 'Spices' }, { category: 'spices', interests: [] }, true],
  ['another category', { category: 'Spices' }, { category: 'Tea' }, false],
  ['a category where the other says none', { category: 'Spices' }, {}, true],
] as const)('%s', (_, mine, theirs, clashes) => {
  expect(
    speaksAgainst(promise(mine as Partial<Exclusivity>), {
      ...other,
      ...theirs,
      interests: [...('interests' in theirs ? theirs.interests : other.interests)],
    }),
  ).toBe(clashes)
})

test('what is over speaks against nobody, the longest promise stands first', () => {
  const all = [
    promise({ until: '2026-12-01' }),
    promise({ until: '2026-12-05' }),
    promise({ until: '2026-12-31' }),
  ]
  expect(clashesWith(all, other, '2026-12-05').map(({ until }) => until)).toEqual([
    '2026-12-31',
    '2026-12-05',
  ])
})
