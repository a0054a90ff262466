import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Contest } from '../../domain/contest/contest.ts'
import { beaconEnds, type ContestState } from '../../domain/contest/state.ts'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'

/** Where a contest stands, and what comes next. */
export function StateLine({ contest, state }: { contest: Contest; state: ContestState }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { closesAt, freezesAt, drawnAt, calledOffAt, calledOffReason, beaconRound } = contest
  const at = drawnAt ?? calledOffAt
  return (
    <div className="border-y border-ink py-3">
      <p className="font-semibold">{t(`contest.state.${state}`)}</p>
      <p className="max-w-prose">
        {t(`contest.state_text.${state}`, {
          until: isolate(dateTime(closesAt)),
          freezes: isolate(dateTime(freezesAt)),
          latest: isolate(dateTime(beaconEnds(freezesAt))),
          round: isolate(String(beaconRound)),
          at: at ? isolate(dateTime(at)) : '',
          reason: isolate(calledOffReason ?? ''),
        })}
      </p>
    </div>
  )
}
