import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import type { FormAnswer } from '../../domain/form-issue.ts'
import { reviewLinkForm } from '../../domain/review/forms.ts'
import { isLive, isReviewed, longestReviewDays, type ReviewLink } from '../../domain/review/reviewer.ts'
import { Button } from '../buttons.tsx'
import { Checkbox } from '../choice-fields.tsx'
import { TextField } from '../fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '../form.tsx'
import { Name, useFormat } from '../format.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { StepDetails } from './step-form.tsx'

/** Links for people without an account who look at the draft: made, listed and closed by the brand. */
export function Reviewers({ deal, now, origin }: { deal: DealView; now: Date; origin: string }) {
  const { t } = useTranslation()
  const made = useActionData<FormAnswer & { reviewToken?: string }>()?.reviewToken
  const refusal = useAnswerTo('revoke-reviewer')?.refusal
  const isOpen = isReviewed(deal.status)
  if (deal.reader !== 'brand' || deal.drafts.length === 0) return null
  if (!isOpen && deal.reviewLinks.length === 0) return null
  return (
    <Section id="reviewers" title={t('review.reviewer.title')}>
      <RefusalNotice refusal={refusal} />
      {made && (
        <Notice kind="success" title={t('review.reviewer.made')}>
          <p>{t('review.reviewer.once')}</p>
          <p dir="ltr" className="pt-2 break-all">
            <code>{`${origin}/review/${made}`}</code>
          </p>
        </Notice>
      )}
      {deal.reviewLinks.length === 0 ? (
        <p className="text-note text-soft">{t('review.reviewer.none')}</p>
      ) : (
        <ul>
          {deal.reviewLinks.map((link) => (
            <LinkLine key={link.id} link={link} now={now} />
          ))}
        </ul>
      )}
      {isOpen && (
        <div className="pt-3">
          <StepDetails step="invite-reviewer" title={t('review.reviewer.invite')}>
            <InviteForm key={deal.reviewLinks.length} />
          </StepDetails>
        </div>
      )}
    </Section>
  )
}

function LinkLine({ link, now }: { link: ReviewLink; now: Date }) {
  const { t } = useTranslation()
  const { dateTime, day } = useFormat()
  const live = isLive(link, now)
  const state = link.revokedAt
    ? t('review.reviewer.revoked', { date: day(link.revokedAt) })
    : t(live ? 'review.reviewer.until' : 'review.reviewer.expired', { date: dateTime(link.expiresAt) })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
      <span className="me-auto min-w-0">
        <Name>{link.name}</Name>
        <span className="block text-note text-soft">
          {state} · {t(link.mayComment ? 'review.reviewer.may_comment' : 'review.reviewer.reads')} ·{' '}
          {link.lastSeenAt
            ? t('review.reviewer.seen', { date: dateTime(link.lastSeenAt) })
            : t('review.reviewer.unseen')}
        </span>
      </span>
      {live && (
        <Form method="post">
          <input type="hidden" name="link" value={link.id} />
          <Button
            kind="secondary"
            small
            name="step"
            value="revoke-reviewer"
            aria-label={`${t('review.reviewer.revoke')}: ${link.name}`}
          >
            {t('review.reviewer.revoke')}
          </Button>
        </Form>
      )}
    </li>
  )
}

function InviteForm() {
  const { t } = useTranslation()
  const form = useZodForm(
    reviewLinkForm,
    { days: 7, mayComment: 'on' },
    { answer: useAnswerTo('invite-reviewer'), prefix: 'reviewer' },
  )
  return (
    <Form {...form.props} className="grid gap-4">
      <FormHead form={form} />
      <p>{t('review.reviewer.means')}</p>
      <TextField {...form.field('name')} label={t('review.reviewer.name')} />
      <TextField
        {...form.field('days')}
        inputMode="numeric"
        label={t('review.reviewer.days')}
        hint={t('review.reviewer.days_hint', { count: longestReviewDays })}
      />
      <Checkbox {...form.check('mayComment')} label={t('review.reviewer.may')} />
      <div>
        <Button name="step" value="invite-reviewer" busy={form.isBusy}>
          {t('review.reviewer.invite')}
        </Button>
      </div>
    </Form>
  )
}
