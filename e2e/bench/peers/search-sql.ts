import type { SearchGate } from '#app/domain/search/conditions.ts'
import { type Facet, facetNames, traits } from '#app/domain/search/indexed-channel.ts'
import type {
  Conditions,
  AudiencePart,
  Range,
  SearchRequest,
  SearchTerm,
} from '#app/domain/search/search-request.ts'
import type { Window } from '#app/domain/search/search-answer.ts'
import { type PeerAnswer, noFacets } from './peer.ts'

/** Fields of several bytes, and of one, that every dialect has columns for. */
export const shares = ['cohorts', 'countries', 'languages', 'mixture'] as const
export const bytes = [
  'platform',
  'country',
  'language',
  'engagement',
  'credibility',
  'bargain',
  'tier',
  'traits',
] as const

/** How a database says what its SQL does not share with the others. Every list has at least one element. */
export type Dialect = {
  /** A byte of a share column as a 32-bit number. */
  share(column: 'cohorts' | 'countries' | 'languages' | 'mixture', at: number): string
  anyTopic(bits: number): string
  allTopics(bits: number): string
  term(term: SearchTerm): string
  /** After a subquery whose columns are to be computed once. */
  fence: string
}

/**
 * A row of an answer: `kind` 0 a place (ordinal, value), 1 counts by all three keys, 2 by all bits of the topics, 3-6 asked
 * facets.
 */
export type SqlRow = Record<'kind' | 'a' | 'b' | 'c' | 'n', number | string | bigint>

const keyOf: Record<Facet, string> = {
  platforms: 'platform',
  countries: 'country',
  tiers: 'tier',
  topics: 'topics',
}

/**
 * A search in one statement over a table `channels_bench`: the hits once, out of them places and counts; each facet that
 * is asked is counted again without its own condition.
 */
export function searchSql(
  { where, ...wishes }: SearchRequest,
  { from, count }: Window,
  dialect: Dialect,
): string {
  const gates = gatesSql(where, dialect)
  const hits = `select ordinal, platform, country, tier, topics, ${valueSql(wishes, dialect)} as value
    from (select *, ${wishes.target ? shareSql(wishes.target, dialect) : '0'} as share
            from channels_bench ${whereSql(gates)}${dialect.fence}) as x`
  const parts = [
    `select 0 as kind, ordinal as a, 0 as b, 0 as c, value as n
       from (select ordinal, value from c order by value desc, ordinal limit ${count} offset ${from}) as top`,
    'select 1, platform, country, tier, count(*) from c group by platform, country, tier',
    'select 2, topics, 0, 0, count(*) from c group by topics',
  ]
  facetNames.forEach((facet, f) => {
    if (!gates.has(facet)) return
    const rest = whereSql(new Map([...gates].filter(([gate]) => gate !== facet)))
    parts.push(
      `select ${3 + f}, ${keyOf[facet]}, 0, 0, count(*) from channels_bench ${rest} group by ${keyOf[facet]}`,
    )
  })
  return `with c as materialized (${hits})\n${parts.join('\nunion all ')}`
}

type Five = [number, number, number, number, number]

/** The answer out of its rows; `where` says which facets were counted on their own. */
export function answerOf(rows: readonly SqlRow[], { where }: SearchRequest): PeerAnswer {
  const answer: PeerAnswer = { total: 0, facets: noFacets(), found: [] }
  const isAsked = facetNames.map((facet) =>
    facet === 'topics' ? where.anyTopic !== 0 || where.allTopics !== 0 : where[facet].length > 0,
  )
  const add = (f: number, code: number, n: number) => {
    const facet = facetNames[f]!
    const counts = answer.facets[facet]
    if (facet !== 'topics') counts[code]! += n
    else for (let at = 0; at < counts.length; at++) if (code & (1 << at)) counts[at]! += n
  }
  for (const row of rows) {
    const [kind, a, b, c, n] = [row.kind, row.a, row.b, row.c, row.n].map(Number) as Five
    if (kind === 0) answer.found.push({ ordinal: a, value: n })
    if (kind === 1) answer.total += n
    if (kind > 2) add(kind - 3, a, n)
    const keys = kind === 1 ? { platforms: a, countries: b, tiers: c } : kind === 2 ? { topics: a } : {}
    for (const [facet, code] of Object.entries(keys)) {
      const f = facetNames.indexOf(facet as Facet)
      if (!isAsked[f]) add(f, code, n)
    }
  }
  answer.found.sort((one, other) => other.value - one.value || one.ordinal - other.ordinal)
  return answer
}

