import { useTranslation } from '#app/i18n/use-translation.ts'
import { Link } from '../link.tsx'

const places = ['books', 'reconciliation', 'alarms', 'withdrawals', 'events', 'jobs'] as const
export type MoneyPlace = (typeof places)[number]

/** Where staff looks after money: one line over each of these pages. */
export function MoneyPlaces({ here }: { here: MoneyPlace }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('operations.places')} className="flex flex-wrap gap-x-6 border-b border-rule">
      {places.map((place) => (
        <Link
          key={place}
          to={`/staff/${place}`}
          aria-current={place === here ? 'page' : undefined}
          className="inline-flex min-h-11 items-center text-note text-soft no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {t(`operations.place.${place}`)}
        </Link>
      ))}
    </nav>
  )
}
