import { useTranslation } from '#app/i18n/use-translation.ts'
import { mostParts } from '../../domain/campaign/brief-work.ts'
import { longestHoldDays } from '../../domain/escrow/fees.ts'
import { FieldError } from '../field-frame.tsx'
import { DateField, TextField } from '../fields.tsx'
import { useFormat } from '../format.tsx'
import { Section } from '../section.tsx'
import type { BriefParts } from './brief-form.tsx'

/** The parts in which a price is paid and released: as many lines as there may be, all of them may stay empty. */
export function PartLines({ form }: BriefParts) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <Section title={t('parts.title')} id="parts">
      <p className="max-w-prose text-soft">{t('parts.form.hint')}</p>
      <p className="max-w-prose pb-4 text-soft">
        {t('parts.form.limit', { days: number(longestHoldDays) })} {t('parts.form.last')}
      </p>
      <FieldError id="parts">{form.errorOf('parts')}</FieldError>
      <ol className="grid max-w-prose gap-y-4">
        {Array.from({ length: mostParts }, (_, at) => (
          <li key={at}>
            <fieldset className="min-w-0">
              <legend className="sr-only">{t('parts.form.row', { row: at + 1 })}</legend>
              <div className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,5fr)_minmax(0,2fr)_minmax(0,4fr)]">
                <TextField
                  {...form.field(`parts.${at}.title`)}
                  required={false}
                  hideLabel={at > 0}
                  maxLength={80}
                  className="max-sm:col-span-2"
                  label={t('parts.form.name')}
                  {...(at === 0 && { hint: t('parts.form.name_hint') })}
                />
                <TextField
                  {...form.field(`parts.${at}.share`)}
                  required={false}
                  hideLabel={at > 0}
                  inputMode="numeric"
                  suffix="%"
                  label={t('parts.form.share')}
                />
                <DateField
                  {...form.field(`parts.${at}.dueOn`)}
                  required={false}
                  hideLabel={at > 0}
                  label={t('parts.form.due')}
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
    </Section>
  )
}
