import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView, DraftVersion } from '../../domain/collaboration/deal-view.ts'
import {
  type PointCheck,
  type ReviewPoint,
  reviewPoints,
  type Verdict,
} from '../../domain/review/checklist.ts'
import { Button } from '../buttons.tsx'
import { RefusalNotice } from '../form.tsx'
import { Name, When } from '../format.tsx'
import { useAnswerTo } from './deal-answer.ts'

type ListProps = {
  brief: Pick<DealView['brief'], 'mustSay' | 'hashtags' | 'mustNotSay'>
  draft: Pick<DraftVersion, 'ticked' | 'checks'>
  /** The reader checks the points. */
  canCheck: boolean
}

/** The points of the brief: what the creator ticked, and what the brand finds. What must not be said is among them. */
export function Checklist({ brief, draft, canCheck }: ListProps) {
  const { t } = useTranslation()
  const answer = useAnswerTo('check-point')
  const points = reviewPoints(brief)
  if (points.length === 0) return null
  return (
    <>
      <RefusalNotice refusal={answer?.refusal} />
      <ul id="checklist" aria-label={t('dealpage.draft.checklist')} className="mt-4 border-t border-rule">
        {points.map((point) => (
          <Point
            key={point.text}
            point={point}
            isTicked={draft.ticked.includes(point.text)}
            check={draft.checks.find((one) => one.point === point.text)}
            canCheck={canCheck}
          />
        ))}
      </ul>
    </>
  )
}

type PointProps = {
  point: ReviewPoint
  isTicked: boolean
  check: PointCheck | undefined
  canCheck: boolean
}

function Point({ point, isTicked, check, canCheck }: PointProps) {
  const { t } = useTranslation()
  const verdict = check?.verdict ?? 'open'
  const isForbidden = point.kind === 'not'
  return (
    <li className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 border-b border-rule py-2">
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className="size-3 shrink-0 fill-none stroke-current stroke-2"
      >
        <path d={isForbidden ? slash : isTicked ? tick : box} />
      </svg>
      <span className={`me-auto min-w-0 ${isTicked || isForbidden ? '' : 'text-soft'}`}>
        {isForbidden ? (
          <span className="text-soft">{t('review.check.not')}: </span>
        ) : (
          <span className="sr-only">
            {t(isTicked ? 'dealpage.draft.ticked' : 'dealpage.draft.unticked')}:{' '}
          </span>
        )}
        <Name>{point.text}</Name>
        {verdict !== 'open' && (
          <span className="block text-note">
            {t(`review.check.found.${verdict}`)}
            <span className="text-soft">
              {' '}
              · <Name>{check!.author}</Name> · <When value={check!.madeAt} />
            </span>
          </span>
        )}
      </span>
      {canCheck && <Buttons point={point.text} verdict={verdict} />}
    </li>
  )
}

const tick = 'M1.5 6.5 4.5 9.5 10.5 2.5'
const box = 'M1.5 1.5H10.5V10.5H1.5Z'
const slash = 'M1.5 1.5 10.5 10.5M10.5 1.5 1.5 10.5'

function Buttons({ point, verdict }: { point: string; verdict: Verdict }) {
  const { t } = useTranslation()
  return (
    <Form method="post" preventScrollReset className="flex gap-2">
      <input type="hidden" name="step" value="check-point" />
      <input type="hidden" name="point" value={point} />
      {(['ok', 'not_ok'] as const).map((one) => (
        <Button
          key={one}
          small
          kind={one === verdict ? 'primary' : 'secondary'}
          name="verdict"
          value={one === verdict ? 'open' : one}
          aria-pressed={one === verdict}
          aria-label={`${t(`review.check.${one}`)}: ${point}`}
        >
          {t(`review.check.${one}`)}
        </Button>
      ))}
    </Form>
  )
}
