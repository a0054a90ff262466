import { expect, test } from 'vitest'
import { gulfBrief, knownCandidate } from '../matching/candidates.testing.ts'
import type { Candidate, Ranked } from '../matching/candidate.ts'
import { raisesFor } from '../matching/certainty.ts'
import { explainFor } from './explain.ts'
import { noFilters } from './filters.ts'
import { manyRows, plainSurroundings } from './rows.testing.ts'
import { searchOf } from './search-of.ts'

const request = searchOf({
  filters: noFilters,
  brief: gulfBrief,
  rates: plainSurroundings.rates,
  isForCampaign: true,
  except: [],
})
const explained = (candidate: Candidate): Ranked => {
  const [row] = manyRows(1, () => candidate)
  return explainFor(gulfBrief, request, plainSurroundings)(candidate, row!)
}
const said = ({ reasons }: Ranked) => reasons.find(({ code }) => code.startsWith('credibility'))!
const sourceOf = ({ sources }: Ranked) => sources.find(({ number }) => number === 'credibility')!

test('a sample of followers speaks for the credibility of a channel, with its source and its day', () => {
  const unchecked = knownCandidate({ signals: null, stats: null, audience: null })
  const before = explained(unchecked)
  const sampled = {
    ...unchecked,
    sample: { size: 400, fakes: 31, source: 'file', collectedOn: '2026-05-04' } as const,
  }
  const after = explained(sampled)
  expect(said(before).code).toBe('credibility.unknown')
  expect(said(after)).toMatchObject({
    code: 'credibility.sampled',
    params: { share: 370 / 402, size: 400 },
  })
  expect(sourceOf(before)).toMatchObject({ source: 'estimated', collectedOn: null })
  expect(sourceOf(after)).toMatchObject({ source: 'file', collectedOn: '2026-05-04' })

  const adds = raisesFor(unchecked, before).find(({ raise }) => raise === 'sample')!.adds
  expect(after.certainty - before.certainty).toBeCloseTo(adds)
  expect(raisesFor(sampled, after).map(({ raise }) => raise)).not.toContain('sample')
})
