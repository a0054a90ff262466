import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { largestPicture, picturePath, pictureTypeNames, pictureTypes } from '../../domain/content/picture.ts'
import type { Evidence } from '../../domain/dispute/case.ts'
import type { CaseView } from '../../domain/dispute/case-view.ts'
import { evidenceForm } from '../../domain/dispute/forms.ts'
import { pointsFor } from '../../domain/dispute/reasons.ts'
import { type DisputeSide, isActOpen } from '../../domain/dispute/steps.ts'
import { Button } from '../buttons.tsx'
import { RadioGroup } from '../choice-fields.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { StepDetails } from '../deal/step-form.tsx'
import { Words } from '../deal/words.tsx'
import { SelectField, TextArea } from '../fields.tsx'
import { FileField } from '../file-field.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name, When } from '../format.tsx'
import { Columns, Section } from '../section.tsx'

/** What both sides have brought, side by side, and where a side adds to it. */
export function CaseEvidence({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const { reader, dispute } = view
  return (
    <Section id="evidence" title={t('dispute.evidence.title')}>
      <Columns shape="even">
        {(['brand', 'creator'] as const).map((side) => (
          <Side key={side} view={view} side={side} />
        ))}
      </Columns>
      {reader !== 'staff' && isActOpen('add-evidence', dispute.status) && (
        <div className="pt-4">
          {/* A new form for everything that was added: its fields are empty again. */}
          <Add key={view.evidence.length} view={view} reader={reader} />
        </div>
      )}
    </Section>
  )
}

function Side({ view, side }: { view: CaseView; side: DisputeSide }) {
  const { t } = useTranslation()
  const { deal, evidence } = view
  const brought = evidence.filter(({ role }) => role === side)
  return (
    <div className="min-w-0 pb-4">
      <h3 className="font-semibold">
        <Name>{side === 'brand' ? deal.brandName : deal.creatorName}</Name>
      </h3>
      {brought.length === 0 && <p className="text-soft">{t('dispute.evidence.none')}</p>}
      <ol>
        {brought.map((piece) => (
          <Piece key={piece.id} piece={piece} />
        ))}
      </ol>
    </div>
  )
}

function Piece({ piece }: { piece: Evidence }) {
  const { t } = useTranslation()
  const { point, kind, body, key, width, height, sha256, author, addedAt } = piece
  return (
    <li className="border-b border-rule py-3">
      <p className="flex flex-wrap justify-between gap-x-6">
        <span className="font-semibold">{t(`dispute.evidence.point_names.${point}`)}</span>
        <span className="text-note text-soft">
          {author && (
            <>
              <Name>{author}</Name> ·{' '}
            </>
          )}
          <When value={addedAt} />
        </span>
      </p>
      {key && (
        <a href={picturePath(key)} target="_blank" rel="noreferrer" className="mt-2 inline-block">
          <img
            src={picturePath(key)}
            alt={body || t(`dispute.evidence.point_names.${point}`)}
            width={width ?? undefined}
            height={height ?? undefined}
            loading="lazy"
            className="h-auto max-h-64 w-auto max-w-full border border-rule"
          />
        </a>
      )}
      {kind === 'link' ? (
        <p className="pt-1">
          <a href={body} target="_blank" rel="noreferrer nofollow ugc" dir="ltr" className="break-all">
            {body}
          </a>
        </p>
      ) : (
        body && <Words className="pt-1">{body}</Words>
      )}
      <p className="pt-1 text-fine text-soft">
        {t('dispute.evidence.hash')}{' '}
        <code dir="ltr" className="break-all">
          {sha256}
        </code>
      </p>
    </li>
  )
}

function Add({ view: { dispute }, reader }: { view: CaseView; reader: DisputeSide }) {
  const { t } = useTranslation()
  const form = useZodForm(
    evidenceForm,
    { kind: 'picture' },
    {
      answer: useAnswerTo('add-evidence'),
      prefix: 'evidence',
      labels: {
        point: t('dispute.evidence.point'),
        kind: t('dispute.evidence.kind'),
        body: t('dispute.evidence.body'),
        picture: t('dispute.evidence.picture'),
      },
    },
  )
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
          options={(['picture', 'link', 'text'] as const).map((value) => ({
            value,
            label: t(`dispute.evidence.kinds.${value}`),
          }))}
        />
        <FileField
          {...form.field('picture')}
          required={false}
          label={t('dispute.evidence.picture')}
          hint={t('dispute.evidence.picture_hint')}
          accept={pictureTypes.join(',')}
          types={pictureTypeNames}
          maxMegabytes={largestPicture.bytes / 1024 / 1024}
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
