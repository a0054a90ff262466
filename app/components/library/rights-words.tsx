import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Period, RightsState, Standing } from '../../domain/rights/standing.ts'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Status, type StatusShape } from '../marks.tsx'

const shapes: Record<RightsState, StatusShape> = {
  none: 'ended',
  not_yet: 'waiting',
  in_force: 'released',
  expiring: 'active',
  expired: 'ended',
  revoked: 'disputed',
}

/** Where rights stand, in a word and a shape, and until when. */
export function RightsStatus({ standing }: { standing: Standing }) {
  const { t } = useTranslation()
  const when = useRightsEnd()(standing)
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Status shape={shapes[standing.state]}>{t(`library.state.${standing.state}`)}</Status>
      {when && <span className="text-note text-soft">{when}</span>}
    </span>
  )
}

/** The end of rights in words: a day, how many days are left, or since when they are over. */
export function useRightsEnd() {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ state, endsOn, daysLeft }: Standing): string | null => {
    if (!endsOn) return null
    const date = format.longDay(endsOn)
    if (state === 'expired') return t('library.ended', { date })
    if (state !== 'expiring') return t('library.until', { date })
    if (daysLeft === 0) return t('library.last_day')
    return t('library.ends_in', { count: daysLeft ?? 0, replace: { count: format.number(daysLeft ?? 0) } })
  }
}

/** One permission in a line: what, where, from when until when. */
export function usePeriodLine() {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ use, territory, from, until }: Omit<Period, 'source'>) =>
    t('library.period', {
      use: t(`brief.rights_use.${use}`),
      where: territory ? isolate(territory) : t('library.anywhere'),
      from: format.longDay(from),
      until: format.longDay(until),
    })
}
