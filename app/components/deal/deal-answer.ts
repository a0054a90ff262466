import { useActionData } from '@remix-run/react'
import type { FormAnswer } from '../../domain/form-issue.ts'

/** What the action said about one of the forms of a deal's page; `of` narrows it where a step has several forms. */
export function useAnswerTo(step: string, of: Record<string, string> = {}): FormAnswer | undefined {
  const answer = useActionData<FormAnswer>()
  const values = answer?.values
  const isMine = values?.step === step && Object.entries(of).every(([name, value]) => values[name] === value)
  return isMine ? answer : undefined
}
