import { traits } from '../../app/domain/search/indexed-channel.ts'
import type { Conditions, Range } from '../../app/domain/search/search-request.ts'
import type { Block } from './columns.ts'
import { blockRows, columnOf } from './layout.ts'
import type { Memory, Slate } from './memory.ts'
import { failedBits, type Passes } from './passes.ts'
import { writePart, writeTerm } from './question.ts'

/** One condition, applied to a block. */
export type Step = (block: Block) => void

/** No number is inside. */
const nobody: Range = { from: 1, to: 0 }
const mostOf4 = 0xffffffff
const { other } = failedBits
const everyTrait = 255
const traitsAt = columnOf('traits')

/** The conditions of a search in the order in which they are applied: cheap ones first, text and exceptions last. */
export function stepsOf(where: Conditions, passes: Passes, slate: Slate, memory: Memory): Step[] {
  const among = (column: string, codes: readonly number[], bit: number): Step[] => {
    if (codes.length === 0) return []
    const at = columnOf(column)
    const table = slate.bytes(Uint8Array.from({ length: 32 }, (_, code) => (codes.includes(code) ? 255 : 0)))
    return [({ address, rows }) => passes.among(address, rows, at, table, bit)]
  }
  const inside = (column: string, range: Range | null, only = everyTrait): Step[] => {
    if (range === null) return []
    const at = columnOf(column)
    const from = Math.max(0, Math.ceil(range.from))
    const to = Math.min(mostOf4, Math.floor(range.to))
    // What is beyond four bytes would be read as something else.
    const kept = from <= to ? { from, to } : nobody
    return [({ address, rows }) => passes.range(address, rows, at, kept.from, kept.to, traitsAt, only, other)]
  }
  const least = (column: string, from: number): Step[] => {
    const at = columnOf(column)
    return from > 0 ? [({ address, rows }) => passes.least(address, rows, at, from, other)] : []
  }
  const { anyTopic, allTopics } = where
  const topicsAt = columnOf('topics')
  const topics: Step[] =
    anyTopic || allTopics
      ? [({ address, rows }) => passes.bits(address, rows, topicsAt, anyTopic, allTopics, failedBits.topics)]
      : []
  const cityAt = columnOf('city')
  const cityList = slate.words(where.cities)
  const cities: Step[] =
    where.cities.length > 0
      ? [({ address, rows }) => passes.oneOf(address, rows, cityAt, cityList, where.cities.length, other)]
      : []
  const list = where.terms.length > 0 ? slate.room(4 * blockRows) : 0
  return [
    ({ address, rows }) => passes.open(address, rows, traitsAt, where.traits),
    ...(isPossible(where) ? [] : inside('price', nobody)),
    ...among('platform', where.platforms, failedBits.platforms),
    ...among('country', where.countries, failedBits.countries),
    ...among('tier', where.tiers, failedBits.tiers),
    ...topics,
    ...among('language', where.languages, other),
    ...least('engagement', where.engagementFrom),
    ...least('credibility', where.credibilityFrom),
    ...inside('followers', where.followers),
    ...inside('price', where.price),
    ...inside('price', where.budget === null ? null : { from: 0, to: where.budget }, traits.priced),
    ...cities,
    ...where.audience.map((condition): Step => {
      const part = writePart(slate, condition)
      return ({ address, rows }) => passes.share(address, rows, part, condition.atLeast, other)
    }),
    ...where.terms.map((asked): Step => {
      const term = writeTerm(slate, asked)
      return ({ address, rows }) => passes.term(address, rows, ...textColumns, term, list)
    }),
    ...excepting(where.except, memory),
  ]
}

const textColumns = [
  columnOf('name'),
  columnOf('words'),
  columnOf('pairSignature'),
  columnOf('tripleSignature'),
  columnOf('wordSignature'),
] as const

/** Whether some row might have what is asked: no byte is more than 255, no share more than all. */
const isPossible = ({ traits: wanted, engagementFrom, credibilityFrom, audience }: Conditions) =>
  wanted <= everyTrait &&
  engagementFrom <= 255 &&
  credibilityFrom <= 255 &&
  audience.every(({ atLeast }) => atLeast <= 65_025)

function excepting(ordinals: readonly number[], { bytes }: Memory): Step[] {
  if (ordinals.length === 0) return []
  const byBlock = Map.groupBy(ordinals, (ordinal) => ordinal - (ordinal % blockRows))
  return [
    ({ address, first }) => {
      for (const ordinal of byBlock.get(first) ?? []) bytes[address + ordinal - first]! |= other
    },
  ]
}
