import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Platform } from '../../domain/channel/platforms.ts'
import {
  openingOf,
  type Shipping,
  silenceOf,
  type Status as DealStatus,
  turnOf,
} from '../../domain/collaboration/steps.ts'
import { useStandingName } from '../deal/clock-length.ts'
import type { Money } from '../../domain/money.ts'
import { useDynamicText } from '../dynamic-text.ts'
import { Amount, Name, useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { Status, YourTurn } from '../marks.tsx'

export type DealLine = {
  id: string
  status: DealStatus
  shipping: Shipping
  otherName: string
  campaignName: string
  platform: Platform
  handle: string
  price: Money
  dueAt: Date | null
}

type ListProps = { deals: DealLine[]; side: 'brand' | 'creator' }

/** Deals that wait for the reader: what to do, by when, and what silence will mean. */
export function TurnList({ deals, side, now }: ListProps & { now: Date }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const format = useFormat()
  return (
    <ol>
      {deals.map((deal) => {
        const { id, status, shipping, dueAt, price } = deal
        const quiet = silenceOf(deal) ?? openingOf(deal)
        const isParcel = status === 'funded' && shipping !== 'none'
        return (
          <li
            key={id}
            className="grid grid-cols-1 gap-x-8 gap-y-1.5 border-b border-rule py-4 md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <Link
                to={`/${side}/collaborations/${id}`}
                className="inline-block min-h-6 text-lead font-semibold"
              >
                {text(isParcel ? `shipment.act.${shipping}` : `inbox.act.${status}`)}
              </Link>
              <DealNames deal={deal} />
            </div>
            <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 md:flex-col md:items-end">
              <YourTurn>
                {dueAt && t(dueAt < now ? 'inbox.late' : 'inbox.by', { when: format.dateTime(dueAt) })}
              </YourTurn>
              <Amount money={price} />
            </div>
            {quiet && (
              <p className="max-w-prose text-note text-soft md:col-span-2">
                {text(`deal.silence.${quiet.step}`)}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** Deals that wait for somebody else, with the clock that runs for them. */
export function WaitList({ deals, side }: ListProps) {
  const { t } = useTranslation()
  const nameOf = useStandingName()
  const format = useFormat()
  return (
    <ol>
      {deals.map((deal) => {
        const { id, status, dueAt, price } = deal
        return (
          <li
            key={id}
            className="grid grid-cols-1 gap-x-8 gap-y-1 border-b border-rule py-3 md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <Link to={`/${side}/collaborations/${id}`} className="inline-block min-h-6">
                {nameOf(deal)}
              </Link>
              <DealNames deal={deal} />
            </div>
            <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 md:flex-col md:items-end">
              <Status shape={status === 'disputed' ? 'disputed' : 'waiting'}>
                {t(`inbox.waiting_for.${turnOf(deal) ?? 'system'}`)}
                {dueAt && (
                  <span className="font-normal ps-1.5">
                    {t('inbox.until', { when: format.dateTime(dueAt) })}
                  </span>
                )}
              </Status>
              <Amount money={price} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function DealNames({ deal }: { deal: DealLine }) {
  const { t } = useTranslation()
  return (
    <div className="text-note">
      <Name className="font-semibold">{deal.otherName}</Name>
      {' · '}
      <Name>{deal.campaignName}</Name>
      <span className="block text-soft">
        {t(`catalogue.platform.${deal.platform}`)} <bdi dir="ltr">@{deal.handle}</bdi>
      </span>
    </div>
  )
}
