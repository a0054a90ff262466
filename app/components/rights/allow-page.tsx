import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { FormAnswer } from '../../domain/form-issue.ts'
import { allowanceForm } from '../../domain/rights/forms.ts'
import type { Standing } from '../../domain/rights/standing.ts'
import { Button } from '../buttons.tsx'
import { Checkbox } from '../choice-fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns } from '../section.tsx'
import { Present } from './extend-page.tsx'
import { ScopeFields } from './scope-fields.tsx'

export type AllowPageProps = {
  deal: { id: string; title: string; brandName: string }
  standing: Standing
  today: string
  isOpen: boolean
  isDone: boolean
}

/** A creator allows longer or wider use without payment, by a sentence that is ticked. */
export function AllowPage({ deal, standing, today, isOpen, isDone }: AllowPageProps) {
  const { t } = useTranslation()
  const brand = isolate(deal.brandName)
  const [first] = standing.live
  const form = useZodForm(
    allowanceForm,
    { use: first?.use ?? 'organic', territory: first?.territory ?? '', days: '30' },
    { answer: useActionData<FormAnswer>() },
  )
  return (
    <>
      <PageTitle subtitle={t('rights.allow.lead', { brand, title: isolate(deal.title) })}>
        {t('rights.allow.title')}
      </PageTitle>
      {isDone && <Notice kind="success" title={t('rights.allow.done', { brand })} />}
      {!isOpen && <Notice kind="refusal" title={t('rights.extend.closed')} />}
      <Columns shape="wide-start">
        <Form {...form.props} className="grid max-w-form gap-6 pt-4">
          <FormHead form={form} />
          <ScopeFields form={form} min={today} />
          <Checkbox {...form.check('confirmed')} label={t('rights.allow.confirm', { brand })} />
          <div>
            <Button busy={form.isBusy}>{t('rights.allow.send')}</Button>
          </div>
        </Form>
        <div className="min-w-0">
          <Present standing={standing} />
          <p className="pt-4">
            <Link to={`/creator/collaborations/${deal.id}`}>{t('rights.deal.see')}</Link>
          </p>
        </div>
      </Columns>
    </>
  )
}
