import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Agreement, DealView } from '../../domain/collaboration/deal-view.ts'
import { daysToWork } from '../../domain/collaboration/delivery.ts'
import { waitsOfCourse } from '../../domain/collaboration/waits-ahead.ts'
import { payoutWithinHours } from '../../domain/escrow/fees.ts'
import { BriefSheet } from '../brief-sheet.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { Amount, Day, FormatProvider, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { localeNames, locales } from '../../i18n/locale.ts'
import { Link } from '../link.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'
import { ApprovalSentence } from './approval-sentence.tsx'
import { useClockLength, useWaitName } from './clock-length.ts'
import { BothFees } from './both-fees.tsx'
import { Signatures } from './signatures.tsx'

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
      <Signatures agreement={agreement} zone={deal.terms.zone} />
      {deal.approval && (
        <Section title={t('review.approval.title')}>
          <ApprovalSentence approval={deal.approval} parties={deal} />
        </Section>
      )}
      <ClocksOfAgreement deal={deal} agreement={agreement} />
      <BriefSheet
        brief={deal.brief}
        version={agreement.briefVersion}
        brandName={deal.brandName}
        reader={deal.reader}
        withClocks={false}
      />
      <p className="pt-8.5 text-note text-soft">{t('dealpage.agreement.print_hint')}</p>
      <p className="no-print flex flex-wrap gap-x-5 gap-y-1 pt-2">
        <span>{t('agreementfile.download')}:</span>
        {locales.map((language) => (
          <Link
            key={language}
            reload
            to={`/${deal.reader}/collaborations/${deal.id}/agreement.pdf?language=${language}`}
            hrefLang={language}
            lang={language}
          >
            {localeNames[language]}
          </Link>
        ))}
      </p>
    </FormatProvider>
  )
}

function Facts({ deal, agreement }: PageProps) {
  const { t } = useTranslation()
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
          ...(deal.terms.kind === 'rights'
            ? []
            : [
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
              ]),
        ]}
      />
    </Section>
  )
}

function Price({ deal, agreement: { price, feeBps } }: PageProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('offering.agreement.fees')}>
      <BothFees deal={{ terms: deal.terms, feeBps }} price={price} />
      <p className="pt-3 text-note text-soft">
        {deal.terms.kind === 'rights'
          ? t('rights.deal.agreed_payment', { hours: payoutWithinHours })
          : t('dealpage.agreement.payment', { hours: payoutWithinHours })}
      </p>
    </Section>
  )
}

function ClocksOfAgreement({ deal: { terms, brief }, agreement }: PageProps) {
  const { t } = useTranslation()
  const lengthOf = useClockLength({ clocks: terms.clocks })
  const nameOf = useWaitName()
  return (
    <Section title={t('dealpage.clocks.title')} note={t('dealpage.clocks.zone', { zone: terms.zone })}>
      <DefinitionList
        facts={waitsOfCourse(brief.shipsProduct, terms.kind).map(({ standing, clocks }) => ({
          key: `${standing.status} ${standing.shipping}`,
          term: nameOf(standing),
          detail: clocks.map(({ step, clock }) => (
            <p key={step}>
              {lengthOf(clock)} {t(`deal.silence.${step as 'expire'}`)}
            </p>
          )),
        }))}
      />
      {brief.jurisdictions.length > 0 && (
        <p className="max-w-prose pt-3 text-note text-soft">
          {t('licensing.clocks.rule')} <Link to="/rules">{t('licensing.clocks.which')}</Link>
        </p>
      )}
      {brief.shipsProduct && (
        <p className="max-w-prose pt-3 text-note text-soft">
          {t('shipment.rule', { count: daysToWork(agreement, terms.zone) })}
        </p>
      )}
    </Section>
  )
}
