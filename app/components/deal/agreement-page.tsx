import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Agreement, DealView } from '../../domain/collaboration/deal-view.ts'
import { openingOf, silenceOf, type Status } from '../../domain/collaboration/steps.ts'
import { payoutWithinHours } from '../../domain/escrow/fees.ts'
import { BriefSheet } from '../brief-sheet.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { Amount, Day, FormatProvider, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'
import { PriceSplit } from './price-split.tsx'

type PageProps = { deal: DealView; agreement: Agreement }

/** What both sides agreed to, frozen and printable: the brief's version, price, fee, days and clocks, and who accepted. */
export function AgreementPage({ deal, agreement }: PageProps) {
  const { t } = useTranslation()
  const { locale, longDay } = useFormat()
  return (
    <FormatProvider locale={locale} zone={deal.terms.zone}>
      <p className="no-print pt-5">
        <Link to={`/${deal.reader}/collaborations/${deal.id}`}>{t('dealpage.agreement.back')}</Link>
      </p>
      <PageTitle
        subtitle={t('dealpage.agreement.lead', {
          brand: isolate(deal.brandName),
          creator: isolate(deal.creatorName),
          date: longDay(agreement.acceptedAt),
        })}
        aside={<Amount size="title" money={agreement.price} />}
      >
        {t('dealpage.agreement.title')}
      </PageTitle>
      <Columns shape="even">
        <Facts deal={deal} agreement={agreement} />
        <Price deal={deal} agreement={agreement} />
      </Columns>
      <ClocksOfAgreement zone={deal.terms.zone} />
      <BriefSheet
        brief={deal.brief}
        version={agreement.briefVersion}
        brandName={deal.brandName}
        reader={deal.reader}
      />
      <p className="pt-8.5 text-note text-soft">{t('dealpage.agreement.print_hint')}</p>
    </FormatProvider>
  )
}

function Facts({ deal, agreement }: PageProps) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { channel } = deal
  return (
    <Section title={t('dealpage.agreement.parties')}>
      <DefinitionList
        facts={[
          { key: 'brand', term: t('deal.role.brand'), detail: <Name>{deal.brandName}</Name> },
          { key: 'creator', term: t('deal.role.creator'), detail: <Name>{deal.creatorName}</Name> },
          {
            key: 'channel',
            term: t(`catalogue.platform.${channel.platform}`),
            detail: <bdi dir="ltr">@{channel.handle}</bdi>,
          },
          {
            key: 'offer',
            term: t('dealpage.agreement.documents'),
            detail: t('dealpage.agreement.versions', {
              brief: agreement.briefVersion,
              offer: agreement.offerVersion,
            }),
          },
          {
            key: 'accepted',
            term: t('dealpage.terms.accepted'),
            detail: t('dealpage.agreement.accepted_by', {
              name: isolate(agreement.acceptedBy),
              role: t(`deal.role.${agreement.role}`),
              date: dateTime(agreement.acceptedAt),
            }),
          },
          {
            key: 'draft',
            term: t('dealpage.offer.draft_due'),
            detail: <Day value={agreement.draftDueOn} long />,
          },
          {
            key: 'publish',
            term: t('dealpage.agreement.publish_by'),
            detail: <Day value={agreement.publishTo} long />,
          },
        ]}
      />
    </Section>
  )
}

function Price({ deal, agreement: { price, feeBps } }: PageProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('dealpage.agreement.price')}>
      <PriceSplit
        price={price}
        feeBps={feeBps}
        receives={t('dealpage.held.net.brand', { name: isolate(deal.creatorName) })}
      />
      <p className="pt-3 text-note text-soft">
        {t('dealpage.agreement.payment', { hours: payoutWithinHours })}
      </p>
    </Section>
  )
}

const waits = [
  'accepted',
  'funded',
  'in_review',
  'revising',
  'approved',
  'published',
] as const satisfies readonly Status[]

function ClocksOfAgreement({ zone }: { zone: string }) {
  const { t } = useTranslation()
  return (
    <Section title={t('dealpage.clocks.title')} note={t('dealpage.clocks.zone', { zone })}>
      <DefinitionList
        facts={waits.map((wait) => {
          const { step, clock } = (silenceOf(wait) ?? openingOf(wait))!
          const length =
            'hours' in clock
              ? t('dealpage.clocks.hours', { hours: clock.hours })
              : 'businessHours' in clock
                ? t('dealpage.clocks.business_hours', { hours: clock.businessHours })
                : t('dealpage.clocks.grace', { hours: clock.grace })
          return {
            key: wait,
            term: t(`dealpage.clocks.for.${wait}`),
            detail: `${length} ${t(`deal.silence.${step as 'expire'}`)}`,
          }
        })}
      />
    </Section>
  )
}
