import type { Platform } from '../channel/platforms.ts'
import { isHandle } from '../channel/handle.ts'
import { accountKey, type ContestRules } from './rules.ts'

/** A comment as it was brought in; null is what the file does not say. */
export type Entry = {
  handle: string
  body: string
  enteredAt: Date | null
  follows: boolean | null
  country: string | null
  age: number | null
}

/** Why an entry is out; in the order in which the reasons are looked at. */
export const reasons = [
  'no_handle',
  'excluded',
  'by_hand',
  'late',
  'undated',
  'tags',
  'hashtag',
  'not_following',
  'country',
  'under_age',
  'again',
  'second',
] as const
export type Reason = (typeof reasons)[number]
export type Verdict = 'in' | Reason
export const verdicts = ['in', ...reasons] as const

type Judging = {
  rules: ContestRules
  platform: Platform
  closesAt: Date
  /** Accounts that a side has taken out, as they are compared. */
  takenOut: ReadonlySet<string>
}

/**
 * Says of each entry whether it counts, or why not. Of one account the first entry that keeps the rules counts, by its
 * own date and text: the order in which files came in changes nothing.
 */
export function judge<E extends Entry & { importedAt: Date }>(
  entries: readonly E[],
  judging: Judging,
): (E & { verdict: Verdict })[] {
  const judged = entries.map((entry) => ({ ...entry, verdict: ownVerdict(entry, judging) }))
  const first = new Map<string, E>()
  for (const entry of judged.toSorted(byOwnWords)) {
    if (entry.verdict !== 'in') continue
    const counted = first.get(entry.handle)
    if (!counted) first.set(entry.handle, entry)
    else entry.verdict = isSame(counted, entry) ? 'again' : 'second'
  }
  return judged
}

/** How many entries have each verdict, and how many there are. */
export function countVerdicts(judged: readonly { verdict: Verdict }[]) {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of judged) counts[verdict] += 1
  return counts
}
export type VerdictCounts = Record<Verdict, number>

/** What speaks against an entry by itself, other entries aside. What a file does not say is asked of the winners. */
function ownVerdict(
  entry: Entry & { importedAt: Date },
  { rules, platform, closesAt, takenOut }: Judging,
): Verdict {
  const { handle, body, enteredAt, follows, country, age } = entry
  if (!isHandle(platform, handle)) return 'no_handle'
  if (rules.excluded.includes(handle)) return 'excluded'
  if (takenOut.has(handle)) return 'by_hand'
  if (enteredAt && enteredAt > closesAt) return 'late'
  // Without a date an entry was certainly in time only if it was brought in before the end.
  if (!enteredAt && entry.importedAt > closesAt) return 'undated'
  if (rules.tags > 0 && friendsIn(body, handle, rules.excluded) < rules.tags) return 'tags'
  if (rules.hashtag && !hasHashtag(body, rules.hashtag)) return 'hashtag'
  if (rules.mustFollow && follows === false) return 'not_following'
  if (rules.countries.length > 0 && country && !(rules.countries as string[]).includes(country))
    return 'country'
  if (rules.minimumAge !== null && age !== null && age < rules.minimumAge) return 'under_age'
  return 'in'
}

/** Different accounts that a comment names: not its own, and none that is excluded. */
function friendsIn(body: string, own: string, excluded: readonly string[]): number {
  const named = [...body.matchAll(/(?<![\p{L}\p{N}_])@([\p{L}\p{N}\p{M}_.-]+)/gu)].map(([, name]) =>
    accountKey(name!.replace(/[.-]+$/, '')),
  )
  return new Set(named.filter((name) => name !== '' && name !== own && !excluded.includes(name))).size
}

const hasHashtag = (body: string, tag: string) =>
  [...body.normalize('NFC').matchAll(/#([\p{L}\p{N}\p{M}_]+)/gu)].some(
    ([, found]) => found!.toLowerCase() === tag.normalize('NFC').toLowerCase(),
  )

const isSame = (a: Entry, b: Entry) => a.body === b.body && a.enteredAt?.getTime() === b.enteredAt?.getTime()

/** By account, date and text; entries without a date come last. */
function byOwnWords(a: Entry, b: Entry): number {
  const of = ({ enteredAt }: Entry) => enteredAt?.getTime() ?? Infinity
  if (a.handle !== b.handle) return a.handle < b.handle ? -1 : 1
  if (of(a) !== of(b)) return of(a) < of(b) ? -1 : 1
  return a.body === b.body ? 0 : a.body < b.body ? -1 : 1
}
