import type { DealKind } from './kind.ts'
import { isEnded, openingsOf, type Clocked, silenceOf, type Standing, type Status } from './steps.ts'

/** What a deal waits for at one place of its way, and the clocks that run there. */
export type Wait = { standing: Standing; clocks: Clocked[] }

const talks: readonly Status[] = ['invited', 'applied', 'offered', 'countered']

/** Every wait from the agreement on, in its order; a product adds three, a deal about rights is only paid for. */
export function waitsOfCourse(isShipped: boolean, kind: DealKind = 'work'): Wait[] {
  if (kind === 'rights') return [waitAt({ status: 'accepted', shipping: 'none', kind })]
  const course: Standing[] = [
    { status: 'accepted', shipping: 'none' },
    ...(isShipped
      ? ([
          { status: 'funded', shipping: 'unaddressed' },
          { status: 'funded', shipping: 'addressed' },
          { status: 'shipped', shipping: 'addressed' },
          { status: 'received', shipping: 'addressed' },
        ] as const)
      : ([{ status: 'funded', shipping: 'none' }] as const)),
    ...(['in_review', 'revising', 'approved', 'published'] as const).map((status) => ({
      status,
      shipping: 'none' as const,
    })),
  ]
  return course.map(waitAt)
}

/** The waits that a deal still has before it, the present one first; none when it has ended or is in dispute. */
export function waitsAhead({ status, shipping }: Standing): Wait[] {
  const course = waitsOfCourse(shipping !== 'none')
  if (talks.includes(status)) return [waitAt({ status, shipping }), ...course]
  if (isEnded(status)) return []
  const at = course.findIndex(
    ({ standing }) => standing.status === status && (status !== 'funded' || standing.shipping === shipping),
  )
  return at < 0 ? [] : course.slice(at)
}

function waitAt(standing: Standing): Wait {
  const silence = silenceOf(standing)
  return { standing, clocks: silence ? [silence] : openingsOf(standing) }
}
