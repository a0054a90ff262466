import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ExtraRevisionEvent } from '../../domain/collaboration/extra-revision.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { Button, type ButtonKind, buttonClass } from '../buttons.tsx'
import { classNames } from '../class-names.ts'
import { RefusalNotice } from '../form.tsx'
import { useAnswerTo } from './deal-answer.ts'

type StepButtonProps = {
  step: StepName | ExtraRevisionEvent
  kind?: ButtonKind
  /** What the button says. */
  children: ReactNode
  /** Fields that go along, such as the version of an offer. */
  fields?: ReactNode
}

/** A step that needs nothing but its button. */
export function StepButton({ step, kind = 'primary', children, fields }: StepButtonProps) {
  const navigation = useNavigation()
  return (
    <Form method="post">
      <RefusalNotice refusal={useAnswerTo(step)?.refusal} />
      {fields}
      <Button kind={kind} name="step" value={step} busy={navigation.state === 'submitting'}>
        {children}
      </Button>
    </Form>
  )
}

/** A step that asks once more or needs a form: closed until it is wanted, open when it comes back with errors. */
export function StepDetails({
  step,
  title,
  kind = 'secondary',
  children,
}: {
  step: string
  title: ReactNode
  kind?: ButtonKind
  children: ReactNode
}) {
  const answer = useAnswerTo(step)
  return (
    <details open={answer ? true : undefined} className="group open:w-full">
      {/* A quiet one that stands alone begins where the text around it does. */}
      <summary className={classNames(buttonClass(kind), kind === 'quiet' && 'group-only:-ms-4')}>
        {title}
      </summary>
      <div className="max-w-form border-s border-ink py-4 ps-5">{children}</div>
    </details>
  )
}
