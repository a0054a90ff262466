import { useTranslation } from '#app/i18n/use-translation.ts'
import { type CampaignStage, type StageKind } from '../../domain/campaign/stages.ts'
import { classNames } from '../class-names.ts'
import { Day, Name } from '../format.tsx'

const shapes: Record<StageKind, { path: string; ink: string; filled: boolean }> = {
  teaser: { path: 'M6 1.5A4.5 4.5 0 1 1 6 10.5A4.5 4.5 0 1 1 6 1.5Z', ink: 'text-data-a', filled: false },
  launch: { path: 'M6 1L11.3 10.5H.7Z', ink: 'text-data-b', filled: true },
  sustain: { path: 'M1.5 1.5H10.5V10.5H1.5Z', ink: 'text-data-c', filled: true },
  review: { path: 'M6 .5L11.5 6L6 11.5L.5 6Z', ink: 'text-data-d', filled: false },
  own: { path: 'M2 2L10 10M10 2L2 10', ink: 'text-ink', filled: false },
}

/** What a stage looks like in a bar of the year. */
export const stageFills: Record<StageKind, string> = {
  teaser: 'bg-data-a',
  launch: 'bg-data-b',
  sustain: 'bg-data-c',
  review: 'bg-data-d',
  own: 'bg-soft',
}

/** A stage's shape: the colour repeats what the shape and the word say. */
export function StageMark({ kind }: { kind: StageKind }) {
  const { path, ink, filled } = shapes[kind]
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={classNames('inline-block size-2.5 shrink-0 stroke-current stroke-2', ink)}
    >
      <path d={path} className={filled ? 'fill-current' : 'fill-none'} strokeWidth={filled ? 0 : 1.8} />
    </svg>
  )
}

/** What a stage is called: its own name, or its kind's in the reader's language. */
export function useStageName() {
  const { t } = useTranslation()
  return ({ kind, name }: Pick<CampaignStage, 'kind' | 'name'>) => name || t(`calendar.stage.${kind}`)
}

export function StageName({ stage }: { stage: Pick<CampaignStage, 'kind' | 'name'> }) {
  const nameOf = useStageName()
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <StageMark kind={stage.kind} />
      <Name>{nameOf(stage)}</Name>
    </span>
  )
}

/** The stages of a campaign with their days. */
export function StageList({ stages }: { stages: CampaignStage[] }) {
  return (
    <ul>
      {stages.map((stage) => (
        <li key={stage.id} className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2">
          <StageName stage={stage} />
          <span className="text-soft">
            <Day value={stage.startsOn} /> – <Day value={stage.endsOn} long />
          </span>
        </li>
      ))}
    </ul>
  )
}
