import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import {
  isPutOff,
  moreTimeDays,
  moreTimeForm,
  type MoreTimeRequest,
  mostMoreTime,
  putOff,
} from '../../domain/collaboration/more-time.ts'
import { Button } from '../buttons.tsx'
import { DateField, TextArea } from '../fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '../form.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { useSentenceFormat } from './sentence-format.ts'
import { StepDetails } from './step-form.tsx'
import { Words } from './words.tsx'

/** More time by agreement: the request that waits, with the other side's answer, or the form that asks for it. */
export function MoreTime({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  if (!isPutOff(deal)) return null
  const { pending, agreed } = deal.moreTime
  const left = mostMoreTime - agreed
  return (
    <Section
      id="more-time"
      title={t('deadlines.more_time.title')}
      note={t('deadlines.more_time.used', { agreed, most: mostMoreTime })}
    >
      {pending ? (
        <Pending deal={deal} request={pending} />
      ) : left > 0 ? (
        <div>
          <StepDetails step="ask-more-time" title={t('deadlines.more_time.ask')} kind="quiet">
            <AskForm deal={deal} />
          </StepDetails>
        </div>
      ) : (
        <p className="text-soft">{t('deadlines.more_time.none_left')}</p>
      )}
    </Section>
  )
}

function Pending({ deal, request }: { deal: DealView; request: MoreTimeRequest }) {
  const { t } = useTranslation()
  const { day, dateTime } = useSentenceFormat()
  const navigation = useNavigation()
  const agreeing = useAnswerTo('agree-more-time')
  const refusing = useAnswerTo('refuse-more-time')
  const isOwn = request.byRole === deal.reader
  const { dueAt, terms } = putOff(deal, request.dueOn)
  const isBusy = navigation.state === 'submitting'
  const name = isolate(deal.reader === 'brand' ? deal.creatorName : deal.brandName)
  return (
    <>
      <p className="max-w-prose">
        {t(isOwn ? 'deadlines.more_time.asked_by_you' : 'deadlines.more_time.asked_by_them', {
          name,
          date: day(request.dueOn),
        })}
      </p>
      <Words className="pt-1.5 text-soft">{request.reason}</Words>
      <p className="max-w-prose pt-1.5">
        {t('deadlines.more_time.means', { date: dateTime(dueAt!) })}{' '}
        {terms.publishTo !== deal.terms.publishTo &&
          t('deadlines.more_time.publish_moves', { date: day(terms.publishTo) })}
      </p>
      <p className="pt-1.5 text-note text-soft">
        {t('deadlines.more_time.runs_on', { date: dateTime(deal.dueAt!) })}
      </p>
      {!isOwn && (
        <Form method="post" className="flex flex-wrap gap-3 pt-4">
          <RefusalNotice refusal={(agreeing ?? refusing)?.refusal} />
          <input type="hidden" name="request" value={request.id} />
          <Button name="step" value="agree-more-time" busy={isBusy}>
            {t('deadlines.more_time.agree')}
          </Button>
          <Button kind="secondary" name="step" value="refuse-more-time" busy={isBusy}>
            {t('deadlines.more_time.refuse')}
          </Button>
        </Form>
      )}
    </>
  )
}

function AskForm({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { first, last } = moreTimeDays(deal)
  const form = useZodForm(
    moreTimeForm,
    {},
    {
      answer: useAnswerTo('ask-more-time'),
      prefix: 'more-time',
      labels: { dueOn: t('deadlines.more_time.until'), reason: t('deadlines.more_time.reason') },
    },
  )
  const name = isolate(deal.reader === 'brand' ? deal.creatorName : deal.brandName)
  return (
    <Form {...form.props} className="grid gap-4">
      <FormHead form={form} />
      <p>{t('deadlines.more_time.how', { name })}</p>
      <DateField
        {...form.field('dueOn')}
        min={first}
        max={last}
        label={t('deadlines.more_time.until')}
        hint={t('deadlines.more_time.range', { first: day(first), last: day(last) })}
      />
      <TextArea {...form.field('reason')} rows={3} maxLength={1000} label={t('deadlines.more_time.reason')} />
      <div>
        <Button name="step" value="ask-more-time" busy={form.isBusy}>
          {t('deadlines.more_time.send')}
        </Button>
      </div>
    </Form>
  )
}
