import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import { answerWords, type Feedback, type Period, questions } from '../../domain/feedback/feedback.ts'
import { feedbackForms, replyForm } from '../../domain/feedback/forms.ts'
import { Button } from '../buttons.tsx'
import { RadioGroup } from '../choice-fields.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'
import { Opinion } from './opinion.tsx'

export type FeedbackPageProps = {
  deal: { id: string; title: string; period: Period | null }
  side: Side
  /** What the other side is called. */
  name: string
  own: Feedback | null
  /** Null until it may be read. */
  other: Feedback | null
  isOpen: boolean
  done: string | null
}

/** What the two sides of a deal say of each other: written blind, then read by both. */
export function FeedbackPage(props: FeedbackPageProps) {
  const { deal, side, own, other, isOpen, done } = props
  const { t } = useTranslation()
  const name = isolate(props.name)
  return (
    <>
      <PageTitle
        subtitle={
          <>
            {t('feedback.of_deal', { title: isolate(deal.title) })} ·{' '}
            <Link to={`/${side}/collaborations/${deal.id}`}>{t('feedback.back')}</Link>
          </>
        }
      >
        {t('feedback.title')}
      </PageTitle>
      {(done === 'write' || done === 'reply') && (
        <Notice kind="success" title={t(`feedback.done.${done}`, { name })} />
      )}
      <Columns shape="wide-start">
        <div className="min-w-0">
          {isOpen ? <Write {...props} /> : own && <Own own={own} />}
          {!isOpen && !own && <p className="pt-8.5 text-soft">{t('feedback.not_written', { name })}</p>}
        </div>
        <div className="min-w-0">
          <Section title={t('feedback.from', { name })}>
            {other ? (
              <Other {...props} other={other} />
            ) : (
              <p className="text-soft">{t('feedback.hidden', { name })}</p>
            )}
          </Section>
          <Rules {...props} />
        </div>
      </Columns>
    </>
  )
}

function Write({ side, name, own }: FeedbackPageProps) {
  const { t } = useTranslation()
  const labels = Object.fromEntries([
    ['stars', t('feedback.stars')],
    ...questions[side].map((question) => [`answers.${question}`, t(`feedback.ask.${question}`)]),
  ])
  const form = useZodForm(feedbackForms[side], own ?? {}, { answer: useAnswerTo('write'), labels })
  return (
    <Section title={t(own ? 'feedback.change' : 'feedback.write', { name: isolate(name) })}>
      <Form {...form.props} className="grid max-w-form gap-6">
        <FormHead form={form} />
        <RadioGroup
          {...form.field('stars')}
          label={labels.stars}
          columns
          options={['5', '4', '3', '2', '1'].map((value) => ({
            value,
            label: t(`feedback.star.${value as '5'}`),
          }))}
        />
        {questions[side].map((question) => (
          <RadioGroup
            key={question}
            {...form.field(`answers.${question}`)}
            label={labels[`answers.${question}`]}
            columns
            options={answerWords.map((value) => ({ value, label: t(`feedback.answer.${value}`) }))}
          />
        ))}
        <TextArea
          {...form.field('body')}
          required={false}
          rows={5}
          maxLength={2000}
          label={t('feedback.words')}
          hint={t('feedback.words_hint')}
        />
        <div>
          <Button name="step" value="write" busy={form.isBusy}>
            {t(own ? 'feedback.save' : 'feedback.send')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

function Own({ own }: { own: Feedback }) {
  const { t } = useTranslation()
  return (
    <Section title={t('feedback.own')}>
      <Opinion feedback={own} isOwn />
    </Section>
  )
}

function Other({ name, other }: FeedbackPageProps & { other: Feedback }) {
  const { t } = useTranslation()
  const form = useZodForm(replyForm, {}, { answer: useAnswerTo('reply'), prefix: 'reply' })
  return (
    <>
      <Opinion feedback={other} isOwnReply />
      {!other.reply && !other.standing && (
        <Form {...form.props} className="grid max-w-form gap-3 pt-4">
          <FormHead form={form} />
          <TextArea
            {...form.field('body')}
            rows={3}
            maxLength={2000}
            label={t('feedback.answer_to', { name: isolate(name) })}
            hint={t('feedback.answer_hint')}
          />
          <div>
            <Button kind="secondary" name="step" value="reply" busy={form.isBusy}>
              {t('feedback.answer_send')}
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}

function Rules({ deal: { period }, name }: FeedbackPageProps) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  return (
    <Section title={t('feedback.rules')}>
      {period && <p>{t('feedback.rules_until', { at: isolate(dateTime(period.until)) })}</p>}
      <p className="pt-2">{t('feedback.rules_blind', { name: isolate(name) })}</p>
      <p className="pt-2">{t('feedback.rules_shown', { name: isolate(name) })}</p>
    </Section>
  )
}
