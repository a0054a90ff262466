import type { ExpressionBuilder } from 'kysely'
import type { DB as Schema } from '../schema.ts'

/** A whole campaign, one of its deals, or all deals that the actor sees. */
export type DealScope = { campaignId: string } | { collaborationId: string } | 'all'

export const inScope =
  (of: DealScope) => (eb: ExpressionBuilder<Schema & { c: Schema['collaborations'] }, 'c'>) => {
    if (of === 'all') return eb.lit(true)
    return 'campaignId' in of ? eb('c.campaignId', '=', of.campaignId) : eb('c.id', '=', of.collaborationId)
  }
