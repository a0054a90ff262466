/** A number by which a platform knows a post, and of which kind it is; `kind` is empty where a platform has only one. */
export type PostName = { kind: string; postId: string }

/** The kinds of LinkedIn's numbers. One post has a number of each kind that it needs, and they differ. */
export const urnKinds = ['activity', 'share', 'ugcPost'] as const

const urn = /urn:li:(activity|share|ugcPost):(\d{10,20})/

/** The name that an address or a field of LinkedIn's API carries. */
export function urnIn(text: string): PostName | undefined {
  const found = urn.exec(text)
  return found ? { kind: found[1]!, postId: found[2]! } : undefined
}

/**
 * Whether what is known by these names is one post: a number in common proves that it is, two numbers of one kind prove
 * that it is not. Numbers of different kinds prove nothing.
 */
export function samePost(one: readonly PostName[], other: readonly PostName[]): boolean | 'unknown' {
  if (one.some(({ postId }) => other.some((name) => name.postId === postId))) return true
  if (one.some(({ kind }) => other.some((name) => name.kind === kind))) return false
  return 'unknown'
}

const day = 86_400_000

/** Whether two posts were made within a day of each other: the upper bits of LinkedIn's numbers are the millisecond. */
export function areNear(one: readonly PostName[], other: readonly PostName[]): boolean {
  const times = (names: readonly PostName[]) =>
    names.filter(({ kind }) => kind !== '').map(({ postId }) => Number(BigInt(postId) >> 22n))
  return times(one).some((time) => times(other).some((at) => Math.abs(time - at) <= day))
}
