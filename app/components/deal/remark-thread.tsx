import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DraftVersion } from '../../domain/collaboration/deal-view.ts'
import { momentText } from '../../domain/content/moment.ts'
import { replyForm } from '../../domain/review/forms.ts'
import type { Remark } from '../../domain/review/remark.ts'
import { RemarkNumber } from '../annotated-image.tsx'
import { Button } from '../buttons.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '../form.tsx'
import { Name, useFormat, When } from '../format.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { Words } from './words.tsx'

/** Remarks with their answers. With `canAct` either side may answer, settle and reopen them. */
export function RemarkThreads({
  draft,
  remarks,
  canAct,
}: {
  draft: Pick<DraftVersion, 'files'>
  remarks: readonly Remark[]
  canAct: boolean
}) {
  if (remarks.length === 0) return null
  return (
    <ol>
      {remarks.map((remark) => (
        <Thread key={remark.id} draft={draft} remark={remark} canAct={canAct} />
      ))}
    </ol>
  )
}

type ThreadProps = { draft: Pick<DraftVersion, 'files'>; remark: Remark; canAct: boolean }

function Thread({ draft, remark, canAct }: ThreadProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <li id={`remark-${remark.id}`} className="flex gap-3 border-b border-rule py-2.5 target:bg-wash">
      <RemarkNumber number={remark.number} isPlaced={remark.x !== null} />
      <span className="sr-only">{t('field.where_comment', { number: number(remark.number) })}</span>
      <div className="min-w-0 flex-1">
        <Words>{remark.body}</Words>
        <p className="text-fine text-soft">
          <Byline said={remark} />
          <span className="block">
            <Where draft={draft} remark={remark} />
          </span>
        </p>
        {remark.replies.length > 0 && (
          <ul className="mt-2 border-s border-rule ps-3">
            {remark.replies.map((reply) => (
              <li key={reply.id} className="py-1.5">
                <Words>{reply.body}</Words>
                <p className="text-fine text-soft">
                  <Byline said={reply} />
                </p>
              </li>
            ))}
          </ul>
        )}
        <State remark={remark} canAct={canAct} />
        {canAct && <Reply key={remark.replies.length} remark={remark} />}
      </div>
    </li>
  )
}

function Byline({ said }: { said: Pick<Remark, 'author' | 'role' | 'madeAt'> }) {
  const { t } = useTranslation()
  return (
    <>
      <Name>{said.author}</Name>
      {said.role === 'reviewer' && ` (${t('review.remark.external')})`} · <When value={said.madeAt} />
    </>
  )
}

/** What the remark hangs on, in words. A moment of a video is a link: a player on the page goes there. */
function Where({ draft, remark }: Omit<ThreadProps, 'canAct'>) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (remark.passage !== null)
    return (
      <>
        {t('review.remark.on_passage')} “<Name>{remark.passage}</Name>”
      </>
    )
  const file = draft.files.find(({ id }) => id === remark.fileId)
  if (!file) return t('review.remark.on_draft')
  const frame = t('dealpage.draft.frame', { number: number(file.position + 1) })
  if (remark.atMs === null) return frame
  return (
    <>
      {frame},{' '}
      <a
        href={`#video-${file.id}`}
        onClick={() => seek(`video-${file.id}`, remark.atMs! / 1_000)}
        className="underline underline-offset-4"
      >
        <bdi dir="ltr">{momentText(remark.atMs)}</bdi>
      </a>
    </>
  )
}

/** A player on the page goes to the moment. */
function seek(playerId: string, seconds: number) {
  const player = document.getElementById(playerId)
  if (player instanceof HTMLVideoElement) player.currentTime = seconds
}

/** Whether it is settled, and who says so. */
function State({ remark, canAct }: Pick<ThreadProps, 'remark' | 'canAct'>) {
  const { t } = useTranslation()
  const step = remark.resolved ? 'reopen-remark' : 'resolve-remark'
  const answer = useAnswerTo(step, { remark: String(remark.id) })
  if (!remark.resolved && !canAct) return null
  return (
    <Form method="post" className="flex flex-wrap items-center gap-x-3 pt-1.5">
      <RefusalNotice refusal={answer?.refusal} />
      {remark.resolved && (
        <p className="text-note">
          {t('review.remark.resolved')} <Name>{remark.resolved.author}</Name> ·{' '}
          <When value={remark.resolved.at} />
        </p>
      )}
      <input type="hidden" name="remark" value={remark.id} />
      {canAct && (
        <Button
          kind="secondary"
          small
          name="step"
          value={step}
          aria-label={`${t(`review.remark.${step}`)}, ${t('field.where_comment', { number: remark.number })}`}
        >
          {t(`review.remark.${step}`)}
        </Button>
      )}
    </Form>
  )
}

function Reply({ remark }: { remark: Remark }) {
  const { t } = useTranslation()
  const answer = useAnswerTo('reply', { remark: String(remark.id) })
  const form = useZodForm(replyForm, {}, { answer, prefix: `reply-${remark.id}` })
  return (
    <details open={answer ? true : undefined} className="pt-1">
      <summary className="inline-flex min-h-9 items-center text-note underline underline-offset-4">
        {t('review.remark.reply')}
        <span className="sr-only">, {t('field.where_comment', { number: remark.number })}</span>
      </summary>
      <Form {...form.props} className="grid gap-3 pt-2">
        <FormHead form={form} />
        <input type="hidden" name="remark" value={remark.id} />
        <TextArea {...form.field('body')} rows={2} label={t('review.remark.reply_label')} />
        <div>
          <Button kind="secondary" small name="step" value="reply" busy={form.isBusy}>
            {t('review.remark.send_reply')}
          </Button>
        </div>
      </Form>
    </details>
  )
}
