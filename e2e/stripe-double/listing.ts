import { invalid, missing } from './errors.ts'
import { Params } from './request.ts'
import type { State } from './state.ts'

export type Page<Row> = { object: 'list'; data: Row[]; has_more: boolean; url: string }

/** What every list takes besides its own filters. */
export const PAGE_PARAMS = ['limit', 'starting_after', 'ending_before', 'created', 'expand'] as const

/** Links that an object only has after something went wrong. */
const OPTIONAL_LINKS = new Set(['failure_balance_transaction'])

function createdFilter(params: Params): (created: number) => boolean {
  const value = params.values.created
  if (value === undefined || value === null || value === '') return () => true
  if (typeof value !== 'object') {
    const exactly = params.integer('created')
    return (created) => created === exactly
  }
  const range = params.child('created')
  range.only(['gt', 'gte', 'lt', 'lte'])
  const [gt, gte, lt, lte] = ['gt', 'gte', 'lt', 'lte'].map((name) => range.optionalInteger(name))
  return (created) =>
    (gt == null || created > gt) &&
    (gte == null || created >= gte) &&
    (lt == null || created < lt) &&
    (lte == null || created <= lte)
}

/** One page (10 unless `limit` says 1–100) of rows that come newest first. */
export function pageOf<Row extends { id: string; created: number }>(
  rows: Row[],
  params: Params,
  url: string,
): Page<Row> {
  const limit = params.optionalInteger('limit') ?? 10
  if (limit < 1 || limit > 100) throw invalid('Invalid limit: must be between 1 and 100', { param: 'limit' })
  const within = createdFilter(params)
  const kept = rows.filter((row) => within(row.created))
  const at = (name: string): number => {
    const id = params.text(name)
    const index = kept.findIndex((row) => row.id === id)
    if (index < 0) throw missing('object', id, name)
    return index
  }
  if (params.has('ending_before')) {
    const before = kept.slice(0, at('ending_before'))
    return { object: 'list', data: before.slice(-limit), has_more: before.length > limit, url }
  }
  const after = params.has('starting_after') ? kept.slice(at('starting_after') + 1) : kept
  return { object: 'list', data: after.slice(0, limit), has_more: after.length > limit, url }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notExpandable(path: string): never {
  throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' })
}

function expandStep(state: State, node: Record<string, unknown>, steps: string[], path: string): void {
  const [step, ...rest] = steps
  if (step === undefined) return
  if (step === 'data' && Array.isArray(node.data)) {
    for (const item of node.data) if (isObject(item)) expandStep(state, item, rest, path)
    return
  }
  if (step === 'refunds' && node.object === 'charge') {
    const refunds = state.refunds.newestFirst().filter((refund) => refund.charge === node.id)
    node.refunds = pageOf(refunds, new Params({}), `/v1/charges/${String(node.id)}/refunds`)
  }
  const value = node[step]
  if (value === undefined && !OPTIONAL_LINKS.has(step)) notExpandable(path)
  if (value === undefined || value === null) return
  if (typeof value === 'string') {
    const found = state.findAnything(value)
    if (found === undefined) notExpandable(path)
    node[step] = structuredClone(found)
  }
  const next = node[step]
  if (isObject(next)) expandStep(state, next, rest, path)
  else if (rest.length > 0) notExpandable(path)
}

/** Replaces ids by the objects they name along `expand` paths such as `data.latest_charge.balance_transaction`. */
export function expanded(state: State, answer: object, paths: string[]): object {
  if (paths.length === 0) return answer
  const copy = structuredClone(answer) as Record<string, unknown>
  for (const path of paths) {
    const steps = path.split('.')
    if (steps.length > 5) throw invalid('You cannot expand more than 4 levels.', { param: 'expand' })
    expandStep(state, copy, steps, path)
  }
  return copy
}