function whereSql(gates: ReadonlyMap<SearchGate, string>): string {
  return gates.size === 0 ? '' : `where ${[...gates.values()].join(' and ')}`
}

/** Only what is asked becomes a condition. */
function gatesSql(where: Conditions, dialect: Dialect): Map<SearchGate, string> {
  const gates = new Map<SearchGate, string>()
  const ask = (gate: SearchGate, ...conditions: (string | false)[]) => {
    const asked = conditions.filter((condition) => condition !== false)
    if (asked.length > 0) gates.set(gate, asked.join(' and '))
  }
  ask('platforms', among('platform', where.platforms))
  ask('countries', among('country', where.countries))
  ask('tiers', among('tier', where.tiers))
  ask(
    'topics',
    where.anyTopic !== 0 && dialect.anyTopic(where.anyTopic),
    where.allTopics !== 0 && dialect.allTopics(where.allTopics),
  )
  ask('languages', among('language', where.languages))
  ask('cities', among('city', where.cities))
  ask('followers', ...inside('followers', where.followers))
  ask('price', ...inside('price', where.price))
  ask('budget', where.budget !== null && `((traits & ${traits.priced}) = 0 or price <= ${where.budget})`)
  ask('engagement', where.engagementFrom > 0 && `engagement >= ${where.engagementFrom}`)
  ask('credibility', where.credibilityFrom > 0 && `credibility >= ${where.credibilityFrom}`)
  ask('traits', where.traits !== 0 && `(traits & ${where.traits}) = ${where.traits}`)
  ask('audience', ...where.audience.map((part) => `${shareSql(part, dialect)} >= ${part.atLeast}`))
  ask('text', ...where.terms.map((term) => dialect.term(term)))
  ask('except', where.except.length > 0 && `ordinal not in (${where.except.join()})`)
  return gates
}

const among = (column: string, values: readonly number[]) =>
  values.length > 0 && `${column} in (${values.join()})`
const inside = (column: string, range: Range | null) =>
  range === null
    ? []
    : [range.from > 0 && `${column} >= ${range.from}`, range.to < 0xffffffff && `${column} <= ${range.to}`]

/** `shareInside` of the domain. */
function shareSql({ cohorts, countries, languages }: AudiencePart, { share }: Dialect): string {
  const sum = (column: 'cohorts' | 'languages', places: readonly number[]) =>
    places.map((at) => share(column, at)).join(' + ')
  const living = countries.map(({ at, speaking }) => `${share('countries', at)} * ${speaking}`)
  const most = [
    '255',
    ...(countries.length > 0 ? [`(least(65025, ${living.join(' + ')}) + 255) >> 8`] : []),
    ...(languages.length > 0 ? [sum('languages', languages)] : []),
  ]
  const place = most.length === 1 ? '255' : `least(${most.join()})`
  return `(${cohorts.length === 0 ? '255' : `least(255, ${sum('cohorts', cohorts)})`} * ${place})`
}

/** `orderValue` of the domain, where `share` is the target's. */
function valueSql(
  { target, topics, weights, order }: Omit<SearchRequest, 'where'>,
  { share }: Dialect,
): string {
  if (order === 'fit') return 'share'
  if (order === 'price') return '4294967295 - price::bigint'
  if (order !== 'score') return order
  const asked = [...(topics ?? [])].flatMap((byte, k) =>
    byte === 0 ? [] : [`${share('mixture', k)} * ${byte}`],
  )
  const worths = [
    asked.length > 0 ? `((least(65025, ${asked.join(' + ')}) + 255) >> 8)` : '0',
    target ? `floor((255 * share)::real / (share + ${target.usual})::real)::int` : '0',
    'engagement::int',
    'credibility::int',
    'bargain::int',
  ]
  return worths.map((worth, f) => `${weights[f]} * ${worth}`).join(' + ')
}
