import { now } from '#app/clock.server.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { isMonth, monthIn, monthsBetween, spanOf } from '#app/domain/invoice/period.ts'
import { brandStatement } from '#app/domain/invoice/statement.ts'
import { ownNamed } from '#app/http/params.ts'
import { db } from '#db/db.server.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { findFirstMovement, listBrandBook } from '#db/queries/statements.ts'

/** The statement that an address asks for: of a month, this one unless named, and of one campaign or of all. */
export async function loadBrandStatement(request: Request, actor: BrandActor, zone: string) {
  const asked = new URL(request.url).searchParams
  const today = now()
  const month = asked.get('month')
  const chosenMonth = isMonth(month) ? month : monthIn(today, zone)
  const [campaigns, first] = await Promise.all([listCampaigns(db, actor), findFirstMovement(db, actor)])
  const campaign = ownNamed(campaigns, asked.get('campaign'))
  const books = await listBrandBook(db, actor, spanOf(chosenMonth, zone), campaign?.id)
  return {
    month: chosenMonth,
    months: [...new Set([...monthsBetween(first ?? today, today, zone), chosenMonth])],
    campaign: campaign ? { id: campaign.id, name: campaign.name } : null,
    campaigns: campaigns.map(({ id, name }) => ({ id, name })),
    statements: books.map(brandStatement),
  }
}
