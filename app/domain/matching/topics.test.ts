import { describe, expect, test } from 'vitest'
import { normaliseTerm, relevance, topicReader } from './topics.ts'

describe('a term', () => {
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
})

describe('relevance', () => {
  const channels = [
    ...Array.from({ length: 40 }, (_, i) => ({ topics: ['food'], hashtags: [`dish${i % 9}`, 'everyone'] })),
    ...Array.from({ length: 5 }, () => ({ topics: ['beauty'], hashtags: ['serum', 'Serum', 'everyone'] })),
  ]
  const read = topicReader(channels)
  const brief = read({ topics: ['beauty'], keywords: ['serum'] })

  test('is larger for a channel about the same, and names what is shared', () => {
    const close = relevance(brief, read(channels[44]!))
    expect(close.score).toBeGreaterThan(0.9)
    expect(close.shared.map(({ term }) => term).toSorted()).toEqual(['beauty', 'serum'])
    expect(close.shared.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(close.score, 9)
    expect(relevance(brief, read(channels[0]!))).toEqual({ score: 0, shared: [] })
  })

  test('of a wording to itself is 1, of nothing 0', () => {
    expect(relevance(brief, brief).score).toBeCloseTo(1, 9)
    expect(relevance(brief, read({ topics: [] })).score).toBe(0)
  })

  test('hashtags that everybody or nobody else uses tell nothing', () => {
    const everyones = read({ topics: [], hashtags: ['everyone', 'only-mine'] })
    expect(everyones.length).toBe(0)
    expect(read({ topics: [], hashtags: ['serum'] }).length).toBeGreaterThan(0)
  })

  test('counts of hashtags may come as a list or as numbers', () => {
    const listed = read({ topics: ['food'], hashtags: ['serum', '#serum', 'dish1'] })
    const counted = read({ topics: ['food'], hashtags: { serum: 2, dish1: 1 } })
    expect(relevance(brief, listed)).toEqual(relevance(brief, counted))
    expect(listed.length).toBeCloseTo(counted.length, 9)
  })
})
