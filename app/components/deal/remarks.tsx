import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView, DraftFile, DraftVersion } from '../../domain/collaboration/deal-view.ts'
import { commentForm } from '../../domain/collaboration/forms.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { type Remark, unresolved } from '../../domain/review/remark.ts'
import { isReviewed } from '../../domain/review/reviewer.ts'
import { AnnotatedImage, type Annotation } from '../annotated-image.tsx'
import { Button } from '../buttons.tsx'
import { TextArea, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { MomentField } from './moment-field.tsx'
import { RemarkThreads } from './remark-thread.tsx'

/** What was said about the newest draft, file by file, and where more can be said. */
export function Remarks({ deal, draft }: { deal: DealView; draft: DraftVersion }) {
  const isOpen = isReviewed(deal.status)
  return <RemarksOn draft={draft} isOpen={isOpen} canAct={isOpen} fileHref={picturePath} />
}

type RemarksProps = {
  draft: Pick<DraftVersion, 'files' | 'comments' | 'caption'>
  /** More can be said. */
  isOpen: boolean
  /** Remarks can be answered and settled. */
  canAct: boolean
  fileHref: (key: string) => string
}

/** The same for whoever reads: the files may lie at another address for them. */
export function RemarksOn({ draft, isOpen, canAct, fileHref }: RemarksProps) {
  const { t } = useTranslation()
  const general = draft.comments.filter(({ fileId }) => fileId === null)
  const open = unresolved(draft.comments)
  if (draft.comments.length === 0 && !isOpen) return null
  return (
    <div className="pt-8.5" id="remarks">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-2.5">
        <h3 className="type-heading">{t('dealpage.draft.remarks_title')}</h3>
        {draft.comments.length > 0 && (
          <p className="text-note text-soft">{t('review.remark.open', { count: open })}</p>
        )}
      </div>
      {draft.files.map((file) => (
        <FileRemarks key={file.id} {...{ draft, file, isOpen, canAct, fileHref }} />
      ))}
      {(general.length > 0 || isOpen) && <h4 className="pt-6 font-semibold">{t('remarks.on_text')}</h4>}
      <RemarkThreads draft={draft} remarks={general} canAct={canAct} />
      {isOpen && (
        <div className="grid max-w-form gap-6 pt-4">
          <CommentForm key={general.length} />
          <PassageForm key={`passage-${general.length}`} />
        </div>
      )}
    </div>
  )
}

type FileProps = RemarksProps & { file: DraftFile }

/** One file in full with its remarks. Closed while nothing was said and nothing came back with an error. */
function FileRemarks({ draft, file, isOpen, canAct, fileHref }: FileProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const answer = useAnswerTo('comment', { fileId: file.id })
  const remarks = draft.comments.filter(({ fileId }) => fileId === file.id)
  if (!isOpen && remarks.length === 0) return null
  const name = t('dealpage.draft.frame', { number: number(file.position + 1) })
  return (
    <details open={remarks.length > 0 || answer ? true : undefined} className="border-b border-rule">
      <summary className="flex min-h-11 items-center justify-between gap-4">
        <span className="underline underline-offset-4">
          {isOpen ? t('dealpage.draft.comment_on', { frame: name }) : name}
        </span>
        {remarks.length > 0 && (
          <span className="text-note text-soft">
            {t('dealpage.draft.remarks', { count: remarks.length })}
          </span>
        )}
      </summary>
      <div className="pb-5">
        {isOpen ? (
          <FileForm key={remarks.length} {...{ file, name, remarks, fileHref }} />
        ) : (
          <AnnotatedImage {...shownFile(file, name, fileHref)} annotations={placesOf(remarks)} unlisted />
        )}
        <RemarkThreads draft={draft} remarks={remarks} canAct={canAct} />
      </div>
    </details>
  )
}

type FormProps = Pick<FileProps, 'file' | 'fileHref'> & { name: string; remarks: Remark[] }

function FileForm({ file, name, remarks, fileHref }: FormProps) {
  const { t } = useTranslation()
  const prefix = `on-${file.position}`
  const form = useZodForm(commentForm, {}, { answer: useAnswerTo('comment', { fileId: file.id }), prefix })
  return (
    <Form {...form.props}>
      <FormHead form={form} />
      <input type="hidden" name="fileId" value={file.id} />
      <AnnotatedImage
        {...shownFile(file, name, fileHref)}
        annotations={placesOf(remarks)}
        unlisted
        picker={form.field('point')}
      >
        {file.kind === 'video' && (
          <MomentField {...form.field('at')} playerId={`video-${file.id}`} durationMs={file.durationMs} />
        )}
        <TextArea {...form.field('body')} rows={3} label={t('dealpage.draft.comment')} />
        <div>
          <Button kind="secondary" name="step" value="comment" busy={form.isBusy}>
            {t('dealpage.draft.add_comment')}
          </Button>
        </div>
      </AnnotatedImage>
    </Form>
  )
}

/** A remark on the draft as a whole. */
function CommentForm() {
  const { t } = useTranslation()
  const form = useZodForm(
    commentForm,
    {},
    { answer: useAnswerTo('comment', { fileId: '', about: 'draft' }), prefix: 'on-draft' },
  )
  return (
    <Form {...form.props} className="grid gap-3">
      <FormHead form={form} />
      <input type="hidden" name="fileId" value="" />
      <input type="hidden" name="about" value="draft" />
      <TextArea {...form.field('body')} rows={2} label={t('dealpage.draft.comment_whole')} />
      <div>
        <Button kind="secondary" name="step" value="comment" busy={form.isBusy}>
          {t('dealpage.draft.add_comment')}
        </Button>
      </div>
    </Form>
  )
}

/** A remark on some words of the caption. */
function PassageForm() {
  const { t } = useTranslation()
  const answer = useAnswerTo('comment', { fileId: '', about: 'caption' })
  const form = useZodForm(commentForm, {}, { answer, prefix: 'on-caption' })
  return (
    <details open={answer ? true : undefined}>
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('review.remark.comment_passage')}
      </summary>
      <Form {...form.props} className="grid gap-3 pt-2">
        <FormHead form={form} />
        <input type="hidden" name="fileId" value="" />
        <input type="hidden" name="about" value="caption" />
        <TextField
          {...form.field('passage')}
          label={t('review.remark.passage')}
          hint={t('review.remark.passage_hint')}
        />
        <TextArea {...form.field('body')} rows={2} label={t('dealpage.draft.comment')} />
        <div>
          <Button kind="secondary" name="step" value="comment" busy={form.isBusy}>
            {t('dealpage.draft.add_comment')}
          </Button>
        </div>
      </Form>
    </details>
  )
}

function shownFile(file: DraftFile, alt: string, hrefOf: (key: string) => string) {
  const { id, key, width, height, kind, posterKey } = file
  const media =
    kind === 'video' ? (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- a draft comes as its creator filmed it
      <video
        id={`video-${id}`}
        src={hrefOf(key)}
        {...(posterKey ? { poster: hrefOf(posterKey) } : {})}
        controls
        preload="metadata"
        aria-label={alt}
        className="block h-auto w-full"
      />
    ) : undefined
  return { id: 'remark', src: hrefOf(key), alt, width, height, ...(media ? { media } : {}) }
}

const placesOf = (remarks: readonly Remark[]): Annotation[] =>
  remarks.map(({ id, number, x, y, width, height, body }) => ({
    key: String(id),
    number,
    point: x === null || y === null ? null : { x, y, ...(width && height ? { width, height } : {}) },
    text: body,
  }))
