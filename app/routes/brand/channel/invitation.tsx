import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { BudgetLeft, type BudgetRoom } from '#app/components/campaign/budget-left.tsx'
import { DateField, TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { MoneyField } from '#app/components/money-field.tsx'
import { Section } from '#app/components/section.tsx'
import { invitationForm } from '#app/domain/campaign/invitation.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { CampaignStatus } from '#app/domain/campaign/strategy.ts'
import { firstOffer } from '#app/domain/matching/price.ts'
import { type Currency, isCurrency, majorText, type Money, parseMajor } from '#app/domain/money.ts'
import type { Outcome } from './channel-page.tsx'

export type BriefChoice = {
  id: string
  title: string
  draftDueOn: string
  priceFrom: string
  priceTo: string
  currency: string
}

type InvitationProps = {
  channel: { id: string; isClaimed: boolean; platform: Platform }
  campaign: { id: string; status: CampaignStatus }
  briefs: BriefChoice[]
  briefId: string | null
  dealId: string | null
  outcome: Outcome
  /** What is left of the campaign's budget. */
  room: BudgetRoom | null
}

/** The invitation, or what stands in its way and where to go instead. */
export function Invitation(props: InvitationProps) {
  const { t } = useTranslation()
  const { channel, campaign, briefs, briefId, dealId } = props
  const brief = briefs.find(({ id }) => id === briefId)
  return (
    <Section title={t('match.invitation.title')} id="invite">
      {dealId ? (
        <>
          <p className="pb-3">{t('match.invitation.running')}</p>
          <LinkButton to={`/brand/collaborations/${dealId}`}>{t('match.invitation.to_deal')}</LinkButton>
        </>
      ) : !channel.isClaimed ? (
        <p>{t('match.invitation.unclaimed')}</p>
      ) : campaign.status === 'closed' ? (
        <p>{t('match.invitation.closed')}</p>
      ) : brief ? (
        <InvitationForm key={brief.id} {...props} brief={brief} />
      ) : (
        <>
          <p className="pb-3">
            {t('match.invitation.no_brief', {
              platform: t(`catalogue.platform.${channel.platform}`),
            })}
          </p>
          <LinkButton to={`/brand/campaigns/${campaign.id}/briefs/new`}>
            {t('match.invitation.write_brief')}
          </LinkButton>
        </>
      )}
    </Section>
  )
}

function InvitationForm({
  channel,
  campaign,
  briefs,
  brief,
  outcome,
  room,
}: InvitationProps & { brief: BriefChoice }) {
  const { t } = useTranslation()
  const format = useFormat()
  const currency: Currency = isCurrency(brief.currency) ? brief.currency : 'USD'
  const [from, to] = [parseMajor(brief.priceFrom, currency), parseMajor(brief.priceTo, currency)]
  const asked = outcome.ranked?.price
  const isAsked = Boolean(asked?.asked)
  const usual = asked ? firstOffer(asked, currency) : from
  // What the creator asks stands as it is; what is only expected stays inside what the brief offers.
  const start = usual && from && to && !isAsked ? within(usual, from, to) : usual
  const price = start ? majorText(start) : ''
  const form = useZodForm(
    invitationForm,
    { price, draftDueOn: brief.draftDueOn },
    { labels: { price: t('match.invitation.price'), draftDueOn: t('match.invitation.due') } },
  )
  const priceField = form.field('price')
  const [typed, setTyped] = useState(priceField.defaultValue)
  const range = isolate(from && to ? `${format.money(from)} – ${format.figure(to)}` : '–')
  return (
    <>
      <p className="pb-4 text-soft">{t('match.invitation.text')}</p>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <input type="hidden" name="briefId" value={brief.id} />
        <input type="hidden" name="currency" value={currency} />
        <div>
          <p className="font-semibold">{t('match.invitation.brief')}</p>
          <ul>
            {briefs.map(({ id, title }) => (
              <li key={id}>
                <ChoiceLink
                  to={`/brand/channels/${channel.id}?campaign=${campaign.id}&brief=${id}#invite`}
                  isChosen={id === brief.id}
                >
                  {id === brief.id && <span aria-hidden="true">✓ </span>}
                  <Name>{title}</Name>
                </ChoiceLink>
              </li>
            ))}
          </ul>
        </div>
        <MoneyField
          {...priceField}
          onChange={(event) => {
            setTyped(event.target.value)
            return priceField.onChange(event)
          }}
          currency={currency}
          label={t('match.invitation.price')}
          hint={t(isAsked ? 'match.invitation.price_hint_asked' : 'match.invitation.price_hint_expected', {
            range,
          })}
        />
        {room && <BudgetLeft room={room} price={typed} currency={currency} />}
        <DateField {...form.field('draftDueOn')} label={t('match.invitation.due')} />
        <TextArea
          {...form.field('note')}
          required={false}
          rows={3}
          label={t('match.invitation.note')}
          hint={t('match.invitation.note_hint')}
        />
        <div>
          <Button busy={form.isBusy}>{t('match.invitation.send')}</Button>
        </div>
      </Form>
    </>
  )
}

const within = (price: Money, from: Money, to: Money): Money =>
  price.amount < from.amount ? from : price.amount > to.amount ? to : price
