/** A public source of randomness: one value every `period` seconds, signed by many who would all have to conspire. */
export type BeaconNetwork = {
  chain: string
  publicKey: string
  /** Seconds since 1970 at which round 1 came out. */
  genesis: number
  period: number
}

/** "quicknet" of drand, run by the League of Entropy. */
export const quicknet: BeaconNetwork = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1_692_803_367,
  period: 3,
}

/** So long after the list is frozen the round comes out: clocks of servers differ a little. */
const marginSeconds = 60

/** The round that a draw waits for: named when the contest is published, unknown to everybody until the list is frozen. */
export function roundAfter(freezesAt: Date, { genesis, period }: BeaconNetwork = quicknet): number {
  const due = freezesAt.getTime() / 1000 + marginSeconds
  return Math.max(1, Math.ceil((due - genesis) / period) + 1)
}

/** When a round comes out. */
export const roundTime = (round: number, { genesis, period }: BeaconNetwork = quicknet) =>
  new Date((genesis + (round - 1) * period) * 1000)

/** Where everybody reads a round. */
export const roundAddress = (round: number, { chain }: BeaconNetwork = quicknet) =>
  `https://api.drand.sh/${chain}/public/${round}`

/** The signature out of what somebody pastes: the letters alone, or the whole answer of a drand server. */
export function readSignature(pasted: string): string | undefined {
  const [, named] = /"signature"\s*:\s*"([0-9a-fA-F]{96})"/.exec(pasted) ?? []
  const bare = /^[0-9a-fA-F]{96}$/.exec(pasted.trim())?.[0]
  return (named ?? bare)?.toLowerCase()
}
