import { useTranslation } from '#app/i18n/use-translation.ts'
import type { ReachBounds } from '#app/domain/outcome/reach-bounds.ts'
import { useFormat } from '../format.tsx'
import { Unknown } from './known.tsx'

/** How many different people at least and at most. */
export function ReachCount({ bounds }: { bounds: ReachBounds | null }) {
  const { number } = useFormat()
  if (!bounds) return <Unknown />
  const { least, most } = bounds
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      {least === most ? number(least) : `${number(least)}–${number(most)}`}
    </bdi>
  )
}

/** How the bounds come about, in words. */
export function ReachNote({ bounds }: { bounds: ReachBounds | null }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (!bounds || bounds.all < 2) return null
  const { least, most, known, all } = bounds
  return (
    <p className="max-w-prose pt-1">
      {known > 1 && t('report.reach.bounds', { least: number(least), most: number(most) })}{' '}
      {known < all && t('report.reach.coverage', { known: number(known), all: number(all) })}
    </p>
  )
}
