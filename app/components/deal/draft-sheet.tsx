import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { checklistOf } from '../../domain/campaign/brief.ts'
import type { DealView, DraftFile, DraftVersion } from '../../domain/collaboration/deal-view.ts'
import { currentStop } from '../../domain/collaboration/progress.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { ContactSheet, type FrameMark } from '../contact-sheet.tsx'
import { Name, useFormat } from '../format.tsx'
import { Section } from '../section.tsx'
import { RemarkList, Remarks } from './remarks.tsx'
import { Words } from './words.tsx'

/** The newest draft as a contact sheet with what was said about it; `children` are the steps that can be taken on it. */
export function DraftSheet({ deal, children }: { deal: DealView; children?: ReactNode }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const [draft, ...earlier] = deal.drafts
  if (!draft) return <EmptySheet deal={deal} />
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
      <p className="pt-2 text-note text-soft">{t('dealpage.draft.sent', { date: day(draft.submittedAt) })}</p>
      {children}
      <Section level={3} title={t('dealpage.draft.caption')}>
        <Words>{draft.caption}</Words>
        <Checklist deal={deal} draft={draft} />
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
      frames={draft.files.map((file) => {
        const notes = draft.comments.filter(({ fileId }) => fileId === file.id).length
        const name = t('dealpage.draft.frame', { number: number(file.position + 1) })
        return {
          key: file.id,
          src: picturePath(file.key),
          alt: name,
          mark: markOf(deal, draft, file),
          caption: name,
          note: notes > 0 ? t('dealpage.draft.remarks', { count: notes }) : undefined,
          href: picturePath(file.key),
        }
      })}
    />
  )
}

/** A circle on every frame of the approved version; a diagonal where the brand asked for another one and said so here. */
function markOf(deal: DealView, draft: DraftVersion, file: DraftFile): FrameMark {
  const isLast = draft.id === deal.drafts[0]?.id
  if (isLast && deal.history.some(({ step }) => step === 'approve-draft')) return 'approved'
  const wasSentBack = !isLast || deal.status === 'revising'
  const isCriticised = draft.comments.some(({ fileId, role }) => fileId === file.id && role === 'brand')
  return wasSentBack && isCriticised ? 'rejected' : 'none'
}

/** The points of the brief, each ticked by the creator or not. */
function Checklist({ deal, draft }: { deal: DealView; draft: DraftVersion }) {
  const { t } = useTranslation()
  const points = checklistOf(deal.brief)
  if (points.length === 0) return null
  return (
    <ul aria-label={t('dealpage.draft.checklist')} className="mt-4 border-t border-rule">
      {points.map((point) => {
        const isTicked = draft.ticked.includes(point)
        return (
          <li key={point} className="flex items-baseline gap-2.5 border-b border-rule py-2">
            <svg
              viewBox="0 0 12 12"
              aria-hidden="true"
              className="size-3 shrink-0 fill-none stroke-current stroke-2"
            >
              <path d={isTicked ? 'M1.5 6.5 4.5 9.5 10.5 2.5' : 'M1.5 1.5H10.5V10.5H1.5Z'} />
            </svg>
            <span className={isTicked ? '' : 'text-soft'}>
              <span className="sr-only">
                {t(isTicked ? 'dealpage.draft.ticked' : 'dealpage.draft.unticked')}:{' '}
              </span>
              <Name>{point}</Name>
            </span>
          </li>
        )
      })}
    </ul>
  )
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
      <RemarkList draft={draft} comments={draft.comments} />
    </details>
  )
}

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
