import type { ContestRules } from './rules.ts'

/** What of a draw everybody may read once it is made; `beacon` is "-" where no value came. */
export type DrawFacts = { seed: string; listHash: string; beacon: string }

/** Stands in the place of the beacon's value where none came. */
export const noBeacon = '-'

/** What is hashed so that an account becomes its line in the list: only who knows the account finds the line. */
export const ticketText = (code: string, handle: string) => `${code}:${handle}`

/** The frozen list as a file: one ticket a line, sorted by its bytes, each line ended. Its SHA-256 is the list's hash. */
export const listFile = (sorted: readonly string[]) => sorted.map((ticket) => `${ticket}\n`).join('')

/** The message whose HMAC-SHA256 under the seed (its 64 letters are the key) is the ticket's score. */
export const scoreText = ({ listHash, beacon }: Pick<DrawFacts, 'listHash' | 'beacon'>, ticket: string) =>
  `${listHash}\n${beacon}\n${ticket}`

/** Positions in the list by their scores (hex), the lowest first: winners, then substitutes in their order. */
export function rank(scores: readonly string[], most: number): number[] {
  const order = scores.map((score, position) => ({ score, position }))
  order.sort((a, b) => (a.score === b.score ? a.position - b.position : a.score < b.score ? -1 : 1))
  return order.slice(0, most).map(({ position }) => position)
}

export const causes = ['no_answer', 'broke_rules', 'declined'] as const
export type Cause = (typeof causes)[number]

/** A winner (by rank, from 1) whose place went to the next substitute. */
export type Replacement = { rank: number; cause: Cause; reason: string; madeAt: Date }

export type Standing = {
  rank: number
  position: number
  /** `winner` has a prize; `substitute` waits; `replaced` had one. */
  is: 'winner' | 'substitute' | 'replaced'
  /** Since when they are a winner. */
  since: Date | null
  replacement: Replacement | null
}

/** Who holds the prizes: the drawn winners, and for each that was replaced the next substitute, in turn. */
export function standings(
  { ranked, drawnAt }: { ranked: readonly number[]; drawnAt: Date },
  { winners }: Pick<ContestRules, 'winners'>,
  replacements: readonly Replacement[],
): Standing[] {
  const inTurn = replacements.toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime() || a.rank - b.rank)
  return ranked.map((position, at) => {
    const replacement = inTurn.find(({ rank: one }) => one === at + 1) ?? null
    const since = at < winners ? drawnAt : (inTurn[at - winners]?.madeAt ?? null)
    const is = replacement ? 'replaced' : since ? 'winner' : 'substitute'
    return { rank: at + 1, position, is, since, replacement }
  })
}

/** An account as the public page names it: its first two signs and its last one. */
export function masked(handle: string): string {
  const signs = [...handle]
  return signs.length < 5 ? `${signs[0]}•••` : `${signs.slice(0, 2).join('')}•••${signs.at(-1)}`
}
