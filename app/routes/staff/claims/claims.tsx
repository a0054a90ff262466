import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/components/buttons.tsx'
import { ClaimFacts, ClaimHistory } from '#app/components/claim/claim-facts.tsx'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { canTakeOnClaim } from '#app/domain/publication/claims.ts'
import { claimRulingForm } from '#app/domain/publication/forms.ts'
import { missingShare } from '#app/domain/publication/missing-share.ts'
import type { Claim, ClaimStepTaken } from '#app/domain/publication/post-watch.ts'

type RunningClaim = Claim & {
  dealStatus: string
  url: string
  brandName: string
  creatorName: string
  steps: ClaimStepTaken[]
}

/** Claims that a post was away too early, those that wait for staff first. */
export function Claims({ claims, isDone }: { claims: RunningClaim[]; isDone: boolean }) {
  const { t } = useTranslation()
  const answer = useActionData<FormAnswer>()
  const isGone = answer?.refusal && !claims.some(({ id }) => id === answer.values?.claim)
  return (
    <>
      <PageTitle subtitle={t('postwatch.staff.claims_lead')}>{t('postwatch.staff.claims')}</PageTitle>
      {isDone && !answer && <Notice kind="success" title={t('postwatch.staff.done')} />}
      {isGone && <RefusalNotice refusal={answer.refusal} />}
      {claims.length === 0 && <p className="pt-4 text-soft">{t('postwatch.staff.claims_none')}</p>}
      {claims.map((claim) => (
        <OneClaim key={claim.id} claim={claim} />
      ))}
    </>
  )
}

function OneClaim({ claim }: { claim: RunningClaim }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { collaborationId, url, brandName, creatorName, dueAt, steps, status } = claim
  return (
    <Section
      title={
        <>
          <Name>{brandName}</Name> · <Name>{creatorName}</Name>
        </>
      }
      note={dueAt && t('postwatch.claim.until', { when: dateTime(dueAt) })}
    >
      <Columns shape="even">
        <div className="min-w-0">
          <ClaimFacts claim={claim} />
          <p className="flex flex-wrap gap-x-5 pt-3">
            <a href={url} target="_blank" rel="noreferrer">
              {t('postwatch.staff.open_post')}
            </a>
            <Link to={`/staff/collaborations/${collaborationId}`}>{t('postwatch.staff.deal')}</Link>
          </p>
        </div>
        <div className="min-w-0">
          <ClaimHistory steps={steps} />
          {canTakeOnClaim('uphold-claim', status, 'staff') && <Decision claim={claim} />}
        </div>
      </Columns>
    </Section>
  )
}

function Decision({ claim }: { claim: RunningClaim }) {
  const { t } = useTranslation()
  const format = useFormat()
  const answer = useActionData<FormAnswer>()
  const form = useZodForm(
    claimRulingForm,
    {},
    {
      answer: answer?.values?.claim === claim.id ? answer : undefined,
      prefix: `claim-${claim.id}`,
      labels: { reason: t('postwatch.staff.reason') },
    },
  )
  const amount = isolate(format.money(missingShare(claim.price, claim)))
  return (
    <Form {...form.props} className="grid max-w-form gap-4 pt-4">
      <FormHead form={form} />
      <p>
        {t(claim.dealStatus === 'published' ? 'postwatch.staff.freezes' : 'postwatch.staff.takes_back', {
          amount,
        })}
      </p>
      <input type="hidden" name="claim" value={claim.id} />
      <TextArea
        {...form.field('reason')}
        rows={4}
        label={t('postwatch.staff.reason')}
        hint={t('postwatch.staff.reason_hint')}
      />
      <ButtonRow>
        <Button kind="danger" name="decision" value="uphold-claim" busy={form.isBusy}>
          {t('postwatch.staff.uphold', { amount })}
        </Button>
        <Button kind="secondary" name="decision" value="reject-claim" busy={form.isBusy}>
          {t('postwatch.staff.reject')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
