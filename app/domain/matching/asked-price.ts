import type { Deliverable } from '../campaign/brief-work.ts'
import { type Format, formatsOf, type Platform } from '../channel/platforms.ts'
import { type Money, plus, zero } from '../money.ts'

export type Package = { format: Format; price: Money }

/**
 * What a channel asks for the part of a brief that is on its platform, by its own packages: `price` of all `posts`
 * together, null when one of them has no package or currencies differ. Without such a part (no brief, or a brief for
 * other platforms) one post of the platform's first format that has a package stands in.
 */
export function askedFor(
  platform: Platform,
  packages: readonly Package[],
  deliverables: readonly Deliverable[],
): { posts: number; price: Money | null } {
  const wanted = deliverables.filter((line) => line.platform === platform)
  const priceOf = (format: Format) => packages.find((offer) => offer.format === format)?.price
  if (wanted.length === 0) {
    const first = formatsOf[platform].find((format) => priceOf(format))
    return { posts: 1, price: first ? priceOf(first)! : null }
  }
  const posts = wanted.reduce((sum, { quantity }) => sum + quantity, 0)
  const prices = wanted.map(({ format, quantity }) => {
    const price = priceOf(format)
    return price && { ...price, amount: price.amount * quantity }
  })
  const [first] = prices
  const isWhole = prices.every((price) => price !== undefined && price.currency === first?.currency)
  if (!first || !isWhole) return { posts, price: null }
  return { posts, price: prices.reduce<Money>((sum, price) => plus(sum, price!), zero(first.currency)) }
}
