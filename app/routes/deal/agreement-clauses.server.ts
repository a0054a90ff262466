import { clockLengths, waitNames } from '#app/components/deal/clock-length.ts'
import type { Agreement, DealView } from '#app/domain/collaboration/deal-view.ts'
import { daysToWork } from '#app/domain/collaboration/delivery.ts'
import { waitsOfCourse } from '#app/domain/collaboration/waits-ahead.ts'
import { payoutWithinHours, splitFee } from '#app/domain/escrow/fees.ts'
import { promisedPayout } from '#app/domain/escrow/payout-date.ts'
import type { Clause } from '#app/pdf/agreement-paper.tsx'
import { briefClauses, rowOf, type Words } from './agreement-brief.server.ts'

type Agreed = { deal: DealView; agreement: Agreement }

/** The agreement in clauses, the same as on its page, in one language: times are in the brand's zone. */
export function agreementClauses(agreed: Agreed, words: Words): Clause[] {
  const { deal } = agreed
  return [
    partiesOf(agreed, words),
    moneyOf(agreed, words),
    signaturesOf(agreed, words),
    ...(deal.brief.extension ? [rightsOf(deal, words)] : briefClauses(deal.brief, words)),
    clocksOf(agreed, words),
  ]
}

function partiesOf({ deal, agreement }: Agreed, { t, format }: Words): Clause {
  const { channel, terms } = deal
  const isWork = terms.kind !== 'rights'
  return {
    title: t('dealpage.agreement.parties'),
    rows: [
      ...rowOf(t('deal.role.brand'), { typed: deal.brandName }),
      ...rowOf(t('deal.role.creator'), { typed: deal.creatorName }),
      ...rowOf(t(`catalogue.platform.${channel.platform}`), { typed: `@${channel.handle}` }),
      ...rowOf(
        t('dealpage.agreement.documents'),
        t('dealpage.agreement.versions', { brief: agreement.briefVersion, offer: agreement.offerVersion }),
      ),
      ...rowOf(t('dealpage.offer.draft_due'), isWork && format.longDay(agreement.draftDueOn)),
      ...rowOf(t('dealpage.agreement.publish_by'), isWork && format.longDay(agreement.publishTo)),
    ],
  }
}

function moneyOf({ deal: { terms }, agreement: { price, feeBps } }: Agreed, { t, format }: Words): Clause {
  const { fee, rest } = splitFee(price, feeBps)
  const paidBy = promisedPayout({ status: 'accepted', dueAt: null, releasedAt: null, terms })
  const isRights = terms.kind === 'rights'
  const date = paidBy && format.longDay(paidBy)
  return {
    title: t('offering.agreement.fees'),
    rows: [
      ...rowOf(t('offering.before.pays'), format.money(price)),
      ...rowOf(t('offering.before.fee', { share: format.percent(feeBps / 10_000, 2) }), format.money(fee)),
      ...rowOf(t('offering.before.gets'), format.money(rest)),
      ...rowOf(t('publicpage.fees.processor'), t('publicpage.fees.processor_text')),
      ...rowOf(
        t('offering.agreement.payout'),
        date && (isRights ? date : t('offering.agreement.payout_detail', { date })),
        t(isRights ? 'rights.deal.agreed_payment' : 'dealpage.agreement.payment', {
          hours: payoutWithinHours,
        }),
      ),
    ],
  }
}

function signaturesOf({ deal: { terms }, agreement }: Agreed, { t, format }: Words): Clause {
  const { seal } = agreement
  const person = (name: string, role: Agreement['role'], at: Date) =>
    t('offering.agreement.person', { name, role: t(`deal.role.${role}`), date: format.longDateTime(at) })
  return {
    title: t('offering.agreement.signed'),
    rows: [
      ...rowOf(
        t('offering.agreement.offered'),
        person(agreement.offeredBy, agreement.offeredRole, agreement.offeredAt),
      ),
      ...rowOf(
        t('offering.agreement.accepted'),
        person(agreement.acceptedBy, agreement.role, agreement.acceptedAt),
        t('offering.agreement.signed_note', { zone: terms.zone }),
      ),
      ...rowOf(
        t('offering.agreement.seal'),
        // A hash has no place at which a line may break.
        seal && { typed: seal.hash.replace(/.{32}(?=.)/g, '$& ') },
        seal && t('offering.agreement.seal_note'),
        seal && t(seal.isWhole ? 'offering.agreement.seal_whole' : 'offering.agreement.seal_broken'),
      ),
    ],
  }
}

function rightsOf({ brief }: DealView, { t, format }: Words): Clause {
  const { use, territory, until } = brief.extension!
  return {
    title: t('rights.deal.what'),
    rows: [
      ...rowOf(t('brief.form.title'), { typed: brief.title }),
      ...rowOf(t('rights.use'), t(`brief.rights_use.${use}`)),
      ...rowOf(t('rights.where'), territory ? { typed: territory } : t('library.anywhere')),
      ...rowOf(t('rights.until'), format.longDay(until)),
    ],
  }
}

function clocksOf({ deal: { terms, brief }, agreement }: Agreed, { t, format }: Words): Clause {
  const lengthOf = clockLengths({ t, format }, { clocks: terms.clocks })
  const nameOf = waitNames(t)
  const rule = brief.shipsProduct && t('shipment.rule', { count: daysToWork(agreement, terms.zone) })
  return {
    title: t('dealpage.clocks.title'),
    rows: [
      ...waitsOfCourse(brief.shipsProduct, terms.kind).flatMap(({ standing, clocks }) =>
        rowOf(
          nameOf(standing),
          ...clocks.map(({ step, clock }) => `${lengthOf(clock)} ${t(`deal.silence.${step as 'expire'}`)}`),
        ),
      ),
      ...rowOf(t('brief.ships'), rule),
    ],
  }
}
