import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { accountHref } from '#app/components/books/names.tsx'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { DateField, TextField } from '#app/components/fields.tsx'
import type { AccountSpan } from '#app/domain/escrow/account-span.ts'
import type { Currency } from '#app/domain/money.ts'

type SpanFormProps = { address: string; currency: Currency; span: AccountSpan }

/** Which days of the account are shown, and of which instant the balance is wanted. */
export function SpanForm({ address, currency, span }: SpanFormProps) {
  const { t } = useTranslation()
  const { fromDay, toDay, atText } = span
  return (
    <Form method="get" className="flex flex-wrap items-end gap-x-5 gap-y-3 pt-4">
      <input type="hidden" name="address" value={address} />
      <input type="hidden" name="currency" value={currency} />
      <DateField name="from" label={t('books.account.from')} defaultValue={fromDay} required={false} />
      <DateField name="to" label={t('books.account.to')} defaultValue={toDay} required={false} />
      <TextField
        name="at"
        type="datetime-local"
        label={`${t('books.account.at')} (${t('books.account.at_hint')})`}
        defaultValue={atText}
        required={false}
      />
      <Button kind="secondary">{t('books.account.show')}</Button>
      {(fromDay || toDay || atText) && (
        <LinkButton kind="quiet" to={accountHref(address, currency)}>
          {t('books.account.clear')}
        </LinkButton>
      )}
    </Form>
  )
}
