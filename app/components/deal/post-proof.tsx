import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { factNames, provenBy } from '../../domain/publication/check.ts'
import { largestPayload, payloadForm, screenshotForm } from '../../domain/publication/forms.ts'
import type { PostWatch } from '../../domain/publication/post-watch.ts'
import { Button } from '../buttons.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { TextArea, TextField } from '../fields.tsx'
import { FileField } from '../file-field.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { isolate } from '../isolate.ts'
import { Status } from '../marks.tsx'
import { Section } from '../section.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { ScreenshotField } from './screenshot-field.tsx'
import { StepDetails } from './step-form.tsx'

/** What of the post is proven and by what, what is not, and where its creator proves more. */
export function PostProof({ deal, watch }: { deal: DealView; watch: PostWatch }) {
  const { t } = useTranslation()
  const proven = provenBy(watch.checks)
  const facts = factNames.filter((fact) => fact !== 'link' || deal.brief.link || deal.links.length > 0)
  const shots = watch.checks.filter(({ source }) => source === 'screenshot')
  const refused = shots.findLast(({ ruling }) => ruling?.isAccepted === false)
  return (
    <Section id="proof" level={3} title={t('postwatch.proof.title')}>
      <DefinitionList
        facts={facts.map((fact) => {
          const source = proven[fact]
          return {
            key: fact,
            term: t(`postwatch.fact.${fact}`),
            detail: source ? (
              <Status shape="released">
                {t('postwatch.proof.by', { source: t(`postwatch.source.${source}`) })}
              </Status>
            ) : (
              <Status shape="waiting">{t('postwatch.proof.unproven')}</Status>
            ),
          }
        })}
      />
      {Object.keys(proven).length === 0 && deal.status === 'published' && (
        <p className="max-w-prose pt-3 text-note text-soft">{t('postwatch.proof.none')}</p>
      )}
      {shots.some(({ ruling }) => ruling === null) && (
        <p className="pt-3 text-note">{t('postwatch.proof.screenshot_waits')}</p>
      )}
      {refused?.ruling && (
        <p className="pt-3 text-note">
          {t('postwatch.proof.screenshot_refused', { reason: isolate(refused.ruling.reason) })}
        </p>
      )}
      {deal.reader === 'creator' && <ProofForms dealId={deal.id} />}
    </Section>
  )
}

function ProofForms({ dealId }: { dealId: string }) {
  return (
    <div className="flex flex-wrap gap-2.5 pt-3.5">
      <PayloadForm dealId={dealId} />
      <ScreenshotForm dealId={dealId} />
    </div>
  )
}

function PayloadForm({ dealId }: { dealId: string }) {
  const { t } = useTranslation()
  const form = useZodForm(
    payloadForm,
    {},
    {
      answer: useAnswerTo('prove-payload'),
      prefix: 'prove-payload',
      labels: { payload: t('postwatch.proof.payload'), payloadFile: t('licensing.payload.file') },
    },
  )
  return (
    <StepDetails step="prove-payload" title={t('postwatch.proof.payload_open')}>
      <Form
        {...form.props}
        action={`/creator/collaborations/${dealId}/seen`}
        encType="multipart/form-data"
        className="grid gap-4"
      >
        <FormHead form={form} />
        <FileField
          {...form.field('payloadFile')}
          required={false}
          label={t('licensing.payload.file')}
          hint={t('licensing.payload.file_hint')}
          accept=".json,application/json,text/plain"
          types="JSON"
          maxMegabytes={largestPayload.bytes / 1024 / 1024}
        />
        <TextArea
          {...form.field('payload')}
          rows={8}
          required={false}
          label={t('postwatch.proof.payload')}
          hint={t('postwatch.proof.payload_hint')}
        />
        <div>
          <Button name="step" value="prove-payload" busy={form.isBusy}>
            {t('postwatch.proof.payload_send')}
          </Button>
        </div>
      </Form>
    </StepDetails>
  )
}

function ScreenshotForm({ dealId }: { dealId: string }) {
  const { t } = useTranslation()
  const form = useZodForm(
    screenshotForm,
    {},
    {
      answer: useAnswerTo('prove-screenshot'),
      prefix: 'prove-screenshot',
      labels: { screenshot: t('postwatch.proof.screenshot') },
    },
  )
  return (
    <StepDetails step="prove-screenshot" title={t('postwatch.proof.screenshot_open')}>
      <Form
        {...form.props}
        action={`/creator/collaborations/${dealId}/seen`}
        encType="multipart/form-data"
        className="grid gap-4"
      >
        <FormHead form={form} />
        <ScreenshotField {...form.field('screenshot')} hint={t('postwatch.proof.screenshot_hint')} />
        <TextField {...form.field('note')} required={false} label={t('postwatch.proof.note')} />
        <div>
          <Button name="step" value="prove-screenshot" busy={form.isBusy}>
            {t('postwatch.proof.screenshot_send')}
          </Button>
        </div>
      </Form>
    </StepDetails>
  )
}
