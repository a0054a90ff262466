import type { Db } from '#db/db.ts'
import { listRefundReports, listReports } from '#db/queries/conversion-events.ts'
import { findEvidence } from '#db/queries/credits.ts'
import { findSale } from '#db/queries/sales.ts'
import { standingOf } from '../domain/outcome/conversion.ts'
import { type Answer, refundVerdict, saleVerdict } from '../domain/outcome/answer.ts'
import type { Reported } from '../domain/outcome/postback.ts'
import { isSameSale, saleOf } from '../domain/outcome/sale.ts'
import type { Sender } from './record-conversions.ts'

/** What would become of a report, were it to count now: nothing is written. */
export async function tryReport(
  db: Db,
  { brandId, ...sender }: Sender & { brandId: string },
  reported: Reported,
): Promise<Answer> {
  const kind = reported.kind === 'lead' ? 'lead' : 'order'
  const key = { brandId, kind, subjectId: reported.subjectId } as const
  const [before, reports] = await Promise.all([
    findSale(db, key),
    listReports(db, brandId, kind, reported.subjectId),
  ])
  const refunds = kind === 'order' ? await listRefundReports(db, brandId, reported.subjectId) : []
  if (reported.kind === 'refund') {
    const isKnown = refunds.some(({ refundId }) => refundId === reported.refundId)
    return { verdict: isKnown ? 'duplicate' : refundVerdict(before, reported.amount), reason: null }
  }
  const { kind: _, subjectId: __, ...said } = reported
  const standing = standingOf([...reports, { ...sender, ...said }])!
  const sale = saleOf(standing, refunds, await findEvidence(db, key, standing))
  const isChanged = !before || !isSameSale(before, sale)
  return { verdict: saleVerdict(before, isChanged ? sale : undefined), reason: sale.reason }
}
