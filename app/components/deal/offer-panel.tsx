import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { offerTermNames, type OfferTerms, termsOf } from '../../domain/campaign/brief-offer.ts'
import type { DealView, Offer } from '../../domain/collaboration/deal-view.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { forbidsAcceptance } from '../../domain/compliance/acceptance.ts'
import type { ComplianceView } from '../../domain/compliance/waiver.ts'
import { commissionTerms } from '../../domain/commission/terms.ts'
import { payoutWithinHours, splitFee } from '../../domain/escrow/fees.ts'
import { type Money, minus } from '../../domain/money.ts'
import { ApplicationSamples } from '../brief/application-samples.tsx'
import { ButtonRow } from '../buttons.tsx'
import { CommissionLine } from '../commission-terms.tsx'
import { AcceptanceCheck } from '../compliance/acceptance.tsx'
import { DefinitionList, type Fact } from '../definition-list.tsx'
import { Amount } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { NoteForm } from './note-form.tsx'
import { AcceptForm } from './accept-form.tsx'
import { BothFees } from './both-fees.tsx'
import { OfferForm } from './offer-form.tsx'
import { OfferHistory } from './offer-history.tsx'
import { useOfferTerm } from './offer-term.tsx'
import { StepDetails } from './step-form.tsx'
import { Words } from './words.tsx'

type PanelProps = { deal: DealView; open: ReadonlySet<StepName>; compliance: ComplianceView }

/** The offer on the table: what it says, what changed since the one before, and every answer to it. */
export function OfferPanel({ deal, open, compliance }: PanelProps) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { offers } = deal
  const offer = offers.at(-1)
  if (!offer) return null
  const before = offers.at(-2)
  const nameOf = ({ byRole }: Offer) => isolate(byRole === 'brand' ? deal.brandName : deal.creatorName)
  return (
    <Section
      id="offer"
      title={
        offers.length > 1 ? t('dealpage.offer.nth', { number: offer.version }) : t('dealpage.offer.title')
      }
      note={t('dealpage.offer.by', { name: nameOf(offer), date: day(offer.madeAt) })}
    >
      <DefinitionList
        facts={[
          {
            key: 'price',
            term: t('dealpage.offer.price'),
            detail: <PriceChange price={offer.price} before={before?.price} />,
          },
          {
            key: 'receives',
            term: t(`dealpage.held.net.${deal.reader}`, { name: isolate(deal.creatorName) }),
            detail: <Receives offer={offer} deal={deal} />,
          },
          ...commissionFacts(deal, t('commission.terms.on_top')),
          ...termNamesOf(deal).map((name): Fact => ({
            key: name,
            term: t(`offering.term.${name}`),
            detail: <TermChange name={name} offer={offer} before={before} deal={deal} />,
          })),
        ]}
      />
      {offer.note && <Note>{offer.note}</Note>}
      {deal.application && (deal.application.samples.length > 0 || deal.application.picture) && (
        <Section level={3} title={t('openbriefs.application.samples')}>
          <ApplicationSamples {...deal.application} />
        </Section>
      )}
      <OfferHistory deal={deal} nameOf={nameOf} />
      <Answers deal={deal} open={open} offer={offer} compliance={compliance} />
    </Section>
  )
}

/** A deal about rights has nothing to hand in or to post: its terms are the rights. */
const termNamesOf = ({ terms }: DealView): readonly (keyof OfferTerms)[] =>
  terms.kind === 'rights' ? ['rightsUse', 'rightsUntil'] : offerTermNames

/** What orders bring on top of the price, in a line with an example. */
function commissionFacts({ brief, feeBps, reader }: DealView, term: string): Fact[] {
  const terms = commissionTerms(brief)
  if (!terms) return []
  return [
    { key: 'commission', term, detail: <CommissionLine terms={terms} feeBps={feeBps} reader={reader} /> },
  ]
}

type TermChangeProps = { name: keyof OfferTerms; offer: Offer; before: Offer | undefined; deal: DealView }

