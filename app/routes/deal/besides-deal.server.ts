import type { DealView } from '#app/domain/collaboration/deal-view.ts'
import { placesOfLinks } from '#app/domain/outcome/link-domain.ts'
import { env } from '#app/env.server.ts'
import { db } from '#db/db.server.ts'
import { findCommissionView } from '#db/queries/commission.ts'
import { findCompliance } from '#db/queries/compliance.ts'
import { listLinkNamesOf } from '#db/queries/link-domains.ts'
import { findHalt } from '#db/queries/payout-halts.ts'
import { findDealRights } from '#db/queries/rights.ts'
import { exclusivityWarning } from './exclusivity.server.ts'
import { findUsualPrice } from './usual-price.server.ts'

/** What a deal's page shows besides the deal itself, the same for both sides, at an instant. */
export async function besidesDeal(deal: DealView, at: Date) {
  const [commission, halt, compliance, rights, warning, usualPrice, domains] = await Promise.all([
    findCommissionView(db, deal.id, at),
    findHalt(db),
    findCompliance(db, deal.id, at),
    deal.agreement ? findDealRights(db, deal.id, at) : null,
    exclusivityWarning(deal, at),
    deal.agreement ? null : findUsualPrice(deal.brief, [deal.channel]),
    listLinkNamesOf(db, deal.brandId),
  ])
  const isHalted = halt !== undefined
  const [linkDomain] = placesOfLinks(domains)
  return {
    commission,
    rights,
    warning,
    compliance,
    usualPrice,
    isHalted,
    now: at,
    origin: env.ORIGIN,
    linkDomain: linkDomain!,
  }
}
