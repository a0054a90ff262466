import type { z } from 'zod'
import type { briefForm } from '../../../app/domain/campaign/brief.ts'
import type { strategyForm } from '../../../app/domain/campaign/strategy.ts'
import type { Platform } from '../../../app/domain/channel/platforms.ts'

export type CampaignStory = {
  strategy: Omit<z.input<typeof strategyForm>, 'startsOn' | 'endsOn' | 'currency'>
  brief: Pick<
    z.input<typeof briefForm>,
    'title' | 'product' | 'deliverables' | 'mustSay' | 'mustNotSay' | 'hashtags' | 'jurisdictions'
  > & {
    link: string
    price: [from: number, to: number]
    shipsProduct?: boolean
    /** Shares in percent; `dueIn` is days from today. */
    parts?: { title: string; share: string; dueIn?: number }[]
  }
  /** Where the people of this campaign come from. */
  cast: { platforms: Platform[]; countries: string[] }
  /** Days from today on which it starts and ends. */
  days: [from: number, to: number]
}

export type BrandStory = {
  name: string
  about: string
  owner: { name: string; email: string; locale: 'en' | 'ar' | 'ru' }
  country: string
  currency: string
  timeZone: string
  weekend: 'fri-sat' | 'sat-sun'
  website: string
  /** Russian ads name their advertiser with it. */
  taxId?: string
  campaigns: CampaignStory[]
}
