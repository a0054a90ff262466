import { Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'

export type DealNames = { id: string; campaignName: string; otherName: string }

/** A deal by its campaign and its brand, with the way to it. */
export function DealName({ deals, id }: { deals: readonly DealNames[]; id: string }) {
  const deal = deals.find((one) => one.id === id)
  if (!deal) return null
  return (
    <>
      <Link to={`/creator/collaborations/${id}`} className="inline-block min-h-6">
        <Name>{deal.campaignName}</Name>
      </Link>
      <span className="block text-note text-soft">
        <Name>{deal.otherName}</Name>
      </span>
    </>
  )
}
