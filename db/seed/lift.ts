import { markLift } from '../../app/commands/mark-lift.ts'
import { recordConversions } from '../../app/commands/record-conversions.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { plusDays, plusHours } from '../../app/domain/clock.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { randomFrom } from './random.ts'

const places = { SA: 13, 'SA-01': 6, AE: 4, KW: 9, BH: 6 }
const heldBack = ['BH', 'KW']
const weeksBefore = 8

/**
 * What a shop sells every day, whoever brought it, since eight weeks before a campaign; and where the brand has held the
 * campaign back, marked when it was made. The orders are told to another campaign of the brand.
 */
export async function writeLift(db: Db, email: string, [held, told]: [string, string], today: Date) {
  const campaigns = await db
    .selectFrom('campaigns as g')
    .innerJoin('brandMembers as m', 'm.brandId', 'g.brandId')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['g.id', 'g.name', 'g.brandId', 'g.startsOn', 'g.createdAt', 'm.accountId'])
    .where('a.email', '=', email)
    .where('g.name', 'in', [held, told])
    .execute()
  const named = (name: string) => campaigns.find((campaign) => campaign.name === name)!
  const { id, brandId, accountId, startsOn, createdAt } = named(held)
  const brand: BrandActor = { role: 'brand', id: brandId, accountId }
  await markLift(db, brand, id, { kind: 'places', places: heldBack, weeks: [], weeksBefore }, createdAt)
  const random = randomFrom('lift')
  const begin = new Date(`${startsOn}T06:00:00Z`)
  const days = Math.floor((today.getTime() - begin.getTime()) / 86_400_000) + 7 * weeksBefore
  const orders = Array.from({ length: days }, (_, at) => {
    const morning = plusDays(begin, at - 7 * weeksBefore)
    return Object.entries(places).flatMap(([place, perWeek]) => {
      const gain = morning >= begin && !heldBack.includes(place) ? 1.35 : 1
      const expected = (perWeek / 7) * gain
      const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0)
      return Array.from({ length: count }, () => ({ place, at: plusHours(morning, random.next() * 14) }))
    })
  })
    .flat()
    .filter(({ at }) => at < today)
  const sender = { campaignId: named(told).id, source: 'postback' as const, sentAt: plusHours(today, -2) }
  const reports = orders.map(({ place, at }, number) => ({
    ...{ kind: 'order' as const, subjectId: `shop-${10_000 + number}`, statedAt: at, place },
    amount: money(Math.round(random.logNormal(180, 0.4)) * 100, 'SAR'),
    ...{ clickId: null, promoCode: null, leadId: null },
  }))
  await recordConversions(db, sender, reports, sender.sentAt)
}
