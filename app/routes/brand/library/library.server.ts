import { now } from '#app/clock.server.ts'
import type { LibraryEntry, LibraryPageProps } from '#app/components/library/library-page.tsx'
import type { PiecePageProps } from '#app/components/library/piece-page.tsx'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { platforms } from '#app/domain/channel/platforms.ts'
import { dayIn } from '#app/domain/clock.ts'
import { fitsLibrary, type LibraryFilters, readLibrary } from '#app/domain/rights/library.ts'
import { canBeExtended, type RightsState, rightsStates, standingOf } from '#app/domain/rights/standing.ts'
import { notFound } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'
import { listExclusivities } from '#db/queries/exclusivity.ts'
import {
  countPieces,
  findLicence,
  findPiece,
  type LibraryDeal,
  listDownloads,
  listLibraryDeals,
  listPieces,
} from '#db/queries/library.ts'
import { listAllowances, listExtensionIncome, listExtensions, listOpenOffers } from '#db/queries/rights.ts'

const perPage = 24

/** A reader's deals with where their rights stand today, each in its brand's zone. */
export async function listStanding(actor: BrandActor | CreatorActor, filters: LibraryFilters) {
  const at = now()
  const deals = await listLibraryDeals(db, actor, filters)
  return deals.map((deal) => ({ ...deal, standing: standingOf(deal.facts, dayIn(at, deal.zone)) }))
}

/** A page of a reader's library, as its address asks. */
export async function loadLibrary(
  actor: BrandActor | CreatorActor,
  request: Request,
): Promise<LibraryPageProps> {
  const filters = readLibrary(new URL(request.url).searchParams)
  const [deals, all, offers, income, promises] = await Promise.all([
    listStanding(actor, filters),
    listLibraryDeals(db, actor),
    listOpenOffers(db, actor),
    actor.role === 'creator' ? listExtensionIncome(db, actor) : [],
    actor.role === 'creator' ? listExclusivities(db, actor.id) : [],
  ])
  const inAnyState = deals.filter(({ standing }) => fitsLibrary({ ...filters, state: null }, standing))
  const shown = inAnyState.filter(({ standing }) => fitsLibrary(filters, standing))
  const draftsOf = (some: readonly LibraryDeal[]) => some.map(({ draftId }) => draftId)
  const [{ total, pages, pieces }, counts] = await Promise.all([
    listPieces(db, draftsOf(shown), { page: filters.page, perPage }),
    countPieces(db, draftsOf(inAnyState)),
  ])
  const byDraft = new Map(shown.map((deal) => [deal.draftId, deal]))
  return {
    reader: actor.role,
    filters,
    options: optionsOf(all, actor.role),
    states: statesOf(
      inAnyState.map(({ standing, draftId }) => ({
        state: standing.state,
        pieces: counts.get(draftId) ?? 0,
      })),
    ),
    entries: pieces.map(({ id, key, thumbKey, position, draftId }): LibraryEntry => {
      const { creatorName, brandName, campaignName, platform, standing } = byDraft.get(draftId)!
      return {
        id,
        key: thumbKey ?? key,
        number: position + 1,
        creatorName,
        brandName,
        campaignName,
        platform,
        standing,
      }
    }),
    total,
    pages,
    offers,
    income,
    promises: promises.filter(({ until }) => until >= dayIn(now(), 'UTC')),
  }
}

/** How many pieces stand in each state; rights that end soon are in force as well. */
const statesOf = (deals: readonly { state: RightsState; pieces: number }[]) =>
  Object.fromEntries(
    rightsStates.map((state) => [
      state,
      deals
        .filter((deal) => deal.state === state || (state === 'in_force' && deal.state === 'expiring'))
        .reduce((sum, { pieces }) => sum + pieces, 0),
    ]),
  ) as Record<RightsState, number>

function optionsOf(deals: LibraryDeal[], role: 'brand' | 'creator') {
  const named = (pick: (deal: LibraryDeal) => [string, string]) =>
    [...new Map(deals.map(pick))]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  return {
    campaigns: named(({ campaignId, campaignName }) => [campaignId, campaignName]),
    parties: named(({ creatorId, creatorName, brandId, brandName }) =>
      role === 'brand' ? [creatorId, creatorName] : [brandId, brandName],
    ),
    platforms: platforms.filter((platform) => deals.some((deal) => deal.platform === platform)),
  }
}

/** A piece of the reader's own library. @throws a 404 answer for everybody else's. */
export async function loadPiece(actor: BrandActor | CreatorActor, id: string): Promise<PiecePageProps> {
  const found = await findPiece(db, id, actor)
  if (!found) throw notFound()
  const { piece, deal } = found
  const [licence, extensions, allowances, downloads] = await Promise.all([
    findLicence(db, deal.id),
    listExtensions(db, deal.id),
    listAllowances(db, deal.id),
    listDownloads(db, id),
  ])
  const { facts, id: dealId, approvedAt: _, draftId: __, ...rest } = deal
  return {
    reader: actor.role,
    piece: { ...rest, ...piece, number: piece.position + 1, dealId },
    standing: standingOf(facts, dayIn(now(), deal.zone)),
    licence: licence ?? null,
    history: {
      extensions,
      allowances: allowances.map(({ untilOn, ...line }) => ({ ...line, until: untilOn })),
    },
    downloads,
    canBeExtended: canBeExtended(facts),
  }
}
