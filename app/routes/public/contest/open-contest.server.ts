import { createHash } from 'node:crypto'
import type { Place } from '#app/components/contest/winner-table.tsx'
import type { Contest } from '#app/domain/contest/contest.ts'
import { standings, ticketText } from '#app/domain/contest/draw.ts'
import { accountKey } from '#app/domain/contest/rules.ts'
import { readLinkCode } from '#app/domain/outcome/link-code.ts'
import { notFound } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'
import { findTicket, listHolders } from '#db/queries/contest-draws.ts'
import { findContestByCode } from '#db/queries/contests.ts'
import { findStandingOf } from '#db/queries/moderation.ts'
import type { Looked } from './contest-page.tsx'

/** What moderation says of a contest's words; null while everybody reads them. */
export const findWithheld = ({ id }: Contest) => findStandingOf(db, { kind: 'contest', id })

/** The contest of an address. @throws a 404 answer. */
export async function openContestByCode(written: string | undefined): Promise<Contest> {
  const code = readLinkCode(written ?? '')
  const contest = code && (await findContestByCode(db, code))
  if (!contest) throw notFound()
  return contest
}

/** The drawn places with the full names of their accounts; nothing before the draw. */
export async function listPlaces({ id, draw, rules, replacements }: Contest): Promise<Place[]> {
  if (!draw) return []
  const holders = new Map((await listHolders(db, id, draw.ranked)).map((holder) => [holder.position, holder]))
  return standings(draw, rules, replacements).map((standing) => {
    const { handle: account, ticket } = holders.get(standing.position)!
    return { ...standing, account, ticket }
  })
}

/** Where an account stands in the frozen list. */
export async function lookUp(contest: Contest, typed: string, places: readonly Place[]): Promise<Looked> {
  const account = accountKey(typed.slice(0, 100))
  const ticket = createHash('sha256').update(ticketText(contest.code, account)).digest('hex')
  const found = await findTicket(db, contest.id, ticket)
  const place = places.find((one) => one.ticket === ticket)
  return { account, ticket, line: found ? found.position + 1 : null, rank: place?.rank ?? null }
}
