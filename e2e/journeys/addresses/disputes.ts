type Disputable = { id: string; status: string; extendsId: string | null }

/** Cases of deals in dispute or after it, and for a side where it would open one. */
export function casesOf(side: 'brand' | 'creator' | 'staff', deals: readonly Disputable[]): string[] {
  const page = ({ id }: Disputable) => `/${side}/collaborations/${id}/dispute`
  // A bank may have ended a deal as refunded without any case.
  const cases = deals.filter(({ status }) => status === 'disputed' || status === 'settled').map(page)
  const open = deals.find(({ status, extendsId }) => status === 'in_review' && !extendsId)
  if (side === 'staff' || !open) return cases
  const reason = side === 'brand' ? 'off-brief' : 'not-paid'
  return [...cases, page(open), `${page(open)}?reason=${reason}`]
}
