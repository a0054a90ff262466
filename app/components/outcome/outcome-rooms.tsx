import { useTranslation } from '#app/i18n/use-translation.ts'
import { Link } from '../link.tsx'

export const outcomeRooms = ['outcome', 'orders', 'codes', 'calls', 'lift', 'sharing', 'letters'] as const
export type OutcomeRoom = (typeof outcomeRooms)[number]

const paths: Record<OutcomeRoom, string> = {
  outcome: 'outcome',
  orders: 'orders',
  codes: 'codes',
  calls: 'conversions',
  lift: 'lift',
  sharing: 'sharing',
  letters: 'letters',
}

/** The rooms of a campaign's outcome: what came of it, the orders, the codes, and how they are told. */
export function OutcomeRooms({ id, here }: { id: string; here: OutcomeRoom }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('conversions.rooms')} className="no-print flex flex-wrap gap-x-5 pt-3 text-note">
      {outcomeRooms.map((room) => (
        <Link
          key={room}
          to={`/brand/campaigns/${id}/${paths[room]}`}
          aria-current={room === here ? 'page' : undefined}
          className="inline-flex min-h-11 items-center text-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {t(`conversions.room.${room}`)}
        </Link>
      ))}
    </nav>
  )
}
