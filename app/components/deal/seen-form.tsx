import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, type ButtonKind } from '../buttons.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, type useZodForm } from '../form.tsx'
import { ScreenshotField } from './screenshot-field.tsx'
import { StepDetails } from './step-form.tsx'

type SeenFormProps = {
  dealId: string
  step: string
  form: ReturnType<typeof useZodForm>
  /** What opens the form, and how loud. */
  open: { title: string; kind?: ButtonKind }
  send: { title: string; kind?: ButtonKind }
  /** The field for what is seen in words. */
  words: { name: string; label: string; rows: number }
  children: ReactNode
}

/** A brand says what it sees of a post, in words and with a picture: posted under an address whose pictures may be large. */
export function SeenForm({ dealId, step, form, open, send, words, children }: SeenFormProps) {
  const { t } = useTranslation()
  return (
    <StepDetails step={step} title={open.title} {...(open.kind && { kind: open.kind })}>
      <Form
        {...form.props}
        action={`/brand/collaborations/${dealId}/seen`}
        encType="multipart/form-data"
        className="grid gap-4"
      >
        <FormHead form={form} />
        {children}
        <TextArea {...form.field(words.name)} rows={words.rows} label={words.label} />
        <ScreenshotField {...form.field('screenshot')} hint={t('postwatch.claim.evidence_hint')} />
        <div>
          <Button kind={send.kind ?? 'primary'} name="step" value={step} busy={form.isBusy}>
            {send.title}
          </Button>
        </div>
      </Form>
    </StepDetails>
  )
}
