import { recordClicks } from '../../app/commands/record-clicks.ts'
import { recordMetrics } from '../../app/commands/record-metrics.ts'
import { recordOrder } from '../../app/commands/record-order.ts'
import type { CreatorActor } from '../../app/domain/actor.ts'
import { dayIn, plusHours } from '../../app/domain/clock.ts'
import { type Currency, currencies, money } from '../../app/domain/money.ts'
import { clickId, type RawClick, type Sign } from '../../app/domain/outcome/click.ts'
import { metricsForm } from '../../app/domain/outcome/metrics.ts'
import type { Db } from '../db.ts'
import { type Random, randomFrom } from './random.ts'

type Outcome = {
  collaborationId: string
  campaignId: string
  creator: CreatorActor
  currency: Currency
  zone: string
}

/** What people usually spend in one order, in major units; 180 in every other currency. */
const baskets: Partial<Record<Currency, number>> = { USD: 70, RUB: 2_400, KWD: 18 }

const devices = ['phone', 'phone', 'phone', 'desktop', 'tablet'] as const

/**
 * What a published post brought since it went out: figures on three days, clicks that fall off day by day (some of
 * them bots and repeats), and the orders a few of them led to.
 */
export async function writeOutcome(
  db: Db,
  { collaborationId, campaignId, creator, currency, zone }: Outcome,
  today: Date,
) {
  const random = randomFrom(`outcome:${collaborationId}`)
  const post = await db
    .selectFrom('publications')
    .select('publishedAt')
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirst()
  const link = await db
    .selectFrom('trackedLinks')
    .select('id')
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirst()
  if (!post || !link) return
  const views = Math.round(20_000 + random.next() * 90_000)
  // A post of this day has figures of this hour.
  const since = (today.getTime() - post.publishedAt.getTime()) / 86_400_000
  const ages = since < 1 ? [since] : [1, 3, 7].filter((age) => age <= since)
  for (const day of ages) {
    const at = plusHours(post.publishedAt, day * 24)
    await recordMetrics(db, creator, collaborationId, typed(views, day, dayIn(at, zone)), at)
  }
  const sent = Math.round(views * (0.006 + random.next() * 0.012))
  const clicked = await writeClicks(db, link.id, sent, post.publishedAt, today, random)
  if (clicked.length === 0) return
  const orders = Math.round(clicked.length * (0.03 + random.next() * 0.05))
  const unit = 10 ** currencies[currency].digits
  const basket = baskets[currency] ?? 180
  const reported = Array.from({ length: orders }, (_, index) => {
    const click = random.pick(clicked)
    const orderedAt = new Date(
      Math.min(click.at.getTime() + random.next() * 40 * 3_600_000, today.getTime() - 60_000),
    )
    const amount = money(Math.round(random.logNormal(basket, 0.4)) * unit, currency)
    return {
      orderId: `${collaborationId.slice(0, 8)}-${1_000 + index}`,
      amount,
      clickId: click.id,
      promoCode: null,
      orderedAt,
    }
  })
  // A brand's orders become known one after the other: asked for at once, they would only wait for each other.
  for (const order of reported) await recordOrder(db, campaignId, order, order.orderedAt)
}

const typed = (views: number, day: number, takenOn: string) => {
  const seen = Math.round(views * (1 - Math.exp(-day / 1.8)))
  const part = (share: number) => String(Math.round(seen * share))
  const figures = {
    reach: part(0.83),
    views: String(seen),
    likes: part(0.061),
    comments: part(0.0042),
    shares: part(0.0051),
    saves: part(0.011),
  }
  return metricsForm.parse({ takenOn, ...figures })
}

const countries = { SA: 58, AE: 17, KW: 9, EG: 8, QA: 5, RU: 3 }
const referrers = { 'l.instagram.com': 62, 'www.tiktok.com': 14, 't.me': 9, 'www.youtube.com': 5, none: 10 }
const signs: Record<string, Sign | null> = {
  none: null,
  bot: 'bot',
  prefetch: 'prefetch',
  data_centre: 'data_centre',
}

/**
 * Clicks fall off from the hour of the post; those that would come after today have not happened yet. One in fourteen
 * is tapped twice.
 */
async function writeClicks(db: Db, linkId: number, count: number, from: Date, today: Date, random: Random) {
  const clicks = Array.from({ length: count }, (): RawClick[] => {
    const clickedAt = new Date(from.getTime() - Math.log(1 - random.next()) * 2.2 * 86_400_000)
    const referrer = random.weighted(referrers)
    const click = {
      id: clickId(clickedAt, random.uuid()),
      linkId,
      clickedAt,
      visitorKey: random.uuid().slice(0, 22),
      networkKey: random.uuid().slice(0, 22),
      sign: signs[random.weighted({ none: 86, bot: 7, prefetch: 4, data_centre: 3 })]!,
      country: random.weighted(countries),
      referrer: referrer === 'none' ? null : referrer,
      device: random.pick(devices),
    }
    const again = new Date(clickedAt.getTime() + 4_000)
    return random.next() < 0.07
      ? [click, { ...click, clickedAt: again, id: clickId(again, random.uuid()) }]
      : [click]
  })
    .flat()
    .filter(({ clickedAt }) => clickedAt < today)
  for (let next = 0; next < clicks.length; next += 2_000)
    await recordClicks(db, clicks.slice(next, next + 2_000), today)
  return db
    .selectFrom('clicks')
    .select(['id', 'clickedAt as at'])
    .where('linkId', '=', linkId)
    .where('verdict', '=', 'counted')
    .orderBy('clickedAt')
    .orderBy('id')
    .execute()
}
