import { manyCandidates } from '../matching/candidates.testing.ts'
import type { Surroundings } from '../matching/assess.ts'
import { publishedPeers } from '../matching/peers.ts'
import { startRates } from '../matching/price.ts'
import { type IndexFacts, indexChannel } from './index-channel.ts'
import type { IndexedChannel } from './indexed-channel.ts'

export const plainSurroundings: Surroundings = { peers: publishedPeers, rates: startRates }

/** `count` different indexed channels, always the same ones; `change` what a test is about. */
export const manyRows = (
  count: number,
  change: (facts: IndexFacts, at: number) => Partial<IndexFacts> = () => ({}),
): IndexedChannel[] =>
  manyCandidates(count).map((candidate, at) => {
    const facts: IndexFacts = {
      ...candidate,
      ordinal: at + 1,
      name: `Channel ${at}`,
      handle: `channel${at}`,
      bio: '',
      city: null,
      packages: candidate.price ? [{ format: 'post', price: candidate.price }] : [],
      isClaimed: false,
      isRemoved: false,
      finishedDeals: 0,
    }
    return indexChannel({ ...facts, ...change(facts, at) }, plainSurroundings)
  })
