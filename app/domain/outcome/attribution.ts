import { plusDays, plusHours } from '../clock.ts'

/** A click explains an order made at most this many days after it. */
export const windowDays = 30

/** The shop's clock may run behind ours by this much. */
const skewHours = 1 / 12

export type Attribution = { collaborationId: string; campaignId: string; by: 'click' | 'code' }

type Owner = { collaborationId: string; campaignId: string }

/**
 * Which collaboration brought an order: the one whose promo code was typed, else the one whose counted click came
 * before it within the window; null when there is neither. One order belongs to one collaboration.
 */
export function attribute(
  orderedAt: Date,
  { code, click }: { code?: Owner | undefined; click?: (Owner & { clickedAt: Date }) | undefined },
): Attribution | null {
  if (code) return { collaborationId: code.collaborationId, campaignId: code.campaignId, by: 'code' }
  if (!click) return null
  const isBefore = click.clickedAt <= plusHours(orderedAt, skewHours)
  const isRecent = orderedAt <= plusDays(click.clickedAt, windowDays)
  if (!isBefore || !isRecent) return null
  return { collaborationId: click.collaborationId, campaignId: click.campaignId, by: 'click' }
}
