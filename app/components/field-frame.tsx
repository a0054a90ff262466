import type { ChangeEvent, FocusEvent, ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What every field takes. `name`, `defaultValue`, `ref`, `onChange`, `onBlur` and `error` come from the form's `field(name)`. */
export type FieldProps<Value = string | number> = {
  name: string
  label: ReactNode
  /** The name, unless two forms on a page share it. */
  id?: string
  hint?: ReactNode
  /** What was typed before, or stands so far. */
  defaultValue?: Value
  /** A sentence in the reader's language; it stands under the control. */
  error?: string
  /** false writes "optional" beside the label; true makes the browser insist too. */
  required?: boolean
  onChange?: (event: ChangeEvent<Control>) => unknown
  onBlur?: (event: FocusEvent<Control>) => unknown
}

export const controlClass = classNames(
  'block min-h-11 rounded-control border border-edge bg-raised px-3 py-2 text-body text-ink',
  'hover:border-ink aria-invalid:border-2 aria-invalid:border-disputed disabled:opacity-60',
)

/** Ids of what describes a control: its hint and its error. */
export function describedBy(id: string, hint: unknown, error: string | undefined) {
  return classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined
}

type ControlState = { name: string; id?: string; hint?: unknown; error?: string; required?: boolean }

/** The attributes by which a control says that it is wrong, needed and described. */
export const stateOf = ({ name, id = name, hint, error, required }: ControlState) => ({
  id,
  name,
  required: required || undefined,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': describedBy(id, hint, error),
})

type FrameProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  required?: boolean
  hideLabel?: boolean
  children: ReactNode
  className?: string
}

/** Label above, hint under it, the control, then what is wrong. */
export function FieldFrame({ id, label, hint, error, required, hideLabel, children, className }: FrameProps) {
  return (
    <div className={classNames('min-w-0', className)}>
      <label htmlFor={id} className={classNames('mb-1 block font-semibold', hideLabel && 'sr-only')}>
        {label}
        <Optional when={required === false} />
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </div>
  )
}

/** The space is a letter of its own: without it Arabic would join the two words. */
export function Optional({ when }: { when: boolean }) {
  const { t } = useTranslation()
  if (!when) return null
  return (
    <>
      {' '}
      <span className="ps-0.5 text-note font-normal text-soft">{t('field.optional')}</span>
    </>
  )
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={`${id}-hint`} className="mb-1.5 max-w-prose text-note text-soft">
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null
  return (
    <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-note font-semibold text-disputed">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="mt-1 size-3 shrink-0 fill-none stroke-current">
        <path d="M1.5 1.5 10.5 10.5" strokeWidth="2.5" />
      </svg>
      {children}
    </p>
  )
}
