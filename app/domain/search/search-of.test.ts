import { describe, expect, test } from 'vitest'
import { countries, interests } from '../campaign/strategy.ts'
import { gulfBrief } from '../matching/candidates.testing.ts'
import { openBrief } from '../matching/match-brief.ts'
import { startRates } from '../matching/price.ts'
import { failedGates } from './conditions.ts'
import { readFilters } from './filters.ts'
import { traits } from './indexed-channel.ts'
import { briefLike } from './lookalike.ts'
import { manyRows } from './rows.testing.ts'
import { answerSearch } from './search-answer.ts'
import { searchOf } from './search-of.ts'
import { shareInside } from './search-score.ts'

const requestOf = (query: string, brief = gulfBrief, isForCampaign = true) =>
  searchOf({
    filters: readFilters(new URLSearchParams(query), { isForCampaign }).filters,
    brief,
    rates: startRates,
    isForCampaign,
    except: [],
  })
const open = openBrief('SAR', { platforms: [] })

describe('a search in numbers', () => {
  test('asks for whom the brief wants, and what it is about', () => {
    const { target, topics, weights, order, where } = requestOf('')
    expect(target!.cohorts).toEqual([1, 2])
    expect(target!.countries.map(({ at }) => countries[at])).toEqual(['SA', 'AE', 'KW'])
    expect(target!.countries.every(({ speaking }) => speaking > 100 && speaking < 255)).toBe(true)
    expect(target!.usual).toBeGreaterThan(0)
    expect(topics![interests.indexOf('beauty')]).toBe(255)
    expect(weights).toEqual([45, 25, 10, 10, 10])
    expect(order).toBe('score')
    expect(where).toMatchObject({ credibilityFrom: 153, budget: 533_333, platforms: [] })
  })

  test('asks nobody where there is no campaign', () => {
    const { target, topics, weights, order, where } = requestOf('', open, false)
    expect({ target, topics, order }).toEqual({ target: null, topics: null, order: 'engagement' })
    expect(weights.slice(0, 2)).toEqual([0, 0])
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100)
    expect(where).toMatchObject({ credibilityFrom: 0, budget: null })
  })

  test('has prices in US cents, shares in bytes and both ends of a range', () => {
    const { where } = requestOf(
      'priceFrom=375&priceTo=750&followersFrom=10k&engagement=50&credibility=80&verified=on&tier=nano&country=KW',
    )
    expect(where).toMatchObject({
      price: { from: 10_000, to: 20_000 },
      followers: { from: 10_000, to: 0xffffffff },
      engagementFrom: 128,
      credibilityFrom: 204,
      traits: traits.verified,
      tiers: [1],
      countries: [1 + countries.indexOf('KW')],
    })
  })

  test('reads topics as any, or as all', () => {
    const bits = (1 << interests.indexOf('food')) | (1 << interests.indexOf('home'))
    expect(requestOf('topic=food&topic=home').where).toMatchObject({ anyTopic: bits, allTopics: 0 })
    expect(requestOf('topic=food&topic=home&topics=all').where).toMatchObject({
      anyTopic: 0,
      allTopics: bits,
    })
  })
})

describe('what is typed finds', () => {
  const [row] = manyRows(1, () => ({
    name: 'أحمد العلي',
    handle: 'ahmad.cooks',
    bio: 'Семейные рецепты from Riyadh',
    city: 'الرِّياض',
  }))
  const finds = (query: string) => failedGates(row!, requestOf(query, open, false).where).length === 0
  test.each([
    'q=احمد',
    'q=أَحْمَد',
    'q=AHMAD',
    'q=العلي',
    'q=рецептов',
    'q=семейный+рецепт',
    'q=riyadh',
    'city=الرياض',
  ])('%s', (query) => expect(finds(query)).toBe(true))
  test.each(['q=mahmoud', 'q=ahmad+mahmoud', 'city=جدة'])('nothing by %s', (query) =>
    expect(finds(query)).toBe(false),
  )
})

test('an audience wish keeps those channels whose audience has the share, and no other', () => {
  const rows = manyRows(400)
  const request = requestOf('aud=30:female:18-24,25-34', { ...open, minimumCredibility: 0 }, false)
  const [wish] = request.where.audience
  const { total } = answerSearch(rows, request, { from: 0, count: 1 })
  expect(total).toBe(rows.filter((row) => shareInside(row, wish!) >= 0.3 * 65_025).length)
  expect(total).toBeGreaterThan(20)
  expect(total).toBeLessThan(380)
})

test('channels like one are of its topics and its audience, and the first is nearest to it', () => {
  const rows = manyRows(600)
  const [, liked] = rows
  const brief = briefLike(liked!, open)
  expect(brief.target.countries.length).toBeGreaterThan(0)
  expect(brief.mixture!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  const request = requestOf('', brief)
  const { found } = answerSearch(rows, request, { from: 0, count: 12 })
  const mixtureOf = (ordinal: number) => rows[ordinal - 1]!.mixture
  const shared = found.filter(({ ordinal }) =>
    mixtureOf(ordinal).some((root, k) => root > 0 && liked!.mixture[k]! > 0),
  )
  expect(shared.length).toBeGreaterThan(9)
})
