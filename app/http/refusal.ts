import { data } from '@remix-run/node'
import { Refusal } from '#app/domain/refusal.ts'
import type { Power } from '#app/domain/staff/powers.ts'

const status = { not_found: 404, forbidden: 403, conflict: 409 } as const

type Told = { refusal: { code: string; detail: Refusal['detail'] } }

const tell = (code: string, detail: Refusal['detail'], status: number) =>
  data<Told>({ refusal: { code, detail } }, status)

/**
 * A refusal becomes an answer that the page shows beside its form (403, 404 or 409), with what was typed where `values`
 * are given. Every other error is a fault of ours and goes on to the error page. `null` means that the work is done.
 */
export async function answer(work: Promise<unknown>, values?: Record<string, unknown>) {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return values ? refused(error, values) : tell(error.code, error.detail, status[error.kind])
  }
  return { refusal: null }
}

/**
 * The answer that a refusal becomes beside its form, with what was typed into it.
 * @throws what is no refusal: a fault of ours
 */
export function refused(error: unknown, values: Record<string, unknown> = {}) {
  if (!(error instanceof Refusal)) throw error
  const { code, detail, kind } = error
  return data({ errors: {}, values, refusal: { code, detail } }, status[kind])
}

/** Turns a refusal into the error page: for loaders, where there is no form to show it beside. */
export async function orErrorPage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw errorPage(error)
  }
}

/** The error page that a refusal becomes. */
export const errorPage = ({ code, detail, kind }: Refusal) => tell(code, detail, status[kind])

/** Thrown by a loader or action: what is asked for does not exist for this reader. */
export const notFound = () => tell('page.unknown', {}, 404)

/** Thrown when the page is for people of another role. */
export const notForYou = () => tell('page.not_for_you', {}, 403)

/** Thrown when the request is none that a page of ours sends. */
export const badRequest = () => tell('page.bad_request', {}, 400)

/** Thrown when staff lacks the power that a page or a button asks for. */
export const noPower = (power: Power) => tell(`power.${power}`, {}, 403)
