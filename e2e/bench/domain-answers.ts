import type { IndexedChannel } from '#app/domain/search/indexed-channel.ts'
import { answerSearch, byPlace, type SearchAnswer } from '#app/domain/search/search-answer.ts'
import { noFacets } from './peers/peer.ts'
import type { BenchQuery } from './query-mix.ts'

const chunkSize = 5_000

/** `answerSearch` for several queries over channels that do not all fit the memory: a few thousands at a time. */
export function domainAnswers(
  channels: Iterable<IndexedChannel>,
  queries: readonly BenchQuery[],
): SearchAnswer[] {
  const answers = queries.map((): SearchAnswer => ({
    total: 0,
    facets: noFacets(),
    found: [],
    newcomers: [],
  }))
  const add = (rows: readonly IndexedChannel[]) =>
    queries.forEach(({ request, window: { from, count } }, q) => {
      const [whole, part] = [answers[q]!, answerSearch(rows, request, { from: 0, count: from + count })]
      whole.total += part.total
      for (const [facet, counts] of Object.entries(whole.facets))
        part.facets[facet as keyof typeof part.facets].forEach((n, code) => (counts[code]! += n))
      for (const list of ['found', 'newcomers'] as const)
        whole[list] = [...whole[list], ...part[list]].sort(byPlace).slice(0, from + count)
    })
  let rows: IndexedChannel[] = []
  for (const row of channels) {
    rows.push(row)
    if (rows.length < chunkSize) continue
    add(rows)
    rows = []
  }
  add(rows)
  queries.forEach(({ window }, q) => (answers[q]!.found = answers[q]!.found.slice(window.from)))
  return answers
}
