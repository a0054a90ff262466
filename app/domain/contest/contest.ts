import type { Platform } from '../channel/platforms.ts'
import type { Replacement } from './draw.ts'
import type { VerdictCounts } from './entry.ts'
import type { ContestRules } from './rules.ts'
import type { ContestTimes } from './state.ts'

/** A contest as everybody may read it: the seed is told only once the draw is made. */
export type Contest = ContestTimes & {
  id: string
  collaborationId: string
  code: string
  rules: ContestRules
  platform: Platform
  /** The brand's zone: days of the contest are its days. */
  zone: string
  brandName: string
  creatorName: string
  /** The channel on which people enter. */
  handle: string
  postUrl: string | null
  seedHash: string
  beaconRound: number
  openedAt: Date
  calledOffReason: string | null
  frozen: { listHash: string; entryCount: number; counts: VerdictCounts } | null
  /** The signature that the beacon gave, where it was brought in. */
  beaconSignature: string | null
  draw: { seed: string; beacon: string; ranked: number[]; drawnAt: Date } | null
  replacements: Replacement[]
}
