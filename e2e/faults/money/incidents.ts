import { Stripe } from 'stripe'
import { Refusal } from '#app/domain/refusal.ts'
import { ApiError } from '../../stripe-double/errors.ts'

/** The process died here: between the processor's answer and our commit, or between our commit and the job's end. */
export class Crash extends Error {
  constructor(where: string) {
    super(`crash after ${where}`)
  }
}

/** An invariant does not hold, or something failed that nothing of ours provoked. */
export class Violation extends Error {
  readonly rule: string

  constructor(rule: string, detail: string) {
    super(`${rule}: ${detail}`)
    this.rule = rule
  }
}

/** What became of an attempt: `isOurs` when the campaign itself, or a rule of the product, is the reason. */
export type Incident = { isOurs: true; kind: 'refused' | 'crashes' | 'faults' | 'contended'; code: string }

/** Sorts an error. Undefined for a fault of the product. */
export function incidentOf(error: unknown): Incident | undefined {
  if (error instanceof AggregateError) {
    const incidents = error.errors.map(incidentOf)
    return incidents.includes(undefined) ? undefined : incidents[0]
  }
  if (error instanceof Refusal) return { isOurs: true, kind: 'refused', code: error.code }
  if (error instanceof Crash) return { isOurs: true, kind: 'crashes', code: error.message }
  if (error instanceof ApiError) return { isOurs: true, kind: 'refused', code: 'processor' }
  if (isProvoked(error)) return { isOurs: true, kind: 'faults', code: error.type }
  if (error instanceof Error && strange.test(error.message))
    return { isOurs: true, kind: 'faults', code: 'foreign answer' }
  if (isContended(error)) return { isOurs: true, kind: 'contended', code: error.code }
  return undefined
}

/** What the adapter says of an answer that some proxy gave. */
const strange =
  /^What answered is not the processor$|well-formed `data` array|^The processor .* without (a page|an id|an address)$/

/** The answers that the faults of the stand-in give. */
const isProvoked = (error: unknown): error is Stripe.errors.StripeError =>
  error instanceof Stripe.errors.StripeError &&
  (error instanceof Stripe.errors.StripeConnectionError || [429, 500].includes(error.statusCode ?? 0))

/** Two transactions waited for each other, or one too long on a busy machine: the database ended it, and it is tried again. */
const isContended = (error: unknown): error is { code: string } =>
  error instanceof Error && 'code' in error && ['40P01', '40001', '55P03'].includes(String(error.code))

/** An error in one line, with the constraint of the database that refused. */
export function told(error: unknown): string {
  if (error instanceof AggregateError)
    return `${error.message}: ${told(error.errors.find((one) => !incidentOf(one)))}`
  if (!(error instanceof Error)) return String(error)
  const constraint = 'constraint' in error && error.constraint ? ` (${String(error.constraint)})` : ''
  return error.message.split('\n')[0]! + constraint
}
