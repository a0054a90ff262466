import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import {
  canTakeOnClaim,
  claimSilence,
  claimStepNames,
  type ClaimStatus,
  isClaimable,
  isClaimRunning,
} from '../../domain/publication/claims.ts'
import { claimForm, claimWordForm } from '../../domain/publication/forms.ts'
import type { PostWatch } from '../../domain/publication/post-watch.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { ClaimFacts, ClaimHistory } from '../claim/claim-facts.tsx'
import { RadioGroup } from '../choice-fields.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { SeenForm } from './seen-form.tsx'
import { StepDetails } from './step-form.tsx'

/** Claims that the post was away too early, and where the brand opens one while the days run. */
export function PostClaims({ deal, watch }: { deal: DealView; watch: PostWatch }) {
  const running = watch.claims.find(({ status }) => isClaimRunning(status))
  const mayOpen =
    deal.reader === 'brand' &&
    !running &&
    !watch.guard.endedAt &&
    isClaimable(deal.status) &&
    !deal.isContested
  return (
    <>
      {watch.claims.map((claim) => (
        <Claim key={claim.id} deal={deal} claim={claim} />
      ))}
      {mayOpen && <OpenClaim dealId={deal.id} />}
    </>
  )
}

function Claim({ deal, claim }: { deal: DealView; claim: PostWatch['claims'][number] }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { status, kind, dueAt, steps } = claim
  const buttons = claimStepNames.filter(
    (name): name is keyof typeof words => name in words && canTakeOnClaim(name, status, deal.reader),
  )
  return (
    <Section
      id={`claim-${claim.id}`}
      level={3}
      title={t(kind === 'changed' ? 'postwatch.claim.title_changed' : 'postwatch.claim.title')}
      note={dueAt && t('postwatch.claim.until', { when: dateTime(dueAt) })}
    >
      <ClaimFacts claim={claim} />
      {isClaimRunning(status) && (
        <p className="max-w-prose pt-3 text-note text-soft">
          {deal.status === 'published' && `${t('postwatch.claim.stops')} `}
          <Silence status={status} />
        </p>
      )}
      <ClaimHistory steps={steps} />
      {buttons.length > 0 && (
        <ButtonRow>
          {buttons.map((step) => (
            <Word key={step} step={step} />
          ))}
        </ButtonRow>
      )}
    </Section>
  )
}

/** Steps that people take on a deal's page, each with a word. */
const words = {
  'restore-post': 'primary',
  'answer-claim': 'secondary',
  'accept-restored': 'primary',
  'insist-on-claim': 'secondary',
  'withdraw-claim': 'quiet',
} as const

function Silence({ status }: { status: ClaimStatus }) {
  const { t } = useTranslation()
  const step = claimSilence(status)
  return <>{t(`postwatch.claim.silence.${(step ?? 'uphold-claim') as 'pass-claim'}`)}</>
}

function Word({ step }: { step: keyof typeof words }) {
  const { t } = useTranslation()
  const form = useZodForm(
    claimWordForm,
    {},
    { answer: useAnswerTo(step), prefix: step, labels: { note: t('postwatch.claim.word') } },
  )
  return (
    <StepDetails step={step} title={t(`postwatch.claim.do.${step}`)} kind={words[step]}>
      <Form {...form.props} className="grid gap-4">
        <FormHead form={form} />
        <TextArea {...form.field('note')} rows={3} label={t('postwatch.claim.word')} />
        <div>
          <Button name="step" value={step} busy={form.isBusy}>
            {t(`postwatch.claim.do.${step}`)}
          </Button>
        </div>
      </Form>
    </StepDetails>
  )
}

function OpenClaim({ dealId }: { dealId: string }) {
  const { t } = useTranslation()
  const form = useZodForm(
    claimForm,
    { kind: 'removed' },
    {
      answer: useAnswerTo('open-claim'),
      prefix: 'open-claim',
      labels: { statement: t('postwatch.claim.statement'), screenshot: t('postwatch.claim.evidence') },
    },
  )
  return (
    <div className="pt-6">
      <SeenForm
        {...{ dealId, form, step: 'open-claim' }}
        open={{ title: t('postwatch.claim.open'), kind: 'quiet' }}
        send={{ title: t('postwatch.claim.send'), kind: 'danger' }}
        words={{ name: 'statement', label: t('postwatch.claim.statement'), rows: 4 }}
      >
        <p>{t('postwatch.claim.open_means', { rule: isolate(t('postwatch.claim.rule')) })}</p>
        <RadioGroup
          {...form.field('kind')}
          label={t('postwatch.guard.seen')}
          options={(['removed', 'changed'] as const).map((value) => ({
            value,
            label: t(`postwatch.claim.kind.${value}`),
          }))}
        />
      </SeenForm>
    </div>
  )
}
