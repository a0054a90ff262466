import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { isProductAwaited, type Progress, progressOf } from '../../domain/collaboration/progress.ts'
import { useFormat } from '../format.tsx'
import { Rail } from '../rail.tsx'

/** The seven stops of the deal with their days, and whose turn it is. */
export function ProgressRail({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const { status, terms } = deal
  const nameOf = ({ stop, state }: Progress) => {
    if (terms.kind === 'rights' && stop === 'verified')
      return t(state === 'done' || state === 'next' ? 'rights.deal.stop' : 'rights.deal.stop_now')
    if (state !== 'yours' && state !== 'theirs') return t(`deal.stop.${stop}`)
    if (!isProductAwaited(deal)) return t(`dealpage.stop.${state}.${stop}`)
    const what = status === 'shipped' ? status : terms.shipping
    return t(`shipment.rail.${state}.${what as 'shipped'}`)
  }
  const dateOf = ({ state, date }: Progress) => {
    if (!date) return undefined
    const shown = day(date)
    return state === 'yours' || state === 'theirs' ? t('dealpage.due', { date: shown }) : shown
  }
  return (
    <Rail
      label={t('dealpage.rail')}
      stops={progressOf(deal).map((progress) => ({
        key: progress.stop,
        label: nameOf(progress),
        date: dateOf(progress),
        state: progress.state,
      }))}
    />
  )
}
