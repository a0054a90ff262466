import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { positions } from '../../domain/dispute/case.ts'
import type { CaseView } from '../../domain/dispute/case-view.ts'
import { answerDisputeForm } from '../../domain/dispute/forms.ts'
import { canTakeInDispute } from '../../domain/dispute/steps.ts'
import { Button } from '../buttons.tsx'
import { RadioGroup } from '../choice-fields.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { Words } from '../deal/words.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name, useFormat, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Columns, Section } from '../section.tsx'
import { SplitFields } from './split-fields.tsx'

/** The claim, the answer to it, and what an appeal says, as each side wrote it. */
export function CaseSides({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { statements, deal, dispute } = view
  const hasAnswer = statements.some(({ kind }) => kind === 'answer')
  return (
    <Section id="sides" title={t('dispute.sides.title')}>
      <Columns shape="even">
        {statements.map(({ id, kind, position, role, author, asks, body, madeAt }) => (
          <div key={id} className="min-w-0 border-b border-rule py-3">
            <h3 className="font-semibold">
              {t(`dispute.sides.${kind}`, {
                name: isolate(role === 'brand' ? deal.brandName : deal.creatorName),
              })}
            </h3>
            <p className="text-note text-soft">
              {author ? <Name>{author}</Name> : t('dispute.sides.by_staff')} · <When value={madeAt} />
            </p>
            {position && <p className="pt-1 font-semibold">{t(`dispute.position.${position}`)}</p>}
            <Words className="pt-1">{body}</Words>
            {kind !== 'appeal' && (
              <p className="pt-1 text-note text-soft">
                {asks ? t('dispute.sides.asks', { amount: isolate(money(asks)) }) : t('dispute.sides.leaves')}
              </p>
            )}
          </div>
        ))}
        {!hasAnswer && (
          <p className="py-3 text-soft">
            {t(dispute.status === 'opened' ? 'dispute.sides.unanswered' : 'dispute.sides.silent')}
          </p>
        )}
      </Columns>
      {view.reader !== 'staff' && canTakeInDispute('answer-dispute', dispute, view.reader) && (
        <Answer view={view} />
      )}
    </Section>
  )
}

function Answer({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const { money: amountOf } = useFormat()
  const { money } = view
  const form = useZodForm(
    answerDisputeForm,
    {},
    {
      answer: useAnswerTo('answer-dispute'),
      prefix: 'answer',
      labels: {
        position: t('dispute.answer.position'),
        statement: t('dispute.answer.statement'),
        asks: t('dispute.open.asks'),
      },
    },
  )
  return (
    <Section level={3} title={t('dispute.answer.title')}>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <RadioGroup
          {...form.field('position')}
          label={t('dispute.answer.position')}
          options={positions.map((value) => ({ value, label: t(`dispute.position.${value}`) }))}
        />
        <TextArea
          {...form.field('statement')}
          rows={6}
          label={t('dispute.answer.statement')}
          hint={t('dispute.answer.statement_hint')}
        />
        <SplitFields
          {...form.field('asks')}
          label={t('dispute.open.asks')}
          hint={t('dispute.open.asks_hint', { frozen: isolate(amountOf(money.frozen)) })}
          money={money}
        />
        <div>
          <Button name="step" value="answer-dispute" busy={form.isBusy}>
            {t('dispute.answer.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
