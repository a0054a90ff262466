import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelKey, type Figures, type ImportedRow } from './import.ts'
import { type ChannelState, mergeRow, settleRows } from './import-merge.ts'

const today = '2026-12-01'
const none: Figures = {
  followers: null,
  avgViews: null,
  avgLikes: null,
  avgComments: null,
  avgShares: null,
  engagements: null,
}

function row(
  date: string | null,
  figures: Partial<Figures>,
  words: Partial<ImportedRow['channel']> = {},
): ImportedRow {
  const channel = {
    platform: 'x' as const,
    handle: 'noura',
    url: 'https://x.com/noura',
    name: null,
    category: null,
  }
  return {
    date,
    figures: { ...none, ...figures },
    channel: { ...channel, topics: [], country: null, language: null, ...words },
  }
}

/** Imports a list into what is known, as the job does, and tells what became of each row. */
function run(known: Map<string, ChannelState>, rows: ImportedRow[], day = today) {
  return settleRows(rows).map((settled) => {
    if ('refused' in settled) return settled.refused
    const key = channelKey(settled.channel)
    const { outcome, state } = mergeRow(known.get(key), settled, day)
    known.set(key, { ...state, id: 'stored' })
    return outcome
  })
}

describe('merging', () => {
  test('the newest snapshot gives the current figures, an older one only joins the history', () => {
    const known = new Map<string, ChannelState>()
    const told = run(known, [
      row('2022-06-01', { followers: 200 }, { category: 'Food', topics: ['food'] }),
      row('2022-03-01', { followers: 100 }, { category: 'Travel', topics: ['travel'], country: 'SA' }),
      row('2022-09-01', { followers: 300 }, { category: 'Music', topics: ['music'] }),
    ])
    expect(told).toEqual(['imported', 'merged', 'merged'])
    const state = known.get('x noura')!
    expect(state).toMatchObject({
      followers: 300,
      followersOn: '2022-09-01',
      category: 'Music',
      topics: ['music'],
      country: 'SA',
    })
    expect([...state.snapshots.keys()].sort()).toEqual(['2022-03-01', '2022-06-01', '2022-09-01'])
  })

  test('an empty cell never erases', () => {
    const known = new Map<string, ChannelState>()
    run(known, [row('2022-03-01', { followers: 100 }, { country: 'SA' }), row('2022-06-01', { avgLikes: 5 })])
    expect(known.get('x noura')).toMatchObject({ followers: 100, followersOn: '2022-03-01', country: 'SA' })
  })

  test('handles are one whatever their capitals', () => {
    const known = new Map<string, ChannelState>()
    const again = row('2022-03-01', { followers: 100 }, { handle: 'NOURA' })
    expect(run(known, [row('2022-03-01', { followers: 100 }), again])).toEqual(['imported', 'unchanged'])
  })

  test('two rows of one file and day may complete but not contradict each other', () => {
    const known = new Map<string, ChannelState>()
    const told = run(known, [
      row('2022-03-01', { followers: 100 }),
      row('2022-03-01', { followers: 100, avgLikes: 5 }),
      row('2022-03-01', { followers: 100, avgLikes: 6 }),
    ])
    expect(told).toEqual(['imported', 'merged', 'row.conflict'])
  })

  test('a later file may correct a day', () => {
    const known = new Map<string, ChannelState>()
    run(known, [row('2022-03-01', { followers: 100 })])
    expect(run(known, [row('2022-03-01', { followers: 110 })])).toEqual(['merged'])
    expect(known.get('x noura')).toMatchObject({ followers: 110 })
  })

  test('a row without a day repeats the newest snapshot, or counts for today', () => {
    const known = new Map<string, ChannelState>()
    run(known, [row(null, { followers: 100 })], '2026-12-01')
    expect(run(known, [row(null, { followers: 100 })], '2026-12-09')).toEqual(['unchanged'])
    expect(run(known, [row(null, { followers: 120 })], '2026-12-09')).toEqual(['merged'])
    expect(known.get('x noura')).toMatchObject({ followers: 120, followersOn: '2026-12-09' })
  })

  test('a creator keeps the words about the own channel', () => {
    const known = new Map<string, ChannelState>()
    run(known, [row('2022-03-01', { followers: 100 }, { name: 'نورة', category: 'Food', topics: ['food'] })])
    known.set('x noura', { ...known.get('x noura')!, isOwned: true })
    run(known, [
      row('2022-06-01', { followers: 200 }, { name: 'Noura TV', category: 'Music', topics: ['music'] }),
    ])
    expect(known.get('x noura')).toMatchObject({
      name: 'نورة',
      category: 'Food',
      topics: ['food'],
      followers: 200,
    })
  })

  test("the platform's own count of a day stands against a file's", () => {
    const known = new Map<string, ChannelState>()
    run(known, [row('2022-03-01', { followers: 100 })])
    known.set('x noura', { ...known.get('x noura')!, followers: 101, followersSource: 'api' })
    run(known, [row('2022-03-01', { followers: 99 })])
    expect(known.get('x noura')).toMatchObject({ followers: 101, followersSource: 'api' })
  })
})

describe('any list', () => {
  const count = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null })
  const word = fc.option(fc.constantFrom('Food', 'Music'), { nil: null })
  const anyRow = fc
    .record({
      handle: fc.constantFrom('noura', 'Noura', 'sami'),
      date: fc.constantFrom('2022-03-01', '2022-06-01', '2022-09-01'),
      followers: count,
      avgLikes: count,
      category: word,
      name: fc.option(fc.constantFrom('Food', 'noura', 'Noura'), { nil: null }),
    })
    .map(({ handle, date, followers, avgLikes, category, name }) =>
      row(date, { followers, avgLikes }, { handle, category, name, topics: category ? ['food'] : [] }),
    )

  test('imported twice changes nothing the second time, and refuses the same rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const known = new Map<string, ChannelState>()
        const first = run(known, rows)
        const before = structuredClone([...known])
        const second = run(known, rows)
        expect([...known]).toEqual(before)
        expect(second).toEqual(first.map((told) => (told === 'row.conflict' ? told : 'unchanged')))
      }),
      { numRuns: 2000 },
    )
  })
})
