import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Money } from '../../domain/money.ts'
import { Amount, Name, useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { YourTurn } from '../marks.tsx'

export type DisputeTurn = {
  id: string
  status: string
  dueAt: Date | null
  frozen: Money
  campaignName: string
  otherName: string
}

/** Disputes that wait for the reader: an answer to the claim, or a word on the ruling. */
export function DisputeTurns({ disputes, side }: { disputes: DisputeTurn[]; side: 'brand' | 'creator' }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  return (
    <ol>
      {disputes.map(({ id, status, dueAt, frozen, campaignName, otherName }) => (
        <li
          key={id}
          className="grid grid-cols-1 gap-x-8 gap-y-1.5 border-b border-rule py-4 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <Link
              to={`/${side}/collaborations/${id}/dispute`}
              className="inline-block min-h-6 text-lead font-semibold"
            >
              {t(status === 'ruled' ? 'waiting.dispute_ruled' : 'waiting.dispute_opened')}
            </Link>
            <p className="text-note text-soft">
              <Name>{otherName}</Name> · <Name>{campaignName}</Name>
            </p>
          </div>
          <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 md:flex-col md:items-end">
            <YourTurn>{dueAt && t('inbox.by', { when: dateTime(dueAt) })}</YourTurn>
            <Amount money={frozen} tone="disputed" />
          </div>
          <p className="max-w-prose text-note text-soft md:col-span-2">
            {t(status === 'ruled' ? 'waiting.dispute_ruled_silence' : 'waiting.dispute_opened_silence')}
          </p>
        </li>
      ))}
    </ol>
  )
}
