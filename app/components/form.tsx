import { zodResolver } from '@hookform/resolvers/zod'
import { useActionData, useNavigation, useSubmit } from '@remix-run/react'
import { type FormEvent, useMemo, useRef } from 'react'
import { type FieldErrors, type FieldValues, get, type Resolver, set, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { nest, valueAt } from '../domain/form-data.ts'
import { type FormAnswer, issue, issueMessage, readIssue } from '../domain/form-issue.ts'
import { useDynamicText } from './dynamic-text.ts'
import { ErrorSummary, type FieldErrorLine } from './error-summary.tsx'
import { Notice } from './notice.tsx'

type Options = {
  /** What the action said, where a page has several forms or a fetcher; the page's own action data otherwise. */
  answer?: FormAnswer | null | undefined
  /** Stands before the ids of the fields, where two forms of a page share names. */
  prefix?: string
  /** How fields are called in the summary above the form; `deliverables.platform` names that field of every row. */
  labels?: Record<string, string>
}

type Complaint = { message?: unknown; root?: { message?: unknown } }

/**
 * A form whose schema is the one its action reads. It is a plain HTML form until the page has woken up; then the same
 * schema checks it before it is sent. `defaults` are nested as the schema's values are.
 *
 * ```tsx
 * const form = useZodForm(briefForm, { title: 'Spring' })
 * <Form {...form.props}>
 *   <FormHead form={form} />
 *   <TextField label={t('brief.title')} {...form.field('title')} />
 *   <CheckboxGroup label={…} options={…} {...form.choices('jurisdictions')} />
 *   <Button busy={form.isBusy}>{t('brief.save')}</Button>
 * </Form>
 * ```
 */
export function useZodForm<S extends z.ZodType>(schema: S, defaults: object = {}, options: Options = {}) {
  const text = useDynamicText()
  const submit = useSubmit()
  const navigation = useNavigation()
  const acted = useActionData<FormAnswer>()
  const answer = 'answer' in options ? options.answer : acted
  const element = useRef<HTMLFormElement>(null)
  const pressed = useRef<HTMLElement | null>(null)

  // The form is read from the page itself, as the server will read it: both see the same fields.
  const resolver: Resolver<FieldValues> = (_, context, fields) =>
    zodResolver(schema as z.ZodType<FieldValues, FieldValues>, { error: issueMessage })(
      element.current ? readForm(element.current, pressed.current) : {},
      context,
      fields,
    )
  const told = useMemo(() => nestErrors(answer?.errors), [answer])
  const { register, handleSubmit, formState, setValue } = useForm<FieldValues>({
    resolver,
    errors: told,
    shouldFocusError: false,
  })

  const say = (message: unknown) => {
    if (typeof message !== 'string') return undefined
    const { key, params } = readIssue(message)
    return text(`form.error.${key}`, params)
  }
  const errorOf = (name: string): string | undefined => {
    const complaint = get(formState.errors, name) as Complaint | undefined
    return say(complaint?.message ?? complaint?.root?.message)
  }
  const source = answer?.values ?? defaults
  const idOf = (name: string) => (options.prefix ? `${options.prefix}.${name}` : name)
  const control = (name: string) => {
    const { ref, onChange, onBlur } = register(name)
    return { name, id: idOf(name), ref, onChange, onBlur, error: errorOf(name) }
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    pressed.current = (event.nativeEvent as SubmitEvent).submitter
    const target = (pressed.current ?? event.currentTarget) as HTMLFormElement
    return handleSubmit(() => submit(target))(event)
  }

  return {
    /** For `<Form>`: it posts here, and checks itself rather than with the browser's bubbles. */
    props: { method: 'post', noValidate: true, ref: element, onSubmit } as const,
    /** For a field that holds one text. */
    field: (name: string) => ({ ...control(name), defaultValue: textAt(source, name) }),
    /** For a group of boxes: the chosen values. */
    choices: (name: string) => ({ ...control(name), defaultValue: listAt(source, name) }),
    /** For a single box. */
    check: (name: string) => ({ ...control(name), defaultValue: isOn(valueAt(source, name)) }),
    errorOf,
    /** Writes into a field that is on the page already: what the action made of it. */
    put: setValue,
    errors: linesOf(formState.errors).map(({ name, message }): FieldErrorLine => {
      const label = options.labels?.[name.replace(/\.\d+/g, '')]
      return { id: idOf(name), message: label ? `${label}: ${say(message)}` : say(message) }
    }),
    refusal: answer?.refusal ?? null,
    isBusy: navigation.state !== 'idle' && navigation.formMethod === 'POST',
  }
}

/** What is wrong with a form as a whole, above it: links to the fields with errors, or the refusal of its command. */
export function FormHead({ form }: { form: Pick<ReturnType<typeof useZodForm>, 'errors' | 'refusal'> }) {
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <RefusalNotice refusal={form.refusal} />
    </>
  )
}

/** A command's no, in the reader's language. */
export function RefusalNotice({ refusal }: { refusal: FormAnswer['refusal'] | undefined }) {
  const text = useDynamicText()
  if (!refusal) return null
  return <Notice kind="refusal" title={text(`refusal.${refusal.code}`, refusal.detail)} />
}

function readForm(form: HTMLFormElement, submitter: HTMLElement | null) {
  const data = new FormData(form, submitter && form.contains(submitter) ? submitter : null)
  return nest([...data].filter(([, value]) => typeof value === 'string'))
}

function nestErrors(errors: FormAnswer['errors']): FieldErrors<FieldValues> {
  const tree = {}
  for (const [name, { key, params }] of Object.entries(errors ?? {})) {
    set(tree, name, { type: key, message: issue(key, params) })
  }
  return tree
}

/** Every complaint in the tree of errors, by dotted name. */
function linesOf(tree: object, path = ''): { name: string; message: string }[] {
  return Object.entries(tree).flatMap(([part, inner]) => {
    if (typeof inner !== 'object' || inner === null || part === 'ref') return []
    const name = part === 'root' ? path : path ? `${path}.${part}` : part
    const { message, type } = inner as { message?: unknown; type?: unknown }
    if (typeof message === 'string' && typeof type === 'string') return [{ name, message }]
    return linesOf(inner as object, name)
  })
}

const textAt = (tree: unknown, name: string) => {
  const value = valueAt(tree, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const listAt = (tree: unknown, name: string): string[] => {
  const value = valueAt(tree, name)
  if (value === undefined || value === '') return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

const isOn = (value: unknown) => value === true || value === 'on' || value === 'true'
