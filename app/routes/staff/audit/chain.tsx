import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import type { Break, Head } from '#app/domain/audit/chain.ts'
import { sealForm } from '#app/domain/audit/query.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

export type ChainProps = {
  head: Head
  check: { seq: number; checkedAt: Date; brokenAt: number | null; reason: string | null } | null
  /** What came of comparing a seal that was kept outside. */
  compared: { seq: number; isSame: boolean } | null
}

/** Whether the record still is what was written, and what proves it later. */
export function Chain({ head, check, compared }: ChainProps) {
  const { t } = useTranslation()
  const form = useZodForm(sealForm)
  return (
    <Section title={t('audit.chain')} id="chain">
      <Found check={check} />
      <Form method="post" className="py-3">
        <Button kind="secondary" name="do" value="verify">
          {t('audit.verify')}
        </Button>
      </Form>
      <p className="font-semibold">{t('audit.head')}</p>
      <p className="wrap-anywhere">
        <bdi dir="ltr" className="font-mono text-note">
          {head.seq} {head.hash}
        </bdi>
      </p>
      <p className="max-w-prose text-note text-soft">{t('audit.keep')}</p>
      {compared && (
        <Notice
          kind={compared.isSame ? 'success' : 'refusal'}
          title={t(compared.isSame ? 'audit.same' : 'audit.differs', { seq: compared.seq })}
        />
      )}
      <FormHead form={form} />
      <Form {...form.props} className="flex flex-wrap items-end gap-3 pt-3">
        <TextField {...form.field('seq')} label={t('audit.seal_seq')} inputMode="numeric" />
        <TextField {...form.field('hash')} label={t('audit.seal_hash')} className="grow" />
        <Button kind="secondary" name="do" value="compare">
          {t('audit.check_seal')}
        </Button>
      </Form>
    </Section>
  )
}

function Found({ check }: Pick<ChainProps, 'check'>) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!check) return <p>{t('audit.never')}</p>
  const { seq, checkedAt, brokenAt, reason } = check
  if (brokenAt !== null)
    return (
      <Notice
        kind="refusal"
        title={t(`audit.broken.${reason as Break['reason']}`, { seq: format.number(brokenAt) })}
      />
    )
  return <p>{t('audit.verified', { count: format.number(seq), when: format.dateTime(checkedAt) })}</p>
}
