import { z } from 'zod'
import type { Platform } from '../channel/platforms.ts'
import { choices } from '../form-fields.ts'
import type { Money } from '../money.ts'
import type { Known, Outcome } from './results.ts'
import type { Strength } from './standing.ts'

/** What of a deal's results can be shown at all. Money that a brand took in or spent is never among it. */
export const shownFigures = ['views', 'reach', 'engagements', 'clicks', 'orders'] as const
export type ShownFigure = (typeof shownFigures)[number]

/** What a brand permits of a deal: figures for everybody, orders for the creator, its own name beside them. */
export type Permit = { figures: ShownFigure[]; showsOrders: boolean; namesBrand: boolean }

/** Before a brand has said anything. */
export const noPermit: Permit = { figures: [], showsOrders: false, namesBrand: false }

const figures = choices(z.array(z.enum(shownFigures)))
const onOff = z.preprocess((value) => value === 'on' || value === true, z.boolean())

export const permitForm = z
  .object({ figures, showsOrders: onOff, namesBrand: onOff })
  // What everybody reads the creator reads.
  .transform((form): Permit => ({
    ...form,
    showsOrders: form.showsOrders || form.figures.includes('orders'),
  }))

export const kitForm = z.object({ figures })

/** What of a deal everybody reads in the media kit: what is permitted now and picked now, in the order of the list. */
export const inKit = (permitted: readonly ShownFigure[], picked: readonly ShownFigure[]) =>
  shownFigures.filter((figure) => permitted.includes(figure) && picked.includes(figure))

/**
 * What a creator reads of a deal: everything their own channel and links brought. Orders are the brand's figure and
 * come with its permission, or with a commission that is counted by them.
 */
export function ownFigures(
  outcome: Pick<Outcome, ShownFigure>,
  { showsOrders, isCommissioned }: { showsOrders: boolean; isCommissioned: boolean },
): Record<ShownFigure, Known> {
  const { views, reach, engagements, clicks, orders } = outcome
  return { views, reach, engagements, clicks, orders: showsOrders || isCommissioned ? orders : null }
}

/** What the creator's own price comes to: per 1,000 views, per engagement, per click. Decimals of minor units. */
export function ownRatios(
  price: Money,
  figures: Pick<Record<ShownFigure, Known>, 'views' | 'engagements' | 'clicks'>,
) {
  const per = (count: Known, of = 1) => (count ? (of * price.amount) / count : null)
  return { cpm: per(figures.views, 1_000), cpe: per(figures.engagements), cpc: per(figures.clicks) }
}

/** A creator's deal with what it brought, as its creator reads it. */
export type OwnResult = {
  id: string
  title: string
  brandName: string
  platform: Platform
  publishedOn: string
  price: Money
  figures: Record<ShownFigure, Known>
  /** Where the figures of the post come from; null where nobody has reported any. */
  metrics: { strength: Strength; takenOn: string } | null
  /** Views day by day, for a line as large as a word. */
  views: Known[]
  /** Nobody but the brand may show its orders. */
  areOrdersHidden: boolean
  permit: Permit
  picked: ShownFigure[]
}

/** Engagements per view; null while either is unknown. */
export const rateOf = ({ views, engagements }: Pick<Record<ShownFigure, Known>, 'views' | 'engagements'>) =>
  views && engagements !== null ? engagements / views : null

/** A deal's figures as everybody reads them in a media kit, each with where it comes from and of which day it is. */
export type KitResult = {
  id: string
  /** Null where the brand does not let itself be named. */
  brandName: string | null
  platform: Platform
  postUrl: string | null
  /** `counted`: by Athar's own links and orders; everything else by whoever read it off the platform. */
  figures: { figure: ShownFigure; count: number; source: Strength | 'counted'; on: string }[]
}
