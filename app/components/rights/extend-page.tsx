import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { FormAnswer } from '../../domain/form-issue.ts'
import type { Currency, Money } from '../../domain/money.ts'
import { extensionForm } from '../../domain/rights/forms.ts'
import type { Standing } from '../../domain/rights/standing.ts'
import { Button } from '../buttons.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { RightsStatus, usePeriodLine } from '../library/rights-words.tsx'
import { Link } from '../link.tsx'
import { MoneyField } from '../money-field.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'
import { ScopeFields } from './scope-fields.tsx'

export type ExtendPageProps = {
  deal: { id: string; title: string; creatorName: string; currency: Currency }
  standing: Standing
  today: string
  /** What the brief says an extension costs, where it does. */
  agreed: { days: number; price: string; money: Money | null } | null
  isOpen: boolean
}

/** A brand offers a price for longer or wider use of a deal's content. */
export function ExtendPage({ deal, standing, today, agreed, isOpen }: ExtendPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = isolate(deal.creatorName)
  const [first] = standing.live
  const form = useZodForm(
    extensionForm,
    {
      use: first?.use ?? 'organic',
      territory: first?.territory ?? '',
      days: agreed ? String(agreed.days) : '90',
      price: agreed?.price ?? '',
    },
    { answer: useActionData<FormAnswer>() },
  )
  return (
    <>
      <PageTitle subtitle={t('rights.extend.lead', { creator: name, title: isolate(deal.title) })}>
        {t('rights.extend.title')}
      </PageTitle>
      {!isOpen && <Notice kind="refusal" title={t('rights.extend.closed')} />}
      <Columns shape="wide-start">
        <Form {...form.props} className="grid max-w-form gap-6 pt-4">
          <FormHead form={form} />
          {agreed?.money && (
            <p className="text-note text-soft">
              {t('rights.extend.agreed', {
                days: format.number(agreed.days),
                price: isolate(format.money(agreed.money)),
              })}
            </p>
          )}
          <ScopeFields form={form} min={today} />
          <input type="hidden" name="currency" value={deal.currency} />
          <MoneyField {...form.field('price')} currency={deal.currency} label={t('rights.price')} />
          <TextArea {...form.field('note')} rows={3} required={false} label={t('rights.note')} />
          <div>
            <Button busy={form.isBusy}>{t('rights.extend.send')}</Button>
          </div>
        </Form>
        <div className="min-w-0">
          <Present standing={standing} />
          <Section title={t('rights.extend.what')}>
            <ol className="list-decimal space-y-1.5 ps-5">
              <li>{t('rights.extend.first', { creator: name })}</li>
              <li>{t('rights.extend.second')}</li>
              <li>{t('rights.extend.third')}</li>
            </ol>
            <p className="pt-4">
              <Link to={`/brand/collaborations/${deal.id}`}>{t('rights.deal.see')}</Link>
            </p>
          </Section>
        </div>
      </Columns>
    </>
  )
}

/** Where the rights stand now, before they are changed. */
export function Present({ standing }: { standing: Standing }) {
  const { t } = useTranslation()
  const lineOf = usePeriodLine()
  return (
    <Section title={t('rights.now')}>
      <RightsStatus standing={standing} />
      {standing.live.map((period) => (
        <p key={lineOf(period)} className="pt-1.5">
          {lineOf(period)}
        </p>
      ))}
    </Section>
  )
}
