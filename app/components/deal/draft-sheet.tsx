import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView, DraftFile, DraftVersion } from '../../domain/collaboration/deal-view.ts'
import { currentStop } from '../../domain/collaboration/progress.ts'
import { momentText } from '../../domain/content/moment.ts'
import { listedKey } from '../../domain/content/stored-file.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { markOn } from '../../domain/review/frame-mark.ts'
import { ContactSheet, type FrameMark } from '../contact-sheet.tsx'
import { useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'
import { ApprovalSentence } from './approval-sentence.tsx'
import { Checklist } from './checklist.tsx'
import { FailedStills } from './failed-stills.tsx'
import { FramePencils } from './frame-pencil.tsx'
import { Opinions } from './opinions.tsx'
import { RemarkThreads } from './remark-thread.tsx'
import { Remarks } from './remarks.tsx'
import { DraftLinks } from './draft-links.tsx'
import { Words } from './words.tsx'

/** The newest draft as a contact sheet with what was said about it; `children` are the steps that can be taken on it. */
export function DraftSheet({ deal, children }: { deal: DealView; children?: ReactNode }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const [draft, ...earlier] = deal.drafts
  if (!draft) return <EmptySheet deal={deal} />
  const canReview = deal.reader === 'brand' && deal.status === 'in_review'
  return (
    <Section
      id="draft"
      title={t('dealpage.draft.title', { number: draft.version })}
      note={t('dealpage.draft.revisions', {
        asked: deal.changesAsked,
        included: deal.brief.includedRevisions,
      })}
    >
      <Frames deal={deal} draft={draft} />
      <FailedStills draft={draft} />
      <p className="pt-2 text-note text-soft">{t('dealpage.draft.sent', { date: day(draft.submittedAt) })}</p>
      {deal.approval && <ApprovalSentence approval={deal.approval} parties={deal} />}
      <Opinions opinions={draft.opinions} />
      {canReview && <FramePencils files={draft.files} marks={draft.marks} />}
      {children}
      {earlier.length > 0 && (
        <p className="pt-4">
          <Link to={`/${deal.reader}/collaborations/${deal.id}/versions`}>{t('review.versions.open')}</Link>
        </p>
      )}
      <Section level={3} title={t('dealpage.draft.caption')}>
        <Words>{draft.caption}</Words>
        <DraftLinks links={draft.links} />
        <Checklist brief={deal.brief} draft={draft} canCheck={canReview} />
      </Section>
      <Remarks deal={deal} draft={draft} />
      {earlier.map((version) => (
        <Earlier key={version.id} deal={deal} draft={version} />
      ))}
    </Section>
  )
}

function Frames({ deal, draft }: { deal: DealView; draft: DraftVersion }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <ContactSheet
      label={t('dealpage.draft.title', { number: draft.version })}
      columns={draft.files.length < 3 ? 2 : draft.files.length === 3 ? 3 : 4}
      frames={draft.files.flatMap((file) => {
        const notes = draft.comments.filter(({ fileId }) => fileId === file.id).length
        const name = t('dealpage.draft.frame', { number: number(file.position + 1) })
        const whole = {
          key: file.id,
          ...pictureOf(file),
          alt: name,
          mark: markOf(deal, draft, file),
          caption: name,
          note:
            notes > 0
              ? t('dealpage.draft.remarks', { count: notes })
              : file.state === 'working'
                ? t('footage.working')
                : file.state === 'withheld'
                  ? t('moderation.video_withheld')
                  : undefined,
          ...(file.state !== 'withheld' && { href: picturePath(file.key) }),
        }
        const stills = (file.frames ?? []).map((still) => ({
          key: `${file.id}:${still.position}`,
          src: picturePath(still.key),
          alt: `${name}, ${momentText(still.atMs)}`,
          mark: markOn(draft.marks, file.id, still.position),
          caption: name,
          note: <bdi dir="ltr">{momentText(still.atMs)}</bdi>,
          href: picturePath(still.key),
        }))
        return [whole, ...stills]
      })}
    />
  )
}

/** Without a picture the frame stays empty. */
const pictureOf = (file: DraftFile) => {
  const shown = listedKey(file)
  return shown ? { src: picturePath(shown) } : {}
}

/** The brand's own mark; without one a circle where all was approved, a slash where the brand asked for another picture. */
function markOf(deal: DealView, draft: DraftVersion, file: DraftFile): FrameMark {
  const own = markOn(draft.marks, file.id)
  if (own !== 'none') return own
  const isLast = draft.id === deal.drafts[0]?.id
  if (isLast && deal.history.some(({ step }) => step === 'approve-draft')) return 'approved'
  const wasSentBack = !isLast || deal.status === 'revising'
  const isCriticised = draft.comments.some(({ fileId, role }) => fileId === file.id && role === 'brand')
  return wasSentBack && isCriticised ? 'rejected' : 'none'
}

function Earlier({ deal, draft }: { deal: DealView; draft: DraftVersion }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  return (
    <details className="mt-6 border-t border-rule">
      <summary className="flex min-h-11 items-center justify-between gap-4">
        <span className="underline underline-offset-4">
          {t('dealpage.draft.title', { number: draft.version })}
        </span>
        <span className="text-note text-soft">{day(draft.submittedAt)}</span>
      </summary>
      <Frames deal={deal} draft={draft} />
      <Words className="py-3">{draft.caption}</Words>
      <Checklist brief={deal.brief} draft={draft} canCheck={false} />
      <RemarkThreads draft={draft} remarks={draft.comments} canAct={isUnderReview(deal)} />
    </details>
  )
}

const isUnderReview = ({ status }: DealView) => status === 'in_review' || status === 'revising'

/** Before the first draft: the strip is there, unexposed. */
function EmptySheet({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { day, number } = useFormat()
  return (
    <Section id="draft" title={t('dealpage.draft.first')} note={day(deal.terms.draftDueOn)}>
      <ContactSheet
        label={t('dealpage.draft.first')}
        frames={[1, 2, 3, 4].map((frame) => ({
          key: String(frame),
          mark: 'none',
          caption: t('dealpage.draft.frame', { number: number(frame) }),
        }))}
      />
      <p className="pt-2 text-note text-soft">
        {t(currentStop(deal.status) === 'draft' ? 'dealpage.draft.none_yet' : 'dealpage.draft.none')}
      </p>
    </Section>
  )
}
