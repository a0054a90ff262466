import { Form } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { checklistOf } from '../../domain/campaign/brief.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { draftForm, mostDraftLinks } from '../../domain/collaboration/forms.ts'
import { largestPicture, mostPictures, pictureTypeNames, pictureTypes } from '../../domain/content/picture.ts'
import type { SentFile } from '../../domain/content/upload.ts'
import { largestFormVideo, largestVideo, videoTypeNames, videoTypes } from '../../domain/content/video.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { CheckboxGroup } from '../choice-fields.tsx'
import { TextArea } from '../fields.tsx'
import { CaptionCheck } from '../compliance/caption-check.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name } from '../format.tsx'
import { Section } from '../section.tsx'
import { UploadField } from '../uploads/upload-field.tsx'
import { useAnswerTo } from './deal-answer.ts'

const megabytes = (bytes: number) => bytes / 1024 / 1024

/** Where the creator hands in the next version of the draft. */
export function DraftForm({ deal, uploads }: { deal: DealView; uploads: readonly SentFile[] }) {
  const { t } = useTranslation()
  const [last] = deal.drafts
  const points = checklistOf(deal.brief)
  const answer = useAnswerTo('submit-draft')
  const form = useZodForm(
    draftForm,
    { caption: last?.caption ?? '', links: last?.links.join('\n') ?? '', ticked: last?.ticked ?? [] },
    {
      answer,
      prefix: 'draft',
      labels: { pictures: t('footage.files'), caption: t('dealpage.draft.caption') },
    },
  )
  const hint = (videoBytes: number) =>
    t('uploads.hint', {
      count: mostPictures,
      pictureSize: megabytes(largestPicture.bytes),
      videoSize: megabytes(videoBytes),
      minutes: largestVideo.durationMs / 60_000,
    })
  const caption = form.field('caption')
  // The list of files keeps its own hold on the control.
  const { ref: _, ...pictures } = form.field('pictures')
  const { put } = form
  // The button that puts the words right answers with them.
  useEffect(() => {
    if (typeof answer?.values?.caption === 'string') put('caption', answer.values.caption)
  }, [answer, put])
  return (
    <Section
      id="send-draft"
      title={t('dealpage.draft.send_title', { number: (last?.version ?? 0) + 1 })}
      note={t('dealpage.draft.revisions', {
        asked: deal.changesAsked,
        included: deal.brief.includedRevisions,
      })}
    >
      <Form
        {...form.props}
        action={`/creator/collaborations/${deal.id}/draft`}
        encType="multipart/form-data"
        className="grid max-w-form gap-5"
      >
        <FormHead form={form} />
        <UploadField
          {...pictures}
          dealId={deal.id}
          known={uploads}
          label={t('footage.files')}
          hints={{ form: hint(largestFormVideo), pieces: hint(largestVideo.bytes) }}
          accept={[...pictureTypes, ...videoTypes].join(',')}
          types={`${pictureTypeNames}, ${videoTypeNames}`}
        />
        <TextArea
          {...caption}
          rows={5}
          label={t('dealpage.draft.caption')}
          hint={t('dealpage.draft.caption_hint')}
        />
        <CaptionCheck key={caption.defaultValue} deal={deal} id={caption.id} typed={caption.defaultValue} />
        <TextArea
          {...form.field('links')}
          rows={2}
          required={false}
          label={t('footage.links')}
          hint={t('footage.links_hint', { count: mostDraftLinks })}
        />
        {points.length > 0 && (
          <CheckboxGroup
            {...form.choices('ticked')}
            label={t('dealpage.draft.checklist')}
            hint={t('dealpage.draft.checklist_hint')}
            options={points.map((point) => ({ value: point, label: <Name>{point}</Name> }))}
          />
        )}
        <ButtonRow>
          <Button name="step" value="submit-draft" busy={form.isBusy}>
            {t('dealpage.do.submit-draft')}
          </Button>
          {deal.brief.jurisdictions.length > 0 && (
            <Button name="step" value="fix-caption" kind="secondary" formNoValidate>
              {t('compliance.fix')}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Section>
  )
}
