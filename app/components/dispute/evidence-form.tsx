import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { documentTypeNames, documentTypes, largestDocument } from '../../domain/content/document.ts'
import { largestPicture, mostPictures, pictureTypeNames, pictureTypes } from '../../domain/content/picture.ts'
import type { SentFile } from '../../domain/content/upload.ts'
import { largestFormVideo, largestVideo, videoTypeNames, videoTypes } from '../../domain/content/video.ts'
import type { CaseView } from '../../domain/dispute/case-view.ts'
import { evidenceForm } from '../../domain/dispute/forms.ts'
import { pointsFor } from '../../domain/dispute/reasons.ts'
import type { DisputeSide } from '../../domain/dispute/steps.ts'
import { Button } from '../buttons.tsx'
import { RadioGroup } from '../choice-fields.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { StepDetails } from '../deal/step-form.tsx'
import { SelectField, TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { UploadField } from '../uploads/upload-field.tsx'

type EvidenceFormProps = {
  view: CaseView
  reader: DisputeSide
  /** Files that were sent and not yet brought. */
  uploads: readonly SentFile[]
}

const megabytes = (bytes: number) => bytes / 1024 / 1024

/** Where a side adds files, a link or words under a point of its list. */
export function EvidenceForm({ view: { deal, dispute }, reader, uploads }: EvidenceFormProps) {
  const { t } = useTranslation()
  const form = useZodForm(
    evidenceForm,
    { kind: 'files' },
    {
      answer: useAnswerTo('add-evidence'),
      prefix: 'evidence',
      labels: {
        point: t('dispute.evidence.point'),
        kind: t('dispute.evidence.kind'),
        body: t('dispute.evidence.body'),
        files: t('dispute.evidence.files'),
      },
    },
  )
  const hint = (videoBytes: number) =>
    t('dispute.evidence.files_hint', {
      most: mostPictures,
      pictureSize: megabytes(largestPicture.bytes),
      documentSize: megabytes(largestDocument.bytes),
      videoSize: megabytes(videoBytes),
    })
  // The list of files keeps its own hold on the control.
  const { ref: _, ...files } = form.field('files')
  return (
    <StepDetails step="add-evidence" title={t('dispute.evidence.add')}>
      <Form {...form.props} encType="multipart/form-data" className="grid gap-5">
        <FormHead form={form} />
        <SelectField
          {...form.field('point')}
          empty
          label={t('dispute.evidence.point')}
          options={pointsFor(dispute.reason, reader === dispute.byRole).map((value) => ({
            value,
            label: t(`dispute.evidence.point_names.${value}`),
          }))}
        />
        <RadioGroup
          {...form.field('kind')}
          columns
          label={t('dispute.evidence.kind')}
          options={(['files', 'link', 'text'] as const).map((value) => ({
            value,
            label: t(`dispute.evidence.kinds.${value}`),
          }))}
        />
        <UploadField
          {...files}
          required={false}
          dealId={deal.id}
          purpose="evidence"
          known={uploads}
          label={t('dispute.evidence.files')}
          hints={{ form: hint(largestFormVideo), pieces: hint(largestVideo.bytes) }}
          accept={[...pictureTypes, ...documentTypes, ...videoTypes].join(',')}
          types={`${pictureTypeNames}, ${documentTypeNames}, ${videoTypeNames}`}
        />
        <TextArea
          {...form.field('body')}
          rows={3}
          label={t('dispute.evidence.body')}
          hint={t('dispute.evidence.body_hint')}
        />
        <div>
          <Button name="step" value="add-evidence" busy={form.isBusy}>
            {t('dispute.evidence.submit')}
          </Button>
        </div>
      </Form>
    </StepDetails>
  )
}
