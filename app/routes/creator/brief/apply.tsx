import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { DateField, SelectField, TextArea } from '#app/components/fields.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { useFeeBps } from '#app/components/fee.ts'
import { isolate } from '#app/components/isolate.ts'
import { MoneyField } from '#app/components/money-field.tsx'
import { Section } from '#app/components/section.tsx'
import type { Brief } from '#app/domain/campaign/brief.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { applicationForm } from '#app/domain/collaboration/application-form.ts'
import { steps } from '#app/domain/collaboration/steps.ts'
import { pictureTypeNames, pictureTypes } from '#app/domain/content/picture.ts'
import { splitFee } from '#app/domain/escrow/fees.ts'
import { type Currency, majorText, type Money, parseMajor } from '#app/domain/money.ts'

export type OwnChannel = { id: string; platform: Platform; handle: string }

/** An application that waits for its answer. */
export type Waiting = {
  id: string
  channelId: string
  price: Money
  draftDueOn: string
  pitch: string
  samples: string[]
  picture: string | null
}

type ApplyProps = {
  brief: Brief
  channels: OwnChannel[]
  /** The last day of the payout, if the post goes out on the last day. */
  paidBy: Date | null
  waiting: Waiting | null
}

/** The form by which a creator asks for the work, or changes what they sent until it is answered. */
export function Apply({ brief, channels, paidBy, waiting }: ApplyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const feeBps = useFeeBps()
  const currency = brief.currency as Currency
  const from = parseMajor(brief.priceFrom, currency)!
  const to = parseMajor(brief.priceTo, currency)!
  const money = (amount: Money) => isolate(format.money(amount))
  const form = useZodForm(
    applicationForm,
    waiting
      ? {
          ...{
            channelId: waiting.channelId,
            price: majorText(waiting.price),
            draftDueOn: waiting.draftDueOn,
          },
          ...{ note: waiting.pitch, samples: waiting.samples.join('\n') },
        }
      : { channelId: channels[0]!.id, draftDueOn: brief.draftDueOn },
    {
      labels: {
        channelId: t('channels.briefs.channel'),
        price: t('channels.briefs.price'),
        draftDueOn: t('channels.briefs.draft_due'),
        note: t('openbriefs.application.pitch'),
        samples: t('openbriefs.application.samples'),
        picture: t('openbriefs.application.picture'),
      },
    },
  )
  const fee = {
    share: format.percent(feeBps / 10_000, 2),
    price: money(to),
    net: money(splitFee(to, feeBps).rest),
  }
  const offered = waiting ? channels.filter(({ id }) => id === waiting.channelId) : channels
  return (
    <Section
      id="apply"
      title={t(waiting ? 'openbriefs.application.revise' : 'channels.briefs.apply')}
      note={paidBy && `${t('channels.briefs.payout')} ${format.longDay(paidBy)}`}
      className="max-w-prose"
    >
      <p className="pb-4">
        {waiting
          ? t('openbriefs.application.revise_text')
          : t('channels.briefs.apply_text', { hours: format.number(steps.expire.after.hours) })}
      </p>
      <Form {...form.props} encType="multipart/form-data" className="grid gap-5">
        <FormHead form={form} />
        <SelectField
          {...form.field('channelId')}
          label={t('channels.briefs.channel')}
          options={offered.map(({ id, platform, handle }) => ({
            value: id,
            label: `${t(`catalogue.platform.${platform}`)} @${handle}`,
          }))}
        />
        <input type="hidden" name="currency" value={currency} />
        <MoneyField
          {...form.field('price')}
          currency={currency}
          label={t('channels.briefs.price')}
          hint={
            <>
              {t('channels.briefs.price_hint', { from: money(from), to: money(to) })}{' '}
              {t('channels.briefs.fee', fee)}
            </>
          }
        />
        <DateField
          {...form.field('draftDueOn')}
          max={brief.publishFrom}
          label={t('channels.briefs.draft_due')}
        />
        <TextArea
          {...form.field('note')}
          maxLength={2000}
          label={t('openbriefs.application.pitch')}
          hint={t('openbriefs.application.pitch_hint')}
        />
        <TextArea
          {...form.field('samples')}
          required={false}
          rows={3}
          label={t('openbriefs.application.samples')}
          hint={t('openbriefs.application.samples_hint')}
        />
        <FileField
          name="picture"
          required={false}
          accept={pictureTypes.join(',')}
          types={pictureTypeNames}
          label={t('openbriefs.application.picture')}
          hint={
            <>
              {t('openbriefs.application.picture_hint')}{' '}
              {waiting?.picture && t('openbriefs.application.picture_kept')}
            </>
          }
          {...(form.errorOf('picture') && { error: form.errorOf('picture')! })}
        />
        <div>
          <Button busy={form.isBusy}>
            {t(waiting ? 'openbriefs.application.save' : 'channels.briefs.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
