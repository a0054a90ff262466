import { useTranslation } from '#app/i18n/use-translation.ts'
import { wordsFor } from '../../domain/dispute/case.ts'
import type { Precedent } from '../../domain/dispute/precedent.ts'
import { useDynamicText } from '../dynamic-text.ts'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Words } from '../deal/words.tsx'

/** Decided cases without names: what it was about, how it was shared, and why. */
export function PrecedentList({ precedents, none }: { precedents: readonly Precedent[]; none: string }) {
  if (precedents.length === 0) return <p className="text-soft">{none}</p>
  return (
    <ol>
      {precedents.map((precedent, at) => (
        <Case key={at} precedent={precedent} />
      ))}
    </ol>
  )
}

function Case({ precedent }: { precedent: Precedent }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { percent, locale, month: monthOf } = useFormat()
  const { reason, byRole, dealStatus, criterion, share, appeal, month } = precedent
  const said = wordsFor(precedent, locale)
  return (
    <li className="border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-semibold">{t(`dealpage.dispute.reasons.${reason}`)}</span>
        <span>
          {t('criteria.to_creator')}: <bdi className="font-semibold">{percent(share, 1)}</bdi>
          {appeal && <span className="text-soft"> · {t(`criteria.${appeal}`)}</span>}
        </span>
      </div>
      <p className="text-note text-soft">
        {t('criteria.case', { month: isolate(monthOf(month)) })} · {t('criteria.opened_by')}:{' '}
        {t(`deal.role.${byRole}`)} · {text(`deal.status.${dealStatus}`)}
      </p>
      <p className="pt-1">{t(`criteria.names.${criterion}.name`)}</p>
      {said.why && <Words className="pt-1 text-soft">{said.why}</Words>}
    </li>
  )
}
