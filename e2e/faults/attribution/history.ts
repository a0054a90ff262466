import { plusDays } from '#app/domain/clock.ts'
import { money } from '#app/domain/money.ts'
import { type ConversionSource, conversionSources } from '#app/domain/outcome/conversion.ts'
import type { Reported } from '#app/domain/outcome/postback.ts'
import type { Random } from '#db/seed/random.ts'

/** A collaboration; the last of them belongs to another brand. */
export type Owner = { id: string; campaignId: string; isForeign: boolean }
export type HistoryClick = {
  id: string
  ownerId: string
  visitor: string
  at: Date
  verdict: 'counted' | 'repeat' | 'bot'
}
export type HistoryCode = {
  text: string
  ownerId: string
  from: Date
  until: Date | null
  mostUses: number | null
}
export type Window = { campaignId: string; days: number; setAt: Date }
export type Said = { campaignId: string; source: ConversionSource; sentAt: Date; reported: Reported }

/** Everything that ever happened to a brand with two campaigns, in the sequence in which it was sent. */
export type History = {
  owners: Owner[]
  clicks: HistoryClick[]
  codes: HistoryCode[]
  windows: Window[]
  said: Said[]
}

export const start = new Date('2026-11-02T00:00:00Z')
const owners: Owner[] = [
  { id: 'a', campaignId: 'one', isForeign: false },
  { id: 'b', campaignId: 'one', isForeign: false },
  { id: 'c', campaignId: 'two', isForeign: false },
  { id: 'x', campaignId: 'foreign', isForeign: true },
]
const own = ['one', 'two'] as const
const texts = ['EID', 'Ramadan', 'FIRST10'] as const

/** A random history. No two things happen at the same instant, but orders and leads may share a minute. */
export function historyOf(random: Random): History {
  let order = 0
  const at = (earliest: number, latest: number) => {
    order += 1
    const minutes = Math.floor((earliest + random.next() * (latest - earliest)) * 1_440)
    return new Date(start.getTime() + minutes * 60_000 + order)
  }
  const clicks = Array.from({ length: random.whole(0, 8) }, () => ({
    id: random.uuid(),
    ownerId: random.pick(owners).id,
    visitor: random.pick(['v1', 'v2', 'v3']),
    at: at(0, 30),
    verdict: random.weighted({ counted: 6, repeat: 3, bot: 1 }),
  }))
  const codes = Array.from({ length: random.whole(1, 5) }, () => {
    const from = at(0, 15)
    return {
      text: random.pick(texts),
      ownerId: random.pick(owners).id,
      from,
      until: random.chance(0.3) ? plusDays(from, random.whole(1, 30)) : null,
      mostUses: random.chance(0.4) ? random.whole(1, 3) : null,
    }
  })
  const windows = own.flatMap((campaignId) =>
    Array.from({ length: random.whole(0, 2) }, () => ({
      campaignId,
      days: random.whole(1, 40),
      setAt: at(0, 30),
    })),
  )
  const names = () => ({
    clickId: random.chance(0.5)
      ? clicks.length && random.chance(0.9)
        ? random.pick(clicks).id
        : random.uuid()
      : null,
    promoCode: random.chance(0.4) ? random.pick([...texts, 'ramadan', 'NOBODY']) : null,
  })
  const said: Said[] = []
  const send = (reported: Reported, sentAt = at(1, 45)) =>
    said.push({ campaignId: random.pick(own), source: random.pick(conversionSources), sentAt, reported })
  const time = () => (random.chance(0.8) ? at(0, 40) : null)
  const leads = Array.from({ length: random.whole(0, 2) }, (_, n) => `lead ${n}`)
  for (const subjectId of leads)
    for (let reports = random.whole(1, 2); reports > 0; reports -= 1)
      send({ kind: 'lead', subjectId, amount: null, ...names(), leadId: null, statedAt: time() })
  for (let n = random.whole(1, 6); n > 0; n -= 1) {
    const subjectId = `order ${n}`
    for (let reports = random.whole(1, 3); reports > 0; reports -= 1)
      send({
        kind: 'order',
        subjectId,
        amount: money(random.whole(0, 50) * 1_000, random.chance(0.9) ? 'SAR' : 'KWD'),
        ...names(),
        leadId: random.chance(0.25) ? random.pick([...leads, 'lead 9']) : null,
        statedAt: time(),
      })
    for (let refunds = random.chance(0.4) ? random.whole(1, 4) : 0; refunds > 0; refunds -= 1) {
      const amount = random.chance(0.2)
        ? null
        : money(random.whole(1, 30) * 1_000, random.chance(0.9) ? 'SAR' : 'KWD')
      send({ kind: 'refund', subjectId, refundId: random.pick(['r1', 'r2', 'r3']), amount, statedAt: null })
    }
  }
  // What was said is sent again, later, in the same words.
  for (const again of random.some(said, random.whole(0, 4)))
    said.push({ ...again, sentAt: new Date(again.sentAt.getTime() + random.whole(1, 9) * 3_600_000 + 7) })
  said.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
  return { owners, clicks, codes, windows, said }
}

/** What a sale came to, as far as it is compared. */
export type Outcome = {
  owner: string | null
  by: string | null
  amount: number | null
  currency: string | null
  refunded: number
  isConfirmed: boolean
}

/** `order 1` → what it came to, by the names of orders and leads. */
export type Outcomes = Record<string, Outcome>

/** The same things in another sequence. */
export const shuffled = <T>(items: readonly T[], random: Random): T[] => random.some(items, items.length)
