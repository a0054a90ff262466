import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { addEvidence } from '#app/commands/add-evidence.ts'
import { answerDispute } from '#app/commands/answer-dispute.ts'
import { acceptRuling, appealRuling } from '#app/commands/answer-ruling.ts'
import { openDispute } from '#app/commands/open-dispute.ts'
import { acceptSettlement, endSettlementOffer, offerSettlement } from '#app/commands/settle-dispute.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import {
  answerDisputeForm,
  appealForm,
  evidenceForm,
  offerAnswerForm,
  openDisputeForm,
  settlementForm,
} from '#app/domain/dispute/forms.ts'
import { isActOpen } from '#app/domain/dispute/steps.ts'
import { type Currency, type Money, parseMajor } from '#app/domain/money.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { FormIssue } from '#app/domain/form-issue.ts'
import { formErrors } from '#app/http/form.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findDispute } from '#db/queries/disputes.ts'
import { keepEvidenceFiles } from '#app/integrations/evidence-files.ts'
import { pictureKeeper } from '../files/picture-keeper.server.ts'
import { faultOfSent } from '../files/sent-files.server.ts'

type Answer = ReturnType<typeof formErrors>

/** Every button of the case page that a side can press; amounts are typed in the deal's currency. */
export function caseSteps(
  actor: BrandActor | CreatorActor,
  id: string,
  currency: Currency,
): Record<string, StepHandler> {
  /** The amount that a field says, or null where it is left empty. */
  const withAmount = async <V extends object>(
    field: keyof V & string,
    values: V,
    step: string,
    act: (amount: Money | null) => Promise<unknown>,
  ): Promise<Answer | undefined> => {
    const typed = String(values[field])
    const amount = typed === '' ? null : parseMajor(typed, currency)
    if (amount === undefined)
      return formErrors({ [field]: { key: 'amount', params: {} } }, { ...values, step })
    await act(amount)
    return undefined
  }
  return {
    'open-dispute': onStep(openDisputeForm, (claim) =>
      withAmount('asks', claim, 'open-dispute', (asks) =>
        openDispute(db, actor, id, { ...claim, asks }, now()),
      ),
    ),
    'answer-dispute': onStep(answerDisputeForm, (answer) =>
      withAmount('asks', answer, 'answer-dispute', (asks) =>
        answerDispute(db, actor, id, { ...answer, asks }, now()),
      ),
    ),
    'add-evidence': onStep(evidenceForm, async ({ point, kind, body, uploads }, { files: posted = [] }) => {
      if (kind !== 'files') return addEvidence(db, actor, id, { point, kind, body }, now())
      await mayBring(id)
      const wrong = (issue: FormIssue) =>
        formErrors({ files: issue }, { point, kind, body, step: 'add-evidence' })
      if (uploads.length + posted.length === 0) return wrong({ key: 'file', params: {} })
      const fault = await faultOfSent(actor, id, { purpose: 'evidence', ids: uploads, posted })
      if (fault) return wrong(fault)
      const kept = await keepEvidenceFiles(pictureKeeper, posted)
      if ('issue' in kept) return wrong(kept.issue)
      return addEvidence(db, actor, id, { point, kind, body, uploads, files: kept.files }, now())
    }),
    'offer-settlement': onStep(settlementForm, (offer) =>
      withAmount('toCreator', offer, 'offer-settlement', (toCreator) =>
        offerSettlement(db, actor, id, { toCreator: toCreator!, note: offer.note }, now()),
      ),
    ),
    'accept-settlement': onStep(offerAnswerForm, ({ offer }) =>
      acceptSettlement(db, actor, id, offer, now()),
    ),
    'refuse-settlement': onStep(offerAnswerForm, ({ offer: offerId }) =>
      endSettlementOffer(db, actor, id, { offerId, act: 'refuse-settlement' }, now()),
    ),
    'withdraw-settlement': onStep(offerAnswerForm, ({ offer: offerId }) =>
      endSettlementOffer(db, actor, id, { offerId, act: 'withdraw-settlement' }, now()),
    ),
    'accept-ruling': onStep(z.object({}), () => acceptRuling(db, actor, id, now())),
    'appeal-ruling': onStep(appealForm, ({ statement }) => appealRuling(db, actor, id, statement, now())),
  }
}

/** Asked before a file is opened, which is costly; the command asks again. @throws Refusal. */
async function mayBring(id: string) {
  const dispute = await findDispute(db, id)
  if (!dispute || !isActOpen('add-evidence', dispute.status))
    throw new Refusal('conflict', 'dispute.out_of_turn')
}
