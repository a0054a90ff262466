import { useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { SentFile } from '../../domain/content/upload.ts'
import { kindOf } from '../../domain/campaign/brief.ts'
import { dayIn } from '../../domain/clock.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { openSteps } from '../../domain/collaboration/open-steps.ts'
import { currentStop } from '../../domain/collaboration/progress.ts'
import { isEnded, stepNames, type StepName } from '../../domain/collaboration/steps.ts'
import { type ComplianceView, isBlocking } from '../../domain/compliance/waiver.ts'
import type { CommissionView } from '../../domain/commission/view.ts'
import type { FormAnswer } from '../../domain/form-issue.ts'
import type { Money } from '../../domain/money.ts'
import { PayoutsPaused } from '../books/halt.tsx'
import { BriefSheet } from '../brief-sheet.tsx'
import { BriefWarnings } from '../brief/brief-warnings.tsx'
import { ContestLink } from '../contest/contest-link.tsx'
import { CompliancePanel } from '../compliance/panel.tsx'
import { FeedbackLink } from '../feedback/feedback-link.tsx'
import { RefusalNotice } from '../form.tsx'
import { FormatProvider, useFormat } from '../format.tsx'
import { Notice } from '../notice.tsx'
import type { DealForecast } from '../../domain/matching/deal-forecast.ts'
import { DealExpectation } from '../outcome/expected-results.tsx'
import { LinkPanel } from '../outcome/link-panel.tsx'
import { Link } from '../link.tsx'
import { MetricsPanel, MetricsTable } from '../outcome/metrics-panel.tsx'
import { ResultsLink } from '../results/results-link.tsx'
import { ExclusivityNotice, type ExclusivityWarning } from '../rights/exclusivity.tsx'
import { DealRights, type DealRightsView } from '../rights/deal-rights.tsx'
import { RightsDeal } from '../rights/rights-deal.tsx'
import { Columns, Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { Clocks } from './clocks.tsx'
import { Commission } from './commission.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { DisputeFacts, DisputeOpening } from './dispute.tsx'
import { DraftForm } from './draft-form.tsx'
import { DraftSheet } from './draft-sheet.tsx'
import { Funding, FundingNext } from './funding.tsx'
import { ExtraRevision } from './extra-revision.tsx'
import { DealHeader } from './header.tsx'
import { HeldPayment } from './held-payment.tsx'
import { History } from './history.tsx'
import { LateCancel } from './late.tsx'
import { Messages } from './messages.tsx'
import { MoreTime } from './more-time.tsx'
import { OfferPanel } from './offer-panel.tsx'
import { Parts } from './parts.tsx'
import { LateProduct } from './late-product.tsx'
import { Product } from './product.tsx'
import { ProgressRail } from './progress-rail.tsx'
import { Publication } from './publication.tsx'
import { Review } from './review.tsx'
import { Reviewers } from './reviewers.tsx'
import { AgreedTerms } from './terms.tsx'
import { TurnLine } from './turn-line.tsx'

export type DealPageProps = {
  deal: DealView
  now: Date
  /** This site, for the links that followers click. */
  origin: string
  /** The brand's own domain for links. */
  linkDomain: string | null
  /** The step that was just taken. */
  done: string | null
  /** Back from the hosted page, the ledger has not heard of the money yet; `slow` after half a minute. */
  paying: 'waits' | 'slow' | null
  compliance: ComplianceView
  /** What its orders earn, once that was agreed. */
  commission: CommissionView | null
  /** Nothing is paid out at this moment. */
  isHalted?: boolean
  /** What may be done with its content, once it is agreed. */
  rights?: DealRightsView | null
  /** Files on their way into the next draft, for the creator who sends them. */
  uploads?: SentFile[]
  /** What the creator promised other brands that speaks against the offer. */
  warning?: ExclusivityWarning | null
  /** What was expected of the deal, for the brand; null where nothing was. Absent for the creator. */
  forecast?: DealForecast | null
  /** What the channel asks for such work, where its packages say; until a price is agreed. */
  usualPrice?: Money | null
}

/** A deal from the invitation to the payout, the same document for both sides. Days are those of the brand's zone. */
export function DealPage(props: DealPageProps) {
  const { deal, now } = props
  const { t } = useTranslation()
  const { locale } = useFormat()
  const open = openSteps(deal, now)
  const news = <News {...props} open={open} />
  if (kindOf(deal.brief) === 'rights')
    return (
      <FormatProvider locale={locale} zone={deal.terms.zone}>
        <RightsDeal deal={deal} open={open} isPaying={props.paying !== null} news={news} />
      </FormatProvider>
    )
  // A draft makes the first column long: then there is room for more beside it.
  const isLong = deal.drafts.length > 0
  return (
    <FormatProvider locale={locale} zone={deal.terms.zone}>
      <DealHeader deal={deal} />
      <ProgressRail deal={deal} />
      {deal.isContested && (
        <Notice title={t('chargebacks.contested.title')}>{t('chargebacks.contested.text')}</Notice>
      )}
      {news}
      <ExclusivityNotice warning={props.warning ?? null} />
      {!props.paying && <TurnLine deal={deal} isHeldUp={isHeldUp(props)} />}
      {props.isHalted && isPayoutPromised(deal) && <PayoutsPaused reader={deal.reader} />}
      <Columns shape="wide-start">
        <div className="min-w-0">
          <Work {...props} open={open} />
          {!isLong && <Links {...props} />}
        </div>
        <div className="min-w-0">
          <HeldPayment deal={deal} />
          <Parts deal={deal} />
          <ContestLink deal={deal} />
          <AgreedTerms deal={deal} />
          {props.rights && <DealRights id={deal.id} reader={deal.reader} rights={props.rights} />}
          {isLong && <Links {...props} />}
          {isLong && <Clocks deal={deal} isHeldUp={isHeldUp(props)} />}
          {isLong && !isAsked(deal) && <MoreTime deal={deal} />}
          <Reviewers deal={deal} now={now} origin={props.origin} />
        </div>
      </Columns>
      {props.commission && <Commission deal={deal} commission={props.commission} now={now} />}
      <Expected {...props} />
      <Brief {...props} />
      <Columns shape="wide-start">
        <div className="min-w-0">
          <Messages deal={deal} />
          <DisputeOpening deal={deal} open={open} />
        </div>
        <div className="min-w-0">
          {!isLong && <Clocks deal={deal} />}
          {!isLong && !isAsked(deal) && <MoreTime deal={deal} />}
          <History deal={deal} />
        </div>
      </Columns>
    </FormatProvider>
  )
}

/** What the brand may expect; a deal that began without a forecast has none to show. */
const Expected = ({ deal, forecast }: DealPageProps) =>
  (forecast || (forecast === null && deal.status === 'applied')) && (
    <DealExpectation forecast={forecast} price={deal.price} />
  )

/** The reader is to answer a request for more time: it stands before the work. */
const isAsked = ({ reader, moreTime: { pending } }: DealView) => pending !== null && pending.byRole !== reader

/** A rule that is not met keeps the draft in review from approval, by the brand and by silence. */
const isHeldUp = ({ deal, compliance }: Pick<DealPageProps, 'deal' | 'compliance'>) =>
  deal.status === 'in_review' && compliance.findings.some(isBlocking)

/** Money of the deal is released and has not reached the creator. */
const isPayoutPromised = ({ status, transfer }: DealView) =>
  status === 'verified' || transfer?.isDone === false

/** What was just done, or is still on its way. */
function News({ deal, done, paying, open }: DealPageProps & { open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const answer = useActionData<FormAnswer>()
  const isWhole = deal.parts.length < 2
  if (paying === 'waits')
    return (
      <Notice
        title={
          isWhole
            ? t('dealpage.fund.processing', { amount: money(deal.price) })
            : t('parts.several.processing')
        }
      >
        {t('dealpage.fund.processing_text')}
      </Notice>
    )
  if (paying === 'slow')
    return <Notice title={t('dealpage.fund.slow')}>{t('dealpage.fund.slow_text')}</Notice>
  // A step whose button is gone: the other side, or time, was quicker.
  const overtaken = stepNames.find((name) => name === answer?.values?.step && !open.has(name))
  if (overtaken) return <RefusalNotice refusal={answer?.refusal} />
  const step = deal.history.find(({ step: taken }) => taken === done)?.step
  if (step) return <Notice kind="success" title={t(`deal.step.${step}`)} />
  return null
}

/** What the deal is about at this moment, the thing to do first. */
function Work({
  deal,
  open,
  now,
  paying,
  compliance,
  uploads = [],
}: DealPageProps & { open: ReadonlySet<StepName> }) {
  const { reader, status } = deal
  if (!deal.agreement) return <OfferPanel deal={deal} open={open} compliance={compliance} />
  const isAlive = currentStop(status) !== null && !isEnded(status)
  // A product that was worked with is no more than a fact.
  const isShown = deal.drafts.length > 0
  const rulesFirst = isHeldUp({ deal, compliance })
  const rules = <CompliancePanel deal={deal} compliance={compliance} />
  return (
    <>
      {isAsked(deal) && <MoreTime deal={deal} />}
      <LateCancel deal={deal} open={open} />
      <LateProduct deal={deal} open={open} />
      <DisputeFacts deal={deal} />
      {status === 'accepted' && reader === 'brand' && !paying && (
        <Funding deal={deal} open={open} now={now} />
      )}
      {status !== 'accepted' && reader === 'brand' && !paying && <FundingNext deal={deal} now={now} />}
      <Publication deal={deal} open={open} />
      {!isShown && <Product deal={deal} open={open} />}
      {open.has('submit-draft') && <DraftForm deal={deal} uploads={uploads} />}
      {rulesFirst && rules}
      {(deal.drafts.length > 0 || (isAlive && !open.has('submit-draft'))) && (
        <DraftSheet deal={deal}>
          <Review deal={deal} open={open} />
          <ExtraRevision deal={deal} />
        </DraftSheet>
      )}
      {!rulesFirst && rules}
      {isShown && <Product deal={deal} open={open} />}
      {deal.publication && <Figures deal={deal} now={now} />}
      {deal.publication && <ResultsLink id={deal.id} reader={reader} />}
      <FeedbackLink deal={deal} now={now} />
    </>
  )
}

/** The figures of the post: the creator reports them, both read them. */
function Figures({ deal, now }: Pick<DealPageProps, 'deal' | 'now'>) {
  const { t } = useTranslation()
  const answer = useAnswerTo('metrics')
  const { id, reader, readings, terms } = deal
  const more = <Link to={`/${reader}/collaborations/${id}/figures`}>{t('figures.more')}</Link>
  if (reader === 'brand')
    return (
      <Section title={t('outcome.metrics.title')} note={more}>
        <MetricsTable readings={readings} />
      </Section>
    )
  return (
    <MetricsPanel
      key={readings.length}
      readings={readings}
      today={dayIn(now, terms.zone)}
      answer={answer}
      note={more}
    >
      <input type="hidden" name="step" value="metrics" />
    </MetricsPanel>
  )
}

const Links = ({ deal, origin, linkDomain }: DealPageProps) =>
  deal.links.length > 0 && (
    <LinkPanel
      links={deal.links}
      origin={origin}
      domain={linkDomain}
      deal={`/${deal.reader}/collaborations/${deal.id}`}
    />
  )

function Brief({ deal, now, usualPrice = null }: DealPageProps) {
  return (
    <>
      {!deal.agreement && (
        <div className="pt-4">
          <BriefWarnings
            brief={deal.brief}
            context={{
              targetCountries: deal.targetCountries,
              today: dayIn(now, deal.terms.zone),
              usualPrice,
            }}
          />
        </div>
      )}
      <BriefSheet
        brief={deal.brief}
        version={deal.briefVersion}
        brandName={deal.brandName}
        reader={deal.reader}
        withClocks={false}
        withParts={deal.parts.length < 2}
      />
    </>
  )
}
