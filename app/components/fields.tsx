import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { buttonClass } from './buttons.tsx'
import { classNames } from './class-names.ts'
import { controlClass, FieldFrame, type FieldProps, stateOf } from './field-frame.tsx'

type TextKind = 'text' | 'email' | 'url' | 'tel' | 'password' | 'number' | 'datetime-local'

type TextFieldProps = FieldProps & {
  type?: TextKind
  autoComplete?: string
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  placeholder?: string
  maxLength?: number
  min?: number
  max?: number
  step?: number | 'any'
  /** A word on the field's start or end edge: "@", "%", "days". */
  prefix?: string
  suffix?: string
  hideLabel?: boolean
  className?: string
}

/** One line of text. Addresses, numbers and passwords stay left to right; everything else follows what is typed. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(props, ref) {
  const { name, id = name, label, hint, error, required, hideLabel, className, type = 'text' } = props
  const { prefix, suffix, onChange, onBlur, defaultValue } = props
  const frame = { id, label, hint, error, required, hideLabel, className }
  const affixed = prefix !== undefined || suffix !== undefined
  const input = (
    <input
      {...stateOf(props)}
      ref={ref}
      type={type}
      dir={type === 'text' && !affixed ? 'auto' : 'ltr'}
      defaultValue={defaultValue}
      autoComplete={props.autoComplete}
      inputMode={props.inputMode}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      min={props.min}
      max={props.max}
      step={props.step}
      onChange={onChange}
      onBlur={onBlur}
      className={classNames(controlClass, affixed ? 'min-w-0 flex-1' : 'w-full')}
    />
  )
  return (
    <FieldFrame {...frame}>
      {affixed ? (
        <div dir="ltr" className="flex">
          {prefix !== undefined && <Affix>{prefix}</Affix>}
          {input}
          {suffix !== undefined && <Affix>{suffix}</Affix>}
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  )
})

export function Affix({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-center border-y border-edge bg-wash px-3 text-soft first:border-s last:border-e">
      {children}
    </span>
  )
}

type TextAreaProps = FieldProps & {
  rows?: number
  maxLength?: number
  placeholder?: string
  className?: string
}

/** Several lines of text. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const { name, id = name, label, hint, error, required, rows = 4, className } = props
  return (
    <FieldFrame {...{ id, label, hint, error, required, className }}>
      <textarea
        {...stateOf(props)}
        ref={ref}
        dir="auto"
        rows={rows}
        defaultValue={props.defaultValue}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        onChange={props.onChange}
        onBlur={props.onBlur}
        className={classNames(controlClass, 'w-full resize-y')}
      />
    </FieldFrame>
  )
})

export type Option = { value: string; label: string }

type SelectFieldProps = FieldProps & {
  options: readonly Option[]
  /** The first, empty choice; `true` writes "Choose". */
  empty?: string | true
  hideLabel?: boolean
  className?: string
}

/** One of many. For up to six choices prefer RadioGroup. */
export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(props, ref) {
  const { t } = useTranslation()
  const { name, id = name, label, hint, error, required, options, empty, hideLabel, className } = props
  return (
    <FieldFrame {...{ id, label, hint, error, required, hideLabel, className }}>
      <select
        {...stateOf(props)}
        ref={ref}
        defaultValue={props.defaultValue}
        onChange={props.onChange}
        onBlur={props.onBlur}
        className={classNames(controlClass, 'w-full')}
      >
        {empty !== undefined && <option value="">{empty === true ? t('field.choose') : empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
})

type DateFieldProps = FieldProps & {
  hideLabel?: boolean
  /** First and last day that can be chosen, as `2026-12-24`. */
  min?: string
  max?: string
  className?: string
}

/** A calendar day, `2026-12-24`, through the device's own picker. */
export const DateField = forwardRef<HTMLInputElement, DateFieldProps>(function DateField(props, ref) {
  const { name, id = name, label, hint, error, required, hideLabel, min, max, className } = props
  return (
    <FieldFrame {...{ id, label, hint, error, required, hideLabel, className }}>
      <input
        {...stateOf(props)}
        ref={ref}
        type="date"
        min={min}
        max={max}
        defaultValue={props.defaultValue}
        onChange={props.onChange}
        onBlur={props.onBlur}
        className={classNames(controlClass, 'w-full max-w-52')}
      />
    </FieldFrame>
  )
})

type SearchFieldProps = FieldProps & { placeholder?: string; hideLabel?: boolean; className?: string }

/** A search line with its own button, for a GET form. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField(props, ref) {
  const { t } = useTranslation()
  const { name, id = name, label, hint, error, hideLabel, className } = props
  return (
    <FieldFrame {...{ id, label, hint, error, hideLabel, className }}>
      <div className="flex gap-2">
        <input
          {...stateOf(props)}
          ref={ref}
          type="search"
          dir="auto"
          defaultValue={props.defaultValue}
          placeholder={props.placeholder}
          onChange={props.onChange}
          onBlur={props.onBlur}
          className={classNames(controlClass, 'min-w-0 flex-1')}
        />
        <button type="submit" className={buttonClass('secondary')}>
          {t('field.search')}
        </button>
      </div>
    </FieldFrame>
  )
})
