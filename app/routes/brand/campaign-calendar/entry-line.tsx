import { useTranslation } from '#app/i18n/use-translation.ts'
import { StageMark } from '#app/components/campaign/stage-list.tsx'
import { classNames } from '#app/components/class-names.ts'
import { Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import type { CalendarEntry } from '#app/domain/campaign/calendar.ts'
import type { CampaignStage } from '#app/domain/campaign/stages.ts'

type EntryProps = { entry: CalendarEntry; stages: CampaignStage[]; campaignId: string }

/** One entry's name: an activity leads to its page, a deal's day to its deal. Done and dropped say so in a word. */
export function EntryName({ entry, stages, campaignId }: EntryProps) {
  const { t } = useTranslation()
  if (entry.kind === 'deal')
    return (
      <Link to={`/brand/collaborations/${entry.dealId}`} className="text-soft">
        {t(`calendar.deal.${entry.what}`)}: <Name>{entry.name}</Name>
        {entry.isDone && <span aria-hidden="true"> ✓</span>}
        {entry.isDone && <span className="sr-only">, {t('calendar.state.done')}</span>}
      </Link>
    )
  const { id, title, state, stageId } = entry.activity
  const stage = stages.find((one) => one.id === stageId)
  return (
    <>
      {stage && (
        <span className="pe-1.5">
          <StageMark kind={stage.kind} />
        </span>
      )}
      <Link
        to={`/brand/campaigns/${campaignId}/calendar/${id}`}
        draggable={false}
        className={classNames('font-semibold', state === 'dropped' && 'line-through')}
      >
        <Name>{title}</Name>
      </Link>
      {state !== 'planned' && <span className="text-soft"> · {t(`calendar.state.${state}`)}</span>}
    </>
  )
}
