import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { BriefSheet } from '#app/components/brief-sheet.tsx'
import { BriefWarnings } from '#app/components/brief/brief-warnings.tsx'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { DateField, SelectField, TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { MoneyField } from '#app/components/money-field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PriceRange } from '#app/components/price-range.tsx'
import { Section } from '#app/components/section.tsx'
import type { Brief } from '#app/domain/campaign/brief.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { applicationForm } from '#app/domain/collaboration/application-form.ts'
import { steps } from '#app/domain/collaboration/steps.ts'
import { creatorFeeBps, splitFee } from '#app/domain/escrow/fees.ts'
import { type Currency, parseMajor } from '#app/domain/money.ts'

type OwnChannel = { id: string; platform: Platform; handle: string }

type OpenBriefProps = {
  brief: Brief
  version: number
  brandName: string
  /** The last day of the payout, if the post goes out on the last day. */
  paidBy: Date | null
  /** The reader's channels on the platforms of the brief. */
  channels: OwnChannel[]
  dealId: string | null
}

/** An open brief with the form by which a creator asks for the work. */
export function OpenBriefPage(props: OpenBriefProps) {
  const { brief, version, brandName, channels, dealId } = props
  const { t } = useTranslation()
  return (
    <>
      <PageTitle
        subtitle={<Name>{brandName}</Name>}
        aside={
          <span className="type-amount">
            <PriceRange brief={brief} />
          </span>
        }
      >
        <Name>{brief.title}</Name>
      </PageTitle>
      {dealId && (
        <Notice title={t('channels.briefs.applied')}>
          <LinkButton to={`/creator/collaborations/${dealId}`} small>
            {t('channels.briefs.see_deal')}
          </LinkButton>
        </Notice>
      )}
      <BriefWarnings brief={brief} />
      <BriefSheet brief={brief} version={version} brandName={brandName} />
      {!dealId && (channels.length > 0 ? <Apply {...props} /> : <NoChannel brief={brief} />)}
    </>
  )
}

function NoChannel({ brief }: { brief: Brief }) {
  const { t } = useTranslation()
  const { list } = useFormat()
  const names = [...new Set(brief.deliverables.map(({ platform }) => platform))]
  const platforms = list(names.map((platform) => t(`catalogue.platform.${platform}`)))
  return (
    <Section title={t('channels.briefs.apply')}>
      <EmptyState action={<LinkButton to="/creator/channels#add">{t('channels.add')}</LinkButton>}>
        {t('channels.briefs.no_channel', { platforms })}
      </EmptyState>
    </Section>
  )
}

function Apply({ brief, channels, paidBy }: OpenBriefProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const currency = brief.currency as Currency
  const from = parseMajor(brief.priceFrom, currency)!
  const to = parseMajor(brief.priceTo, currency)!
  const money = (amount: typeof from) => isolate(format.money(amount))
  const form = useZodForm(
    applicationForm,
    { channelId: channels[0]!.id, draftDueOn: brief.draftDueOn },
    {
      labels: {
        channelId: t('channels.briefs.channel'),
        price: t('channels.briefs.price'),
        draftDueOn: t('channels.briefs.draft_due'),
        note: t('channels.briefs.pitch'),
      },
    },
  )
  const fee = {
    share: format.percent(creatorFeeBps / 10_000, 2),
    price: money(to),
    net: money(splitFee(to, creatorFeeBps).rest),
  }
  return (
    <Section
      id="apply"
      title={t('channels.briefs.apply')}
      note={paidBy && `${t('channels.briefs.payout')} ${format.longDay(paidBy)}`}
      className="max-w-prose"
    >
      <p className="pb-4">
        {t('channels.briefs.apply_text', { hours: format.number(steps.expire.after.hours) })}
      </p>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <SelectField
          {...form.field('channelId')}
          label={t('channels.briefs.channel')}
          options={channels.map(({ id, platform, handle }) => ({
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
          required={false}
          label={t('channels.briefs.pitch')}
          hint={t('channels.briefs.pitch_hint')}
        />
        <div>
          <Button busy={form.isBusy}>{t('channels.briefs.submit')}</Button>
        </div>
      </Form>
    </Section>
  )
}
