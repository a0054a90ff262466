import { z } from 'zod'
import { plusDays, plusHours } from '../clock.ts'
import { readHost } from './link-host.ts'
import { linkPath } from './link-code.ts'

/**
 * A brand's own domain for its links. `waiting`: nobody has looked yet. `failed`: the records were not found, and are
 * looked for again. `proven`: links may be handed out under it. `lost`: proven once, its records are gone for longer than
 * `graceDays`; what was handed out goes on working, new links and QR codes do not name it.
 */
export const domainStates = ['waiting', 'failed', 'proven', 'lost'] as const
export type DomainState = (typeof domainStates)[number]

/**
 * Why a look did not prove a domain. `no_answer`: its name servers were silent. `no_record` and `other_record`: the text
 * is absent or another one. `not_pointing`: the name leads elsewhere. `held`: another brand has proven it.
 */
export const domainProblems = ['no_answer', 'no_record', 'other_record', 'not_pointing', 'held'] as const
export type DomainProblem = (typeof domainProblems)[number]

/** For so many days a proven domain may be without its records. START VALUES, as those below. */
export const graceDays = 3
/** After so many days a domain that was never proven is looked for only when its brand asks. */
export const patienceDays = 14
export const mostDomains = 10

/** What the name servers say of a domain; `texts` is null where they did not answer. */
export type DomainRecords = { texts: readonly string[] | null; pointsHere: boolean }
export type LookUpDomain = (host: string) => Promise<DomainRecords>

/** The name at which the proof stands, and the proof. */
export const proofName = (host: string) => `_athar.${host}`
export const proofText = (token: string) => `athar-domain=${token}`

/** What is wrong with the records of a domain; null where it is proven by them. */
export function judgeRecords({ texts, pointsHere }: DomainRecords, token: string): DomainProblem | null {
  if (texts === null) return 'no_answer'
  const told = texts.map((text) => text.trim()).filter((text) => text.startsWith(proofText('')))
  if (told.length === 0) return 'no_record'
  if (!told.includes(proofText(token))) return 'other_record'
  return pointsHere ? null : 'not_pointing'
}

export type Standing = {
  state: DomainState
  problem: DomainProblem | null
  /** Since when a proven domain is without its records. */
  missingSince: Date | null
  /** When it is looked at again by itself; null when only its brand's asking does it. */
  nextCheckAt: Date | null
}
export type DomainNews = 'proven' | 'missing' | 'lost'

/** Where a domain stands after a look at its records, and what its brand is told of it. */
export function afterCheck(
  before: Pick<Standing, 'state' | 'missingSince'> & { addedAt: Date },
  problem: DomainProblem | null,
  now: Date,
): Standing & { news: DomainNews | null } {
  const isProven = before.state === 'proven'
  if (!problem) {
    const kept = { problem, missingSince: null, nextCheckAt: plusDays(now, 1) }
    return { ...kept, state: 'proven', news: isProven ? null : 'proven' }
  }
  if (before.state === 'lost')
    return {
      state: 'lost',
      problem,
      missingSince: before.missingSince,
      nextCheckAt: plusDays(now, 1),
      news: null,
    }
  if (!isProven)
    return {
      state: 'failed',
      problem,
      missingSince: null,
      nextCheckAt: nextTry(before.addedAt, now),
      news: null,
    }
  const missingSince = before.missingSince ?? now
  if (now >= plusDays(missingSince, graceDays))
    return { state: 'lost', problem, missingSince, nextCheckAt: plusDays(now, 1), news: 'lost' }
  const news = before.missingSince ? null : 'missing'
  return { state: 'proven', problem, missingSince, nextCheckAt: plusHours(now, 6), news }
}

/** Often while somebody sits at the form of their registrar, then more and more rarely. */
function nextTry(addedAt: Date, now: Date): Date | null {
  if (now < plusHours(addedAt, 2)) return plusHours(now, 1 / 12)
  if (now < plusDays(addedAt, 1)) return plusHours(now, 1)
  return now < plusDays(addedAt, patienceDays) ? plusHours(now, 6) : null
}

/** A domain as it is typed, read as browsers spell it; not one of Athar's own. */
export const domainForm = (ours: readonly string[]) =>
  z.object({
    host: z
      .string()
      .trim()
      .min(1, 'required')
      .max(300)
      .transform(readHost)
      .pipe(z.string('link_domain_host').max(240, 'link_domain_host'))
      .refine((host) => !ours.some((own) => host === own || host.endsWith(`.${own}`)), 'link_domain_own'),
  })
export const ownDomainForm = z.object({ id: z.uuid() })
export const handOutForm = z.object({ id: z.preprocess((id) => id || null, z.uuid().nullable()) })

/** Under which names a brand's links stand, the one that is handed out first; null is this site. */
export function placesOfLinks(domains: readonly { host: string; handedOut: boolean }[]): (string | null)[] {
  const first = domains.find(({ handedOut }) => handedOut)?.host ?? null
  return [first, ...[null, ...domains.map(({ host }) => host)].filter((host) => host !== first)]
}

/** Where a link is handed out: on the brand's own domain in short, otherwise on this site. */
export const linkUrl = (origin: string, domain: string | null, address: string) =>
  domain ? `https://${domain}/${address}` : new URL(linkPath(address), origin).href
