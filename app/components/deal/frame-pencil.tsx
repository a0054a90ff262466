import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DraftFile } from '../../domain/collaboration/deal-view.ts'
import { momentText } from '../../domain/content/moment.ts'
import { type FrameMark, type Mark, frameMarks, markOn } from '../../domain/review/frame-mark.ts'
import { Button } from '../buttons.tsx'
import { RefusalNotice } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { useAnswerTo } from './deal-answer.ts'

/** The brand's pencil: a circle, a slash, or wiped out, for every picture and every frame of a video. */
export function FramePencils({ files, marks }: { files: readonly DraftFile[]; marks: readonly FrameMark[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const answer = useAnswerTo('mark-frame')
  const frames = files.flatMap((file) => {
    const name = t('dealpage.draft.frame', { number: number(file.position + 1) })
    const whole = { fileId: file.id, frame: null as number | null, name }
    const stills = (file.frames ?? []).map((still) => ({
      fileId: file.id,
      frame: still.position as number | null,
      name: `${name}, ${momentText(still.atMs)}`,
    }))
    return [whole, ...stills]
  })
  return (
    <details open={answer ? true : undefined} className="pt-2">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('review.mark.title')}
      </summary>
      <RefusalNotice refusal={answer?.refusal} />
      <ul>
        {frames.map(({ fileId, frame, name }) => (
          <li key={`${fileId}:${frame}`}>
            <Pencil fileId={fileId} frame={frame} name={name} mark={markOn(marks, fileId, frame)} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Pencil({ name, mark, ...on }: { fileId: string; frame: number | null; name: string; mark: Mark }) {
  const { t } = useTranslation()
  return (
    <Form
      method="post"
      className="flex flex-wrap items-center gap-2 border-b border-rule py-1.5"
      preventScrollReset
    >
      <span className="me-auto">
        {name}
        <span className="text-note text-soft"> · {t(`shell.frame.${mark}`)}</span>
      </span>
      <input type="hidden" name="step" value="mark-frame" />
      <input type="hidden" name="fileId" value={on.fileId} />
      <input type="hidden" name="frame" value={on.frame ?? ''} />
      {frameMarks.map((one) => (
        <Button
          key={one}
          small
          kind={one === mark ? 'primary' : 'secondary'}
          name="mark"
          value={one}
          aria-pressed={one === mark}
          aria-label={`${name}: ${t(`review.mark.${one}`)}`}
        >
          {t(`review.mark.${one}`)}
        </Button>
      ))}
    </Form>
  )
}