/** What the offer says about a term; what the offer before said, and the brief where neither says the same. */
function TermChange({ name, offer, before, deal: { written } }: TermChangeProps) {
  const { t } = useTranslation()
  const say = useOfferTerm()
  const stated = termsOf(written)
  const isChanged = before !== undefined && before.terms[name] !== offer.terms[name]
  const isOther = stated[name] !== offer.terms[name] && (!isChanged || stated[name] !== before.terms[name])
  return (
    <Change before={isChanged && say(name, before.terms)}>
      {say(name, offer.terms)}
      {isOther && (
        <span className="block text-note font-normal text-soft">
          {t('offering.brief_says')} {say(name, stated)}
        </span>
      )}
    </Change>
  )
}

function PriceChange({ price, before }: { price: Money; before: Money | undefined }) {
  const isChanged =
    before !== undefined && (before.currency !== price.currency || before.amount !== price.amount)
  return (
    <Change
      before={
        isChanged && (
          <>
            <Amount money={before} />
            {before.currency === price.currency && <Difference by={minus(price, before)} />}
          </>
        )
      }
    >
      <Amount money={price} />
    </Change>
  )
}

const Difference = ({ by }: { by: Money }) => (
  <span className="ps-2">
    <bdi dir="ltr">
      {by.amount > 0 && '+'}
      <Amount money={by} bare />
    </bdi>
  </span>
)

/** What stands now in bold, and what stood before struck through beside it. */
function Change({ before, children }: { before: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <ins className="font-semibold no-underline">{children}</ins>
      {before && (
        <span className="text-note text-soft">
          {t('dealpage.offer.was')} <del className="no-underline">{before}</del>
        </span>
      )}
    </span>
  )
}

function Receives({ offer, deal: { feeBps, rail } }: { offer: Offer; deal: DealView }) {
  const { t } = useTranslation()
  const { money, percent } = useSentenceFormat()
  const { fee, rest } = splitFee(offer.price, feeBps)
  return (
    <>
      <span className="font-semibold text-released">
        <Amount money={rest} />
      </span>
      <span className="block text-note text-soft">
        {t('dealpage.offer.after_fee', {
          fee: money(fee),
          share: percent(feeBps / 10_000, 1),
        })}{' '}
        {t(`dealpage.offer.sent.${rail ?? 'any'}`, { hours: payoutWithinHours })}
      </span>
    </>
  )
}

const Note = ({ children }: { children: string }) => (
  <blockquote className="mt-4 border-s-2 border-ink ps-4">
    <Words>{children}</Words>
  </blockquote>
)

function Answers({ deal, open, offer, compliance }: PanelProps & { offer: Offer }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const isForbidden = compliance.findings.some(forbidsAcceptance)
  const accept = (['accept-offer', 'accept-bid'] as const).find((step) => open.has(step) && !isForbidden)
  const counter = (['counter-offer', 'make-offer'] as const).find((step) => open.has(step))
  const decline = (['decline-offer', 'decline-bid', 'withdraw-offer', 'withdraw-bid'] as const).find((step) =>
    open.has(step),
  )
  return (
    <>
      {open.size > 0 && <AcceptanceCheck deal={deal} compliance={compliance} />}
      {accept && (
        <p className="max-w-prose pt-5 text-note text-soft">
          {t(`dealpage.offer.accept_means.${deal.reader}`, {
            version: deal.briefVersion,
            price: money(offer.price),
          })}
        </p>
      )}
      <ButtonRow>
        {accept && (
          <div className="w-full max-w-prose">
            <h3 className="pb-1 font-semibold">{t('offering.before.title')}</h3>
            <BothFees deal={deal} price={offer.price} />
            <AcceptForm step={accept} deal={deal} offer={offer} />
          </div>
        )}
        {counter && (
          <StepDetails step={counter} title={t(`dealpage.do.${counter}`)}>
            <OfferForm step={counter} offer={offer} isWork={deal.terms.kind !== 'rights'} />
          </StepDetails>
        )}
        {decline && (
          <StepDetails step={decline} title={t(`dealpage.do.${decline}`)} kind="quiet">
            <NoteForm step={decline}>{t(`dealpage.sure.${decline}`)}</NoteForm>
          </StepDetails>
        )}
      </ButtonRow>
    </>
  )
}
