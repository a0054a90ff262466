import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { changesForm, noteForm } from '../../domain/collaboration/forms.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { Button } from '../buttons.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useAnswerTo } from './deal-answer.ts'

/** Steps of a product's way; the caller names their buttons. */
type ProductStep = 'cancel-unaddressed' | 'cancel-unshipped' | 'report-lost' | 'cancel-lost'

type NoteFormProps = {
  step: Extract<
    StepName,
    | ProductStep
    | 'decline-offer'
    | 'decline-bid'
    | 'withdraw-offer'
    | 'withdraw-bid'
    | 'cancel-unfunded'
    | 'cancel-late-draft'
    | 'cancel-late-revision'
    | 'cancel-late-post'
    | 'request-changes'
  >
  /** What the step means, before it is taken. */
  children: ReactNode
  /** What is already known to stand in it. */
  note?: string
  /** What the button says, where it is not what the page calls the step. */
  label?: string
}

/** A step with a word to the other side: needed where changes are asked for, welcome elsewhere. */
export function NoteForm({ step, children, note = '', label }: NoteFormProps) {
  const { t } = useTranslation()
  const asks = step === 'request-changes'
  const form = useZodForm(
    asks ? changesForm : noteForm,
    { note },
    { answer: useAnswerTo(step), prefix: step },
  )
  return (
    <Form {...form.props} className="grid gap-4">
      <FormHead form={form} />
      <p>{children}</p>
      <TextArea
        {...form.field('note')}
        rows={asks ? 5 : 2}
        {...(asks ? {} : { required: false })}
        label={t(asks ? 'dealpage.draft.what_to_change' : 'dealpage.note')}
      />
      <div>
        <Button
          kind={asks || step === 'report-lost' ? 'primary' : 'danger'}
          name="step"
          value={step}
          busy={form.isBusy}
        >
          {label ?? t(`dealpage.do.${step as 'decline-offer'}`)}
        </Button>
      </div>
    </Form>
  )
}
