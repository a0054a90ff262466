import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Code, CodeLines } from '#app/components/outcome/code-text.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { addSiteForm } from '#app/domain/outcome/console-form.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

export type ScriptSectionProps = { tag: string; sites: string[]; answer?: FormAnswer | undefined }

const reports = [
  "athar('order', { order_id: '1001', amount: 15000, currency: 'SAR', promo_code: 'LAYLA7KM' })",
  "athar('lead', { lead_id: 'form-77' })",
].join('\n')

/** The script for a brand's own site, and the hosts on which it may report. */
export function ScriptSection({ tag, sites, answer }: ScriptSectionProps) {
  const { t } = useTranslation()
  const lines = [
    { title: t('conversions.script.tag'), text: tag },
    { title: t('conversions.script.consent'), text: "athar('consent', true)" },
    { title: t('conversions.script.report'), text: reports },
  ]
  return (
    <Section title={t('conversions.script.title')} id="script">
      <p className="max-w-prose pb-2">{t('conversions.script.intro')}</p>
      {lines.map(({ title, text }) => (
        <div key={title}>
          <h3 className="pt-3 pb-2 font-semibold">{title}</h3>
          <CodeLines label={title}>{text}</CodeLines>
        </div>
      ))}
      <h3 className="pt-5 pb-2 font-semibold">{t('conversions.script.sites')}</h3>
      {sites.length === 0 && <p className="text-soft">{t('conversions.script.no_sites')}</p>}
      <ul className="max-w-form">
        {sites.map((host) => (
          <li
            key={host}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-2"
          >
            <Code>{host}</Code>
            <Form method="post">
              <input type="hidden" name="host" value={host} />
              <Button kind="danger" small name="press" value="remove">
                {t('conversions.script.remove', { host: isolate(host) })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <AddSite answer={answer} />
    </Section>
  )
}

function AddSite({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useTranslation()
  const form = useZodForm(
    addSiteForm,
    { host: '' },
    { answer, labels: { host: t('conversions.script.host') } },
  )
  return (
    <Form {...form.props} className="grid max-w-form gap-3 pt-4">
      <FormHead form={{ errors: form.errors, refusal: null }} />
      <input type="hidden" name="press" value="add" />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          {...form.field('host')}
          label={t('conversions.script.host')}
          placeholder="shop.example"
          maxLength={300}
        />
        <Button kind="secondary" busy={form.isBusy}>
          {t('conversions.script.add')}
        </Button>
      </div>
    </Form>
  )
}
