import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { isTurnOf } from '../../domain/collaboration/progress.ts'
import { openingOf, silenceOf, standingOf } from '../../domain/collaboration/steps.ts'
import { isolate } from '../isolate.ts'
import { Status, YourTurn } from '../marks.tsx'
import { useSentenceFormat } from './sentence-format.ts'

/** In one line: what is awaited, from whom, until when, and what happens when nothing comes. */
export function TurnLine({ deal, isHeldUp }: { deal: DealView; isHeldUp: boolean }) {
  const { t } = useTranslation()
  const { dateTime, money } = useSentenceFormat()
  const { status, reader, dueAt } = deal
  const standing = standingOf(deal)
  const isYours = isTurnOf(reader, standing)
  const until = silenceOf(standing) ?? openingOf(standing)
  const side = isYours ? 'yours' : 'theirs'
  const isAwaited = isYours || until !== null || status === 'verified'
  if (!isAwaited)
    return (
      <p className="pt-5">
        <Status shape={endShapes[status] ?? 'ended'}>{t(`deal.status.${status}`)}</Status>
      </p>
    )
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pt-5">
      {isYours ? <YourTurn /> : <Status shape="waiting">{t('dealpage.waiting')}</Status>}
      <p className="max-w-prose">
        <span className="font-semibold">
          {t(
            status === 'funded' && standing.shipping !== 'none'
              ? `shipment.turn.${standing.shipping}.${side}`
              : `dealpage.turn.${status as 'invited'}.${side}`,
            {
              name: isolate(reader === 'brand' ? deal.creatorName : deal.brandName),
              amount: money(deal.price),
            },
          )}
        </span>{' '}
        {dueAt && t('dealpage.until', { date: dateTime(dueAt) })}{' '}
        {until && dueAt && t(isHeldUp ? 'compliance.silence' : `deal.silence.${until.step as 'expire'}`)}
      </p>
    </div>
  )
}

const endShapes: Partial<Record<DealView['status'], 'released' | 'disputed'>> = {
  completed: 'released',
  settled: 'released',
  disputed: 'disputed',
}
