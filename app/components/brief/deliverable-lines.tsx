import { useActionData } from '@remix-run/react'
import { type ChangeEvent, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { moreLines } from '../../domain/campaign/brief.ts'
import { formats, formatsOf, isPlatform, type Platform } from '../../domain/channel/platforms.ts'
import type { FormAnswer } from '../../domain/form-issue.ts'
import { Button } from '../buttons.tsx'
import { FieldError } from '../field-frame.tsx'
import { SelectField, TextField } from '../fields.tsx'
import { Section } from '../section.tsx'
import type { BriefParts } from './brief-form.tsx'

const fewest = 3
const most = 10

type LinesProps = BriefParts & { platforms: readonly Platform[]; typed: unknown }

/** What to make: one line for each kind of post. Three lines stand there, more come by the button. */
export function DeliverableLines({ form, platforms, typed }: LinesProps) {
  const { t } = useTranslation()
  const posted = useActionData<FormAnswer>()?.values
  const given = posted?.deliverables ?? typed
  const asked = moreLines.safeParse(posted).success ? 1 : 0
  const [lines, setLines] = useState(
    Math.min(most, Math.max(fewest, (Array.isArray(given) ? given.length : 0) + asked)),
  )
  return (
    <Section title={t('brief.form.deliverables')} id="deliverables">
      <p className="pb-4 text-soft">{t('brief.form.deliverables_hint')}</p>
      <FieldError id="deliverables">{form.errorOf('deliverables')}</FieldError>
      <ol className="grid gap-y-4">
        {Array.from({ length: lines }, (_, at) => (
          <li key={at}>
            <Line form={form} platforms={platforms} at={at} />
          </li>
        ))}
      </ol>
      {lines < most && (
        <div className="pt-4">
          <Button
            kind="secondary"
            small
            name="press"
            value="add-line"
            onClick={(event) => {
              event.preventDefault()
              setLines(lines + 1)
            }}
          >
            {t('brief.form.add_row')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Line({ form, platforms, at }: Omit<LinesProps, 'typed'> & { at: number }) {
  const { t } = useTranslation()
  const name = `deliverables.${at}`
  const [platform, format, quantity] = [
    form.field(`${name}.platform`),
    form.field(`${name}.format`),
    form.field(`${name}.quantity`),
  ]
  const [chosen, setChosen] = useState(platform.defaultValue)
  const offered = isPlatform(chosen) ? formatsOf[chosen] : formats
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('brief.form.row', { row: at + 1 })}</legend>
      <div className="grid max-w-prose grid-cols-[minmax(0,1fr)_5.5rem] gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,2fr)]">
        <SelectField
          {...platform}
          onChange={(event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) => {
            setChosen(event.target.value)
            return platform.onChange(event)
          }}
          empty
          hideLabel={at > 0}
          className="max-sm:col-span-2"
          label={t('brief.form.platform')}
          options={platforms.map((value) => ({ value, label: t(`catalogue.platform.${value}`) }))}
        />
        <SelectField
          {...format}
          empty
          hideLabel={at > 0}
          label={t('brief.form.format')}
          options={offered.map((value) => ({ value, label: t(`catalogue.format.${value}`) }))}
        />
        <TextField
          {...quantity}
          defaultValue={quantity.defaultValue || '1'}
          hideLabel={at > 0}
          inputMode="numeric"
          label={t('brief.form.quantity')}
        />
      </div>
    </fieldset>
  )
}
