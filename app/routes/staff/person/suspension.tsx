import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { Checkbox, RadioGroup } from '#app/components/choice-fields.tsx'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Section } from '#app/components/section.tsx'
import { accountForm, dealFates, type DealCounts } from '#app/domain/account/suspension.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { PersonFile } from './person-file.ts'

type SuspensionProps = { file: PersonFile; answer: FormAnswer | null }

/** Whether somebody is suspended, what it did or would do, and every time it happened. */
export function Suspension({ file, answer }: SuspensionProps) {
  const { t } = useTranslation()
  const { suspensions, maySuspend, counts, person } = file
  const running = suspensions.find(({ liftedAt }) => liftedAt === null)
  return (
    <Section title={t('accountdesk.suspension.title')} id="suspension">
      {maySuspend && !running && (
        <SuspendForm
          counts={counts}
          isCreator={person.role === 'creator'}
          answer={answer?.values?.do === 'suspend' ? answer : null}
        />
      )}
      {maySuspend && running && <LiftForm answer={answer?.values?.do === 'lift' ? answer : null} />}
      <History suspensions={suspensions} />
    </Section>
  )
}

type SuspendFormProps = { counts: DealCounts; isCreator: boolean; answer: FormAnswer | null }

function SuspendForm({ counts, isCreator, answer }: SuspendFormProps) {
  const { t } = useTranslation()
  const labels = { reason: t('accountdesk.suspension.reason'), deals: t('accountdesk.suspension.deals') }
  const form = useZodForm(accountForm, { deals: 'continue' }, { answer, labels, prefix: 'suspend' })
  return (
    <Form {...form.props} className="grid gap-5 pb-6">
      <FormHead form={form} />
      <Effects counts={counts} />
      <RadioGroup
        {...form.field('deals')}
        label={t('accountdesk.suspension.deals')}
        options={dealFates.map((fate) => ({
          value: fate,
          label: t(`accountdesk.suspension.fate.${fate}`),
          hint: t(`accountdesk.suspension.fate_means.${fate}`, { count: counts.paid }),
        }))}
      />
      <div>
        <Checkbox
          {...form.check('closesSignIn')}
          label={t('accountdesk.suspension.closes_sign_in')}
          hint={t('accountdesk.suspension.closes_sign_in_means')}
        />
        {isCreator && (
          <Checkbox
            {...form.check('holdsPayouts')}
            label={t('accountdesk.suspension.holds_payouts')}
            hint={t('accountdesk.suspension.holds_payouts_means')}
          />
        )}
      </div>
      <TextArea
        {...form.field('reason')}
        rows={3}
        label={t('accountdesk.suspension.reason')}
        hint={t('accountdesk.suspension.reason_hint')}
      />
      <div>
        <Button kind="danger" name="do" value="suspend" busy={form.isBusy}>
          {t('accountdesk.suspension.suspend')}
        </Button>
      </div>
    </Form>
  )
}

/** What happens in every case, with how much of it there is now. */
function Effects({ counts }: { counts: DealCounts }) {
  const { t } = useTranslation()
  const kinds = ['offers', 'unpaid', 'review', 'published', 'disputed'] as const
  return (
    <div>
      <p>{t('accountdesk.suspension.always')}</p>
      <ul className="list-disc ps-5 pt-1.5">
        {kinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t(`accountdesk.suspension.effect.${kind}`, { count: counts[kind] })}</li>
          ))}
      </ul>
    </div>
  )
}

function LiftForm({ answer }: { answer: FormAnswer | null }) {
  const { t } = useTranslation()
  const labels = { reason: t('accountdesk.suspension.lift_reason') }
  const form = useZodForm(accountForm, {}, { answer, labels, prefix: 'lift' })
  return (
    <Form {...form.props} className="grid gap-4 pb-6">
      <FormHead form={form} />
      <TextArea
        {...form.field('reason')}
        rows={2}
        label={t('accountdesk.suspension.lift_reason')}
        hint={t('accountdesk.suspension.reason_hint')}
      />
      <div>
        <Button name="do" value="lift" busy={form.isBusy}>
          {t('accountdesk.suspension.lift')}
        </Button>
      </div>
    </Form>
  )
}

function History({ suspensions }: Pick<PersonFile, 'suspensions'>) {
  const { t } = useTranslation()
  const format = useFormat()
  if (suspensions.length === 0) return <p className="text-soft">{t('accountdesk.suspension.never')}</p>
  return (
    <ol>
      {suspensions.map((one) => (
        <li key={one.id} className="border-b border-rule py-2.5">
          <bdi className="block">{one.reason}</bdi>
          <span className="block text-note">
            {[
              t(`accountdesk.suspension.fate.${one.deals}`),
              one.settledDeals > 0 && t('accountdesk.suspension.settled', { count: one.settledDeals }),
              one.closesSignIn && t('accountdesk.suspension.closes_sign_in'),
              one.holdsPayouts && t('accountdesk.suspension.holds_payouts'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className="block text-note text-soft">
            {t('staffing.team.by', { name: isolate(one.by), when: format.dateTime(one.startedAt) })}
          </span>
          {one.liftedAt && (
            <span className="block text-note text-soft">
              {t('accountdesk.suspension.lifted_by', {
                name: isolate(one.liftedBy ?? ''),
                when: format.dateTime(one.liftedAt),
                reason: isolate(one.liftReason ?? ''),
              })}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
