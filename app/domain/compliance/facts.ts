import type { Jurisdiction } from '../campaign/brief.ts'
import type { Platform } from '../channel/platforms.ts'
import type { Licence } from './licence.ts'

/** What compliance is judged by: the brief, where it is published, who publishes, who pays, and the day. */
export type Facts = {
  jurisdictions: readonly Jurisdiction[]
  platform: Platform
  /** The page on which it is published. */
  channelId: string
  /** The words of the newest draft; null while there is none. */
  caption: string | null
  creator: {
    /** A calendar day; null while it is not known. */
    bornOn: string | null
    followers: number | null
    licences: readonly Licence[]
  }
  advertiser: { name: string; inn: string; erid: string }
  /** The calendar day on which it must hold, in the brand's zone. */
  today: string
}
