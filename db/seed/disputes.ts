import { addEvidence } from '../../app/commands/add-evidence.ts'
import { answerDispute } from '../../app/commands/answer-dispute.ts'
import { acceptRuling } from '../../app/commands/answer-ruling.ts'
import { openDispute } from '../../app/commands/open-dispute.ts'
import { ruleDispute } from '../../app/commands/rule-dispute.ts'
import { offerSettlement } from '../../app/commands/settle-dispute.ts'
import { share } from '../../app/domain/money.ts'
import { keepEvidenceFiles } from '../../app/integrations/evidence-files.ts'
import type { Storage } from '../../app/integrations/storage.ts'
import type { Db } from '../db.ts'
import { findDealMoney } from '../queries/deal-money.ts'
import type { Cast } from './deals.ts'
import { disputeLines, rulingWords } from './dispute-lines.ts'
import { drawPicture } from './pictures.ts'
import { smallPdf } from './small-pdf.ts'

type Sides = Pick<Cast, 'brand' | 'creator' | 'staff' | 'currency' | 'locale'>

/** The brand opens a dispute and brings a picture and a document; it offers half. */
export async function openWithEvidence(
  db: Db,
  storage: Storage,
  { brand, locale, currency, creator }: Sides,
  id: string,
  now: Date,
) {
  const { complaint, evidence, half } = disputeLines[locale]
  await openDispute(db, brand, id, { reason: 'undisclosed', statement: complaint }, now)
  const picture = await drawPicture(`${id}:evidence`, { width: 720, height: 900 })
  const sent = [picture, smallPdf('Agreed label: #ad, first line')]
  const kept = await keepEvidenceFiles(
    storage,
    sent.map((bytes) => new Blob([new Uint8Array(bytes)])),
  )
  if ('issue' in kept) throw new Error(`evidence of the seed is refused: ${kept.issue.key}`)
  const { files } = kept
  await addEvidence(db, brand, id, { point: 'label', kind: 'files', body: evidence, files }, now)
  const { frozen } = await findDealMoney(db, { id, creatorId: creator.id, currency })
  await offerSettlement(db, brand, id, { toCreator: share(frozen, 5_000), note: half }, now)
}

/** The creator answers, staff gives a part, and both accept. */
export async function ruleAndAccept(
  db: Db,
  { staff, brand, creator, currency, locale }: Sides,
  id: string,
  { bps, now }: { bps: number; now: Date },
) {
  const { answer } = disputeLines[locale]
  await answerDispute(db, creator, id, { position: 'partly', statement: answer }, now)
  const { frozen } = await findDealMoney(db, { id, creatorId: creator.id, currency })
  const ruling = { toCreator: share(frozen, bps), criterion: 'label-missing', language: 'en' } as const
  await ruleDispute(db, staff, id, { ...ruling, words: rulingWords(bps === 0) }, now)
  for (const side of [brand, creator]) await acceptRuling(db, side, id, now)
}
