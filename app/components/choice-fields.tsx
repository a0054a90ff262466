import { type ForwardedRef, forwardRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, FieldError, FieldHint, type FieldProps, Optional } from './field-frame.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

type GroupProps<Value> = Omit<FieldProps<Value>, 'label'> & {
  label: ReactNode
  options: readonly Choice[]
  /** Choices in columns, for short words; one under another otherwise. */
  columns?: boolean
  className?: string
}

/** Several of many; the form gets the chosen values under one name. */
export const CheckboxGroup = forwardRef<HTMLInputElement, GroupProps<readonly string[]>>(
  function CheckboxGroup(props, ref) {
    return <Group {...props} type="checkbox" chosen={props.defaultValue ?? []} inputRef={ref} />
  },
)

/** One of a few. */
export const RadioGroup = forwardRef<HTMLInputElement, GroupProps<string>>(function RadioGroup(props, ref) {
  const chosen = props.defaultValue === undefined ? [] : [props.defaultValue]
  return <Group {...props} type="radio" chosen={chosen} inputRef={ref} />
})

type AnyGroupProps = Omit<GroupProps<unknown>, 'defaultValue'> & {
  type: 'checkbox' | 'radio'
  chosen: readonly string[]
  inputRef: ForwardedRef<HTMLInputElement>
}

function Group(props: AnyGroupProps) {
  const { name, id = name, label, hint, error, required, options, columns, type, chosen, className } = props
  return (
    <fieldset
      aria-describedby={describedBy(id, hint, error)}
      aria-invalid={error ? true : undefined}
      className={classNames('min-w-0', className)}
    >
      <legend className="mb-1 font-semibold">
        {label}
        <Optional when={required === false} />
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <div className={columns ? 'grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-5' : 'grid'}>
        {options.map((option, at) => (
          <ChoiceRow
            key={option.value}
            {...option}
            id={at === 0 ? id : `${id}.${option.value}`}
            name={name}
            type={type}
            inputRef={props.inputRef}
            checked={chosen.includes(option.value)}
            onChange={props.onChange}
            onBlur={props.onBlur}
          />
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  )
}

type CheckboxProps = Omit<FieldProps<boolean>, 'hint'> & {
  value?: string
  hint?: ReactNode
  className?: string
}

/** One yes or no; the form gets `value` ("on") or nothing. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(props, ref) {
  const { name, id = name, label, hint, error, value = 'on', defaultValue = false, className } = props
  return (
    <div className={className}>
      <ChoiceRow
        {...{ id, name, value, label, hint, error }}
        type="checkbox"
        inputRef={ref}
        checked={defaultValue}
        onChange={props.onChange}
        onBlur={props.onBlur}
      />
      <FieldError id={id}>{error}</FieldError>
    </div>
  )
})

type ChoiceRowProps = Choice &
  Pick<FieldProps, 'onChange' | 'onBlur' | 'error'> & {
    id: string
    name: string
    type: 'checkbox' | 'radio'
    checked: boolean
    inputRef: ForwardedRef<HTMLInputElement>
  }

function ChoiceRow(props: ChoiceRowProps) {
  const { id, name, type, value, label, hint, error, checked, inputRef, onChange, onBlur } = props
  return (
    <div className="flex min-h-11 items-start gap-2.5 py-2.5">
      <input
        ref={inputRef}
        id={id}
        name={name}
        type={type}
        value={value}
        defaultChecked={checked}
        aria-invalid={error ? true : undefined}
        aria-describedby={classNames(hint ? `${id}-about` : null, error ? `${id}-error` : null) || undefined}
        onChange={onChange}
        onBlur={onBlur}
        className="size-6 shrink-0 accent-ink"
      />
      <div className="min-w-0 grow">
        <label htmlFor={id} className="block">
          {label}
        </label>
        {hint && (
          <div id={`${id}-about`} className="text-note text-soft">
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
