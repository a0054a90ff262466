import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { issueMessage, issuesOf } from '#app/domain/form-issue.ts'
import { formErrors, readForm } from './form.ts'
import { badRequest, refused } from './refusal.ts'

type Posted = { values: Record<string, unknown>; files: Record<string, File[]> }
type Answer = ReturnType<typeof formErrors>

/** What a page does when one of its buttons is pressed. */
export type StepHandler = {
  act(posted: Posted): Promise<Answer | undefined>
  /** The part of the page to which the reader returns; its top otherwise. */
  part?: string
}

/**
 * A handler that reads the form of its step and acts on it. It may answer with errors at fields; otherwise the step is
 * done. A Refusal that is thrown comes back beside the form.
 */
export const onStep = <S extends z.ZodType>(
  schema: S,
  act: (value: z.output<S>, files: Posted['files']) => Promise<Answer | void>,
  part?: string,
): StepHandler => ({
  async act({ values, files }) {
    const read = schema.safeParse(values, { error: issueMessage })
    if (!read.success) return formErrors(issuesOf(read.error), values)
    return (await act(read.data, files)) ?? undefined
  },
  ...(part === undefined ? {} : { part }),
})

/**
 * Takes the step that the pressed button names (`step`), and sends the reader back to the page with `?done=`.
 * @throws a 400 answer when the page has no such button
 */
export async function takePostedStep(request: Request, handlers: Record<string, StepHandler>, page: string) {
  const pressed = z.looseObject({ step: z.enum(Object.keys(handlers)) })
  const read = await readForm(request, pressed)
  if (!read.ok) throw badRequest()
  const { value: values, files } = read
  const { act, part } = handlers[values.step]!
  try {
    const answer = await act({ values, files })
    return answer ?? redirect(part ? `${page}#${part}` : `${page}?done=${values.step}`)
  } catch (error) {
    return refused(error, values)
  }
}
