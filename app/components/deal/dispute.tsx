import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { disputeForm, disputeReasons } from '../../domain/collaboration/forms.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { Button } from '../buttons.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { SelectField, TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Amount, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { useAnswerTo } from './deal-answer.ts'
import { StepDetails } from './step-form.tsx'
import { Words } from './words.tsx'

/** What is disputed, by whom, and how it was ruled. */
export function DisputeFacts({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { dispute } = deal
  if (!dispute) return null
  const { reason, byRole, statement, openedAt, ruling, toCreator, ruledAt } = dispute
  return (
    <Section id="dispute" title={t('dealpage.dispute.title')}>
      <DefinitionList
        facts={[
          {
            key: 'reason',
            term: t('dealpage.dispute.reason'),
            detail: t(`dealpage.dispute.reasons.${reason as 'late'}`),
          },
          {
            key: 'by',
            term: t('dealpage.dispute.by'),
            detail: (
              <>
                {isolate(byRole === 'brand' ? deal.brandName : deal.creatorName)} · <When value={openedAt} />
              </>
            ),
          },
          { key: 'statement', term: t('dealpage.dispute.statement'), detail: <Words>{statement}</Words> },
          ...(ruling && ruledAt
            ? [
                {
                  key: 'ruled',
                  term: t('dealpage.dispute.ruling'),
                  detail: (
                    <>
                      <Words>{ruling}</Words>
                      {toCreator && (
                        <span className="block pt-1">
                          {t('dealpage.dispute.to_creator')}: <Amount money={toCreator} />
                        </span>
                      )}
                      <span className="block text-note text-soft">
                        <When value={ruledAt} />
                      </span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {!ruledAt && <p className="pt-3 text-note text-soft">{t('dealpage.dispute.waits')}</p>}
    </Section>
  )
}

/** Where a side says that something is wrong; closed until it is needed. */
export function DisputeOpening({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const form = useZodForm(
    disputeForm,
    {},
    {
      answer: useAnswerTo('open-dispute'),
      prefix: 'dispute',
      labels: { reason: t('dealpage.dispute.reason'), statement: t('dealpage.dispute.statement') },
    },
  )
  if (!open.has('open-dispute')) return null
  return (
    <div className="pt-8.5">
      <StepDetails step="open-dispute" title={t('dealpage.do.open-dispute')} kind="quiet">
        <Form {...form.props} className="grid gap-5">
          <FormHead form={form} />
          <p>{t('dealpage.dispute.means', { amount: money(deal.book.held) })}</p>
          <SelectField
            {...form.field('reason')}
            empty
            label={t('dealpage.dispute.reason')}
            options={disputeReasons.map((reason) => ({
              value: reason,
              label: t(`dealpage.dispute.reasons.${reason}`),
            }))}
          />
          <TextArea
            {...form.field('statement')}
            rows={5}
            label={t('dealpage.dispute.statement')}
            hint={t('dealpage.dispute.statement_hint')}
          />
          <div>
            <Button kind="danger" name="step" value="open-dispute" busy={form.isBusy}>
              {t('dealpage.do.open-dispute')}
            </Button>
          </div>
        </Form>
      </StepDetails>
    </div>
  )
}
