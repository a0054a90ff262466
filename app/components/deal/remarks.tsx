import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView, DraftComment, DraftFile, DraftVersion } from '../../domain/collaboration/deal-view.ts'
import { commentForm } from '../../domain/collaboration/forms.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { AnnotatedImage, type Annotation } from '../annotated-image.tsx'
import { Button } from '../buttons.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name, useFormat, When } from '../format.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { Words } from './words.tsx'

/** What was said about the newest draft, picture by picture, and where more can be said. */
export function Remarks({ deal, draft }: { deal: DealView; draft: DraftVersion }) {
  const { t } = useTranslation()
  const isOpen = deal.status === 'in_review' || deal.status === 'revising'
  const general = draft.comments.filter(({ fileId }) => fileId === null)
  const isSilent = draft.comments.length === 0
  if (isSilent && !isOpen) return null
  return (
    <div className="pt-8.5">
      <h3 className="mb-1 border-b border-ink pb-2.5 type-heading">{t('dealpage.draft.remarks_title')}</h3>
      {draft.files.map((file) => (
        <PictureRemarks key={file.id} deal={deal} draft={draft} file={file} isOpen={isOpen} />
      ))}
      <RemarkList draft={draft} comments={general} />
      {isOpen && (
        <div className="max-w-form pt-4">
          <CommentForm key={general.length} />
        </div>
      )}
    </div>
  )
}

type PictureProps = { deal: DealView; draft: DraftVersion; file: DraftFile; isOpen: boolean }

/** One picture in full with its comments. Closed while nothing was said and nothing came back with an error. */
function PictureRemarks({ draft, file, isOpen }: PictureProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const answer = useAnswerTo('comment', { fileId: file.id })
  const comments = draft.comments.filter(({ fileId }) => fileId === file.id)
  if (!isOpen && comments.length === 0) return null
  const name = t('dealpage.draft.frame', { number: number(file.position + 1) })
  return (
    <details open={comments.length > 0 || answer ? true : undefined} className="border-b border-rule">
      <summary className="flex min-h-11 items-center justify-between gap-4">
        <span className="underline underline-offset-4">
          {isOpen ? t('dealpage.draft.comment_on', { frame: name }) : name}
        </span>
        {comments.length > 0 && (
          <span className="text-note text-soft">
            {t('dealpage.draft.remarks', { count: comments.length })}
          </span>
        )}
      </summary>
      <div className="pb-5">
        {isOpen ? (
          <PictureForm key={comments.length} file={file} name={name} annotations={annotationsOf(comments)} />
        ) : (
          <AnnotatedImage {...pictureOf(file, name)} annotations={annotationsOf(comments)} />
        )}
      </div>
    </details>
  )
}

function PictureForm({
  file,
  name,
  annotations,
}: {
  file: DraftFile
  name: string
  annotations: Annotation[]
}) {
  const { t } = useTranslation()
  const prefix = `on-${file.position}`
  const form = useZodForm(commentForm, {}, { answer: useAnswerTo('comment', { fileId: file.id }), prefix })
  return (
    <Form {...form.props}>
      <FormHead form={form} />
      <input type="hidden" name="fileId" value={file.id} />
      <AnnotatedImage {...pictureOf(file, name)} annotations={annotations} picker={form.field('point')}>
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

/** A comment on the draft as a whole. */
function CommentForm() {
  const { t } = useTranslation()
  const form = useZodForm(
    commentForm,
    {},
    { answer: useAnswerTo('comment', { fileId: '' }), prefix: 'on-draft' },
  )
  return (
    <Form {...form.props} className="grid gap-3">
      <FormHead form={form} />
      <input type="hidden" name="fileId" value="" />
      <TextArea {...form.field('body')} rows={2} label={t('dealpage.draft.comment_whole')} />
      <div>
        <Button kind="secondary" name="step" value="comment" busy={form.isBusy}>
          {t('dealpage.draft.add_comment')}
        </Button>
      </div>
    </Form>
  )
}

/** Comments as plain lines, each with the frame it is about. */
export function RemarkList({ draft, comments }: { draft: DraftVersion; comments: DraftComment[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (comments.length === 0) return null
  const frameOf = (id: string | null) => draft.files.find((file) => file.id === id)?.position
  return (
    <ul>
      {comments.map((comment) => {
        const frame = frameOf(comment.fileId)
        return (
          <li key={comment.id} className="border-b border-rule py-2.5">
            <Words>{comment.body}</Words>
            <p className="text-fine text-soft">
              <Byline comment={comment} />
              {frame !== undefined && `, ${t('dealpage.draft.frame', { number: number(frame + 1) })}`}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

const Byline = ({ comment }: { comment: DraftComment }) => (
  <>
    <Name>{comment.author}</Name>, <When value={comment.madeAt} />
  </>
)

const pictureOf = ({ key, width, height, position }: DraftFile, alt: string) => ({
  id: `frame-${position}`,
  src: picturePath(key),
  alt,
  width,
  height,
})

const annotationsOf = (comments: DraftComment[]): Annotation[] =>
  comments.map((comment) => ({
    key: String(comment.id),
    point: comment.x === null || comment.y === null ? null : { x: comment.x, y: comment.y },
    text: comment.body,
    byline: <Byline comment={comment} />,
  }))
