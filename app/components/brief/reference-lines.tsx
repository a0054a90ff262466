import { useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { mostReferences } from '../../domain/campaign/brief-work.ts'
import { pictureTypes } from '../../domain/content/picture.ts'
import { valueAt } from '../../domain/form-data.ts'
import type { FormAnswer } from '../../domain/form-issue.ts'
import { controlClass, FieldError } from '../field-frame.tsx'
import { TextField } from '../fields.tsx'
import { Section } from '../section.tsx'
import type { BriefParts } from './brief-form.tsx'

/** Examples of what is meant: every line may stay empty. A picture that is kept travels by its key. */
export function ReferenceLines({ form, given }: BriefParts & { given: unknown }) {
  const { t } = useTranslation()
  const posted = useActionData<FormAnswer>()?.values
  const source = posted ?? { references: given }
  const isOpen = Array.from({ length: mostReferences }, (_, at) => at).some((at) =>
    ['url', 'note', 'picture'].some(
      (name) => form.errorOf(`references.${at}.${name}`) || valueAt(source, `references.${at}.${name}`),
    ),
  )
  return (
    <Section title={t('briefing.references.title')} id="references">
      <FieldError id="references">{form.errorOf('references')}</FieldError>
      <details open={isOpen || undefined}>
        <summary className="min-h-11 cursor-pointer py-2.5 text-soft">
          {t('briefing.references.hint')}
        </summary>
        <p className="pb-3 text-note text-soft">{t('briefing.references.picture_hint')}</p>
        <ol className="grid gap-y-5">
          {Array.from({ length: mostReferences }, (_, at) => (
            <li key={at}>
              <Line form={form} at={at} kept={keyAt(source, at)} />
            </li>
          ))}
        </ol>
      </details>
    </Section>
  )
}

const keyAt = (source: unknown, at: number) => {
  const key = valueAt(source, `references.${at}.picture`)
  return typeof key === 'string' && key ? key : null
}

function Line({ form, at, kept }: BriefParts & { at: number; kept: string | null }) {
  const { t } = useTranslation()
  const name = `references.${at}`
  const row = at + 1
  return (
    <fieldset className="min-w-0 border-s border-rule ps-4">
      <legend className="text-note font-semibold">{t('briefing.references.row', { row })}</legend>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-3">
        <TextField
          {...form.field(`${name}.url`)}
          required={false}
          type="url"
          placeholder="https://"
          label={t('briefing.references.url')}
        />
        <TextField
          {...form.field(`${name}.note`)}
          required={false}
          maxLength={300}
          label={t('briefing.references.note')}
        />
        <div className="min-w-0">
          <label htmlFor={`${name}.file`} className="mb-1 block font-semibold">
            {t('briefing.references.picture')}
          </label>
          {kept && (
            <div className="flex min-h-11 items-center gap-2.5 pb-2">
              <input
                id={`${name}.kept`}
                type="checkbox"
                name={`${name}.picture`}
                value={kept}
                defaultChecked
                className="size-6 shrink-0 accent-ink"
              />
              <img
                src={`/files/${kept}`}
                alt={t('briefing.references.alt', { row })}
                className="size-11 object-cover"
              />
              <label htmlFor={`${name}.kept`}>{t('briefing.references.kept')}</label>
            </div>
          )}
          <input
            id={`${name}.file`}
            type="file"
            name={`files.${at}`}
            accept={pictureTypes.join(',')}
            aria-invalid={form.errorOf(`${name}.picture`) ? true : undefined}
            className={controlClass}
          />
          <FieldError id={`${name}.picture`}>{form.errorOf(`${name}.picture`)}</FieldError>
        </div>
      </div>
    </fieldset>
  )
}
