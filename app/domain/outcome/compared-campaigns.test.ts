import { expect, test } from 'vitest'
import { readComparedCampaigns } from './compared-campaigns.ts'

test('an address names each campaign once, and no more than fit', () => {
  const search = (ids: string[]) => new URLSearchParams(ids.map((id) => ['campaign', id]))
  expect(readComparedCampaigns(search(['a', 'A', ' b ', '']))).toEqual({ ids: ['a', 'b'], beyond: 0 })
  expect(readComparedCampaigns(search([...'abcdefg']))).toEqual({ ids: [...'abcde'], beyond: 2 })
})
