import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { roundAddress, roundTime } from '../../domain/contest/beacon-round.ts'
import type { Contest } from '../../domain/contest/contest.ts'
import { causes } from '../../domain/contest/draw.ts'
import { beaconForm, callOffForm, exclusionForm, replacementForm } from '../../domain/contest/forms.ts'
import { Button } from '../buttons.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { StepDetails } from '../deal/step-form.tsx'
import { SelectField, TextArea, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import type { Place } from './winner-table.tsx'

export type Exclusion = { handle: string; reason: string; role: 'brand' | 'creator'; madeAt: Date }

/** Accounts that a side takes out by hand, and those that are out. */
export function Exclude({ exclusions, isOpen }: { exclusions: readonly Exclusion[]; isOpen: boolean }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const answer = useAnswerTo('exclude-account')
  const form = useZodForm(exclusionForm, {}, { answer, prefix: 'exclude' })
  if (!isOpen && exclusions.length === 0) return null
  return (
    <Section id="exclude" title={isOpen ? t('contestdesk.exclude.title') : t('contestdesk.exclude.list')}>
      {isOpen && (
        <Form {...form.props} action="#exclude" className="grid max-w-form gap-4">
          <FormHead form={form} />
          <p>{t('contestdesk.exclude.lead')}</p>
          <TextField
            {...form.field('handle')}
            prefix="@"
            maxLength={100}
            label={t('contestdesk.exclude.account')}
          />
          <TextField {...form.field('reason')} maxLength={300} label={t('contestdesk.exclude.reason')} />
          <div>
            <Button kind="secondary" name="step" value="exclude-account" busy={form.isBusy}>
              {t('contestdesk.exclude.send')}
            </Button>
          </div>
        </Form>
      )}
      <ul className="pt-2">
        {exclusions.map(({ handle, reason, role, madeAt }) => (
          <li key={handle} className="border-b border-rule py-2">
            <Name>@{handle}</Name>
            <span className="block text-note text-soft">
              {t('contestdesk.exclude.by', {
                reason: isolate(reason),
                side: t(`contestdesk.file_by.${role}`),
                at: isolate(dateTime(madeAt)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Between freezing and drawing: the value of the beacon, by whoever of the two comes first. */
export function Beacon({ contest, now }: { contest: Contest; now: Date }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const answer = useAnswerTo('enter-beacon')
  const form = useZodForm(beaconForm, {}, { answer, prefix: 'beacon' })
  const { beaconRound: round, beaconSignature } = contest
  const outAt = roundTime(round)
  if (beaconSignature) return <Notice kind="success" title={t('contestdesk.beacon.done')} />
  return (
    <Section id="beacon" title={t('contestdesk.beacon.title')}>
      <p className="max-w-prose">{t('contestdesk.beacon.lead')}</p>
      <p className="py-3">
        <a href={roundAddress(round)} rel="noreferrer" target="_blank">
          {t('contestdesk.beacon.address', { round: isolate(String(round)) })}
        </a>
        {now < outAt && (
          <span className="block text-soft">
            {t('contestdesk.beacon.early', { at: isolate(dateTime(outAt)) })}
          </span>
        )}
      </p>
      <Form {...form.props} action="#beacon" className="grid max-w-form gap-4">
        <FormHead form={form} />
        <TextArea {...form.field('answer')} rows={3} label={t('contestdesk.beacon.field')} />
        <div>
          <Button name="step" value="enter-beacon" busy={form.isBusy}>
            {t('contestdesk.beacon.send')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

/** A winner's place goes to the next substitute. */
export function ReplaceWinner({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const answer = useAnswerTo('replace-winner')
  const form = useZodForm(replacementForm, {}, { answer, prefix: 'replace' })
  const winners = places.filter(({ is }) => is === 'winner')
  if (winners.length === 0) return null
  return (
    <div id="replace" className="pt-6">
      <StepDetails step="replace-winner" title={t('contestdesk.replace.title')}>
        <Form {...form.props} action="#replace" className="grid max-w-form gap-4">
          <FormHead form={form} />
          <p>{t('contestdesk.replace.lead')}</p>
          <SelectField
            {...form.field('rank')}
            empty
            label={t('contestdesk.replace.place')}
            options={winners.map(({ rank, account }) => ({
              value: String(rank),
              label: t('contestdesk.replace.place_option', { rank: number(rank), account: isolate(account) }),
            }))}
          />
          <SelectField
            {...form.field('cause')}
            empty
            label={t('contestdesk.replace.cause')}
            options={causes.map((cause) => ({ value: cause, label: t(`contest.cause.${cause}`) }))}
          />
          <TextArea {...form.field('reason')} rows={3} label={t('contestdesk.replace.reason')} />
          <div>
            <Button kind="danger" name="step" value="replace-winner" busy={form.isBusy}>
              {t('contestdesk.replace.send')}
            </Button>
          </div>
        </Form>
      </StepDetails>
    </div>
  )
}

/** The brand ends the contest before its list is frozen. */
export function CallOff() {
  const { t } = useTranslation()
  const form = useZodForm(callOffForm, {}, { answer: useAnswerTo('call-off-contest'), prefix: 'off' })
  return (
    <div id="off" className="pt-8">
      <StepDetails step="call-off-contest" title={t('contestdesk.off.title')}>
        <Form {...form.props} action="#off" className="grid max-w-form gap-4">
          <FormHead form={form} />
          <p>{t('contestdesk.off.lead')}</p>
          <TextArea {...form.field('reason')} rows={2} label={t('contestdesk.off.reason')} />
          <div>
            <Button kind="danger" name="step" value="call-off-contest" busy={form.isBusy}>
              {t('contestdesk.off.send')}
            </Button>
          </div>
        </Form>
      </StepDetails>
    </div>
  )
}
