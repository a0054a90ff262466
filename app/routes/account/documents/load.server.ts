import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { isMonth } from '#app/domain/invoice/period.ts'
import { db } from '#db/db.server.ts'
import { listDocumentMonths, listDocuments } from '#db/queries/invoices.ts'

/** The page of a reader's documents that an address asks for: of a month or of all, and of `campaignId` if given. */
export async function loadDocuments(request: Request, actor: BrandActor | CreatorActor, campaignId?: string) {
  const asked = new URL(request.url).searchParams
  const month = asked.get('month') ?? ''
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number(asked.get('page'))) || 1))
  const filter = {
    page,
    ...(campaignId !== undefined ? { campaignId } : {}),
    ...(isMonth(month) ? { month } : {}),
  }
  const [{ documents, pages }, months] = await Promise.all([
    listDocuments(db, actor, filter),
    listDocumentMonths(db, actor),
  ])
  return {
    months,
    pages,
    page,
    month: filter.month ?? '',
    documents: documents.map(({ id, kind, number, issuedOn, gross, content: { lines, corrects } }) => ({
      id,
      kind,
      number,
      issuedOn,
      gross,
      corrects,
      campaignName: lines[0]!.campaignName,
      otherName: actor.role === 'brand' ? lines[0]!.creatorName : lines[0]!.brandName,
      deals: lines.length,
    })),
  }
}
