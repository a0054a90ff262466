import type { Platform } from '../../domain/channel/platforms.ts'
import type { Share } from '../../domain/reliability/reliability.ts'
import type { Ranked } from '../../domain/matching/candidate.ts'

/** A channel as lists and its own page name it. */
export type ChannelHead = {
  id: string
  name: string
  handle: string
  url: string
  platform: Platform
  followers: number | null
  country: string | null
  /** Somebody has proven that the channel is theirs, so there is somebody to invite. */
  isClaimed: boolean
  /** How many posts its price is for. */
  posts: number
}

/** Who listens, shares of 0-1: women's ages, then men's; the largest countries. */
export type MatchAudience = { cohorts: number[]; countries: { code: string; share: number }[] }

/** A place in a list: the channel, what the ranking says of it, and its deal in this campaign if there is one. */
export type MatchRow = {
  channel: ChannelHead
  ranked: Ranked
  audience: MatchAudience
  /** In how many of its newest posts it names the brand. */
  naming: number
  /** How reliable its creator was; null where the channel is nobody's. */
  shares: Share[] | null
  dealId: string | null
}
