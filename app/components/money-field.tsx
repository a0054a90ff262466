import { forwardRef, type Ref } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Currency, currencies, currencyCodes } from '../domain/money.ts'
import { classNames } from './class-names.ts'
import { controlClass, FieldFrame, type FieldProps, stateOf } from './field-frame.tsx'
import { Affix } from './fields.tsx'

type CurrencyControl = Omit<FieldProps<string>, 'label'> & {
  ref?: Ref<HTMLSelectElement>
  options?: readonly Currency[]
}

type MoneyFieldProps = FieldProps & {
  /** The currency that is already agreed, shown beside the figure. */
  currency?: Currency
  /** A second field, for a currency that is still to be chosen: `{ ...field('currency'), options }`. */
  currencyField?: CurrencyControl
  className?: string
}

/** An amount in major units as people write it ("4,500.00"); the form reads it with `parseMajor`. */
export const MoneyField = forwardRef<HTMLInputElement, MoneyFieldProps>(function MoneyField(props, ref) {
  const { t } = useTranslation()
  const { name, id = name, label, hint, error, required, currency, currencyField, className } = props
  const wrong = error ?? currencyField?.error
  return (
    <FieldFrame {...{ id, label, hint, error: wrong, required, className }}>
      <div dir="ltr" className="flex max-w-72">
        {currency && <Affix>{currency}</Affix>}
        {currencyField && (
          <select
            ref={currencyField.ref}
            id={currencyField.id ?? currencyField.name}
            name={currencyField.name}
            defaultValue={currencyField.defaultValue}
            onChange={currencyField.onChange}
            onBlur={currencyField.onBlur}
            aria-label={t('field.currency')}
            className={classNames(controlClass, 'shrink-0 border-e-0')}
          >
            {(currencyField.options ?? currencyCodes).map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        )}
        <input
          {...stateOf({ ...props, error: wrong })}
          ref={ref}
          type="text"
          inputMode={currency && currencies[currency].digits === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          defaultValue={props.defaultValue}
          onChange={props.onChange}
          onBlur={props.onBlur}
          className={classNames(controlClass, 'min-w-0 flex-1 text-end')}
        />
      </div>
    </FieldFrame>
  )
})
