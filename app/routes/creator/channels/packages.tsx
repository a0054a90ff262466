import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, buttonClass } from '#app/components/buttons.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Amount } from '#app/components/format.tsx'
import { packagesForm } from '#app/domain/channel/forms.ts'
import type { KitChannel } from '#app/domain/channel/kit.ts'
import { formatsOf } from '#app/domain/channel/platforms.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { currencyCodes, majorText } from '#app/domain/money.ts'

/** What a channel asks per format, and the form that changes it. `currency` is offered where there is no price yet. */
export function Packages({ channel, currency }: { channel: KitChannel; currency: string }) {
  const { t } = useTranslation()
  const { id, platform, packages } = channel
  const formats = formatsOf[platform]
  const acted = useActionData<FormAnswer>()
  const isAnswered = acted?.values?.part === 'packages' && acted.values.channelId === id
  const form = useZodForm(
    packagesForm,
    {
      currency: packages[0]?.price.currency ?? currency,
      prices: Object.fromEntries(packages.map(({ format, price }) => [format, majorText(price)])),
    },
    {
      prefix: id,
      answer: isAnswered ? acted : undefined,
      labels: {
        currency: t('channels.currency'),
        ...Object.fromEntries(formats.map((name) => [`prices.${name}`, t(`catalogue.format.${name}`)])),
      },
    },
  )
  return (
    <div className="max-w-prose pt-6">
      <h3 className="pb-1 font-semibold">{t('channels.prices')}</h3>
      {packages.length > 0 && (
        <DefinitionList
          facts={packages.map(({ format, price }) => ({
            key: format,
            term: t(`catalogue.format.${format}`),
            detail: <Amount money={price} />,
          }))}
        />
      )}
      <details open={isAnswered || packages.length === 0} className="pt-3">
        <summary className={buttonClass('secondary', true)}>{t('channels.change')}</summary>
        <Form {...form.props} className="grid gap-4 pt-4">
          <FormHead form={form} />
          <input type="hidden" name="channelId" value={id} />
          <p className="text-note text-soft">{t('channels.prices_hint')}</p>
          <SelectField
            {...form.field('currency')}
            className="max-w-40"
            label={t('channels.currency')}
            options={currencyCodes.map((code) => ({ value: code, label: code }))}
          />
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            {formats.map((name) => (
              <TextField
                key={name}
                {...form.field(`prices.${name}`)}
                inputMode="decimal"
                label={t(`catalogue.format.${name}`)}
              />
            ))}
          </div>
          <div>
            <Button name="part" value="packages" busy={form.isBusy}>
              {t('channels.save')}
            </Button>
          </div>
        </Form>
      </details>
    </div>
  )
}
