import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { wordsFor } from '../../domain/dispute/case.ts'
import type { CaseView, ShownRuling } from '../../domain/dispute/case-view.ts'
import { appealForm } from '../../domain/dispute/forms.ts'
import { minus } from '../../domain/money.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { StepDetails } from '../deal/step-form.tsx'
import { Words } from '../deal/words.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Status } from '../marks.tsx'
import { Columns, Section } from '../section.tsx'
import { SplitTable } from './split-fields.tsx'

/** What staff has decided, the newest first, and what the sides may do about it. */
export function CaseRulings({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const { list } = useFormat()
  const { rulings, dispute, reader, deal } = view
  if (rulings.length === 0) return null
  const accepted = dispute.accepted.map((side) =>
    isolate(side === 'brand' ? deal.brandName : deal.creatorName),
  )
  const mayAnswer = reader !== 'staff' && dispute.status === 'ruled' && !dispute.accepted.includes(reader)
  return (
    <>
      {rulings.toReversed().map((ruling) => (
        <OneRuling key={ruling.id} ruling={ruling} />
      ))}
      {dispute.status === 'ruled' && accepted.length > 0 && (
        <p className="pt-3">{t('dispute.ruling.accepted', { names: list(accepted) })}</p>
      )}
      {mayAnswer && <AnswerRuling isContested={view.isContested} />}
    </>
  )
}

function OneRuling({ ruling }: { ruling: ShownRuling }) {
  const { t } = useTranslation()
  const { dateTime, locale, language: nameOf } = useFormat()
  const { round, state, criterion, author, ruledAt, toCreator, fee, frozen, language, words } = ruling
  const said = wordsFor(ruling, locale)
  const isForeign = words[locale] === undefined
  return (
    <Section
      title={t(`dispute.ruling.${round}`)}
      note={t('dispute.ruling.by', { name: isolate(author), when: dateTime(ruledAt) })}
    >
      {state !== 'counts' && (
        <p className="pb-3">
          <Status shape={state === 'proposed' ? 'waiting' : 'ended'}>{t(`dispute.ruling.${state}`)}</Status>
        </p>
      )}
      <Columns shape="even">
        <SplitTable
          amounts={{ frozen, fee, net: minus(toCreator, fee), toBrand: minus(frozen, toCreator) }}
        />
        <DefinitionList
          facts={[
            ...(criterion
              ? [
                  {
                    key: 'criterion',
                    term: t('dispute.ruling.criterion'),
                    detail: t(`criteria.names.${criterion}.name`),
                  },
                ]
              : []),
            ...(said.facts
              ? [{ key: 'facts', term: t('dispute.ruling.facts'), detail: <Words>{said.facts}</Words> }]
              : []),
            { key: 'why', term: t('dispute.ruling.why'), detail: <Words>{said.why}</Words> },
            ...(isForeign
              ? [
                  {
                    key: 'language',
                    term: '',
                    detail: t('dispute.ruling.written_in', { language: nameOf(language) }),
                  },
                ]
              : []),
          ]}
        />
      </Columns>
    </Section>
  )
}

function AnswerRuling({ isContested }: { isContested: boolean }) {
  const { t } = useTranslation()
  const accepting = useAnswerTo('accept-ruling')
  const form = useZodForm(
    appealForm,
    {},
    {
      answer: useAnswerTo('appeal-ruling'),
      prefix: 'appeal',
      labels: { statement: t('dispute.ruling.appeal_statement') },
    },
  )
  return (
    <ButtonRow>
      {!isContested && (
        <Form method="post">
          <RefusalNotice refusal={accepting?.refusal} />
          <Button name="step" value="accept-ruling" busy={form.isBusy}>
            {t('dispute.ruling.accept')}
          </Button>
          <p className="max-w-prose pt-2 text-note text-soft">{t('dispute.ruling.accept_means')}</p>
        </Form>
      )}
      <StepDetails step="appeal-ruling" title={t('dispute.ruling.appeal_open')}>
        <Form {...form.props} className="grid gap-4">
          <FormHead form={form} />
          <p>{t('dispute.ruling.appeal_means')}</p>
          <TextArea {...form.field('statement')} rows={5} label={t('dispute.ruling.appeal_statement')} />
          <div>
            <Button kind="danger" name="step" value="appeal-ruling" busy={form.isBusy}>
              {t('dispute.ruling.appeal_submit')}
            </Button>
          </div>
        </Form>
      </StepDetails>
    </ButtonRow>
  )
}
