import type { BrandActor } from '#app/domain/actor.ts'
import { plusCalendarDays } from '#app/domain/calendar-day.ts'
import { dayIn } from '#app/domain/clock.ts'
import type { Currency } from '#app/domain/money.ts'
import { type LiftRoom, liftReport, weekStarts } from '#app/domain/outcome/lift-design.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import {
  findLiftSighting,
  findSoldPlaces,
  listDailySales,
  listLiftDesigns,
  recordLiftSighting,
} from '#db/queries/lift-designs.ts'

type Asked = { id: string; startsOn: string; endsOn: string; currency: Currency }

/** What was marked for a campaign, what it shows by now, and what may be marked. The first look at a result is kept. */
export async function loadLift(
  brand: BrandActor,
  { id, startsOn, endsOn, currency }: Asked,
  at: Date,
): Promise<LiftRoom> {
  const [{ zone }, designs] = await Promise.all([findBrand(db, brand), listLiftDesigns(db, id, brand)])
  const [sold, seenAt] = await Promise.all([findSoldPlaces(db, brand, zone), findLiftSighting(db, id)])
  const [standing] = designs
  const today = dayIn(at, zone)
  const report =
    standing &&
    liftReport(
      standing,
      await listDailySales(db, brand, {
        from: plusCalendarDays(standing.startsOn, -7 * standing.weeksBefore),
        to: plusCalendarDays(standing.endsOn, 1),
        ...{ zone, currency },
      }),
      { today, firstSaleOn: sold.firstSaleOn ?? today },
    )
  const isTold = report && ('lift' in report.orders || 'lift' in report.revenue)
  if (isTold && !seenAt) await recordLiftSighting(db, brand, { campaignId: id, designId: standing.id }, at)
  return {
    report: report ?? null,
    history: designs.map((design) => ({
      ...design,
      isLate: dayIn(design.markedAt, zone) >= design.startsOn,
      isAfterResult: seenAt !== undefined && design.markedAt > seenAt,
    })),
    seenAt: seenAt ?? null,
    places: sold.places,
    weeks: weekStarts(startsOn, endsOn),
    currency,
  }
}
