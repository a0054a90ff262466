import { recordConversions } from '#app/commands/record-conversions.ts'
import { replayConversions } from '#app/commands/replay-conversions.ts'
import { settleLateClicks } from '#app/commands/settle-late-clicks.ts'
import { plusDays } from '#app/domain/clock.ts'
import type { Db } from '#db/db.ts'
import { agree, click as storeClick, openCampaign } from '#db/queries/outcomes.testing.ts'
import { findSale } from '#db/queries/sales.ts'
import type { Random } from '#db/seed/random.ts'
import { type History, type Outcomes, shuffled, start } from './history.ts'

/**
 * Tells a history to the real commands on a real database, reports and clicks in any sequence and several at once, and
 * reads what stands. `run`: each tells at a time of its own, long after everything was said, so that none waits for the
 * clicks of another. @returns what stands, with the sales that a replay of all events had to change.
 */
export async function tellForReal(db: Db, history: History, random: Random, run: number) {
  const now = plusDays(start, 46 + run * 8)
  const one = await openCampaign(db)
  const campaigns = {
    one,
    two: await openCampaign(db, 'sales', one.brand),
    foreign: await openCampaign(db),
  }
  const deals = new Map<string, Awaited<ReturnType<typeof agree>>>()
  for (const { id, campaignId } of history.owners)
    deals.set(id, await agree(db, campaigns[campaignId as keyof typeof campaigns]))
  const campaignIdOf = (name: string) => campaigns[name as keyof typeof campaigns].id
  await writeRules(db, history, { deals, campaignIdOf, accountId: one.brand.accountId })
  const clicks = history.clicks.map((click) => async () => {
    const { id, ownerId, visitor, at, verdict } = click
    const linkId = deals.get(ownerId)!.link.id
    await storeClick(db, linkId, at, { id, visitorKey: visitor, verdict })
  })
  const said = history.said.map(({ reported, ...sender }) => async () => {
    await recordConversions(db, { ...sender, campaignId: campaignIdOf(sender.campaignId) }, [reported], now)
  })
  const arrivals = shuffled([...clicks, ...said], random)
  while (arrivals.length > 0)
    await Promise.all(arrivals.splice(0, random.whole(1, 4)).map((arrive) => arrive()))
  await settleLateClicks(db, now)
  const outcomes = await readOutcomes(db, one.brand.id, history, deals)
  return { outcomes, replayed: (await replayConversions(db, now, one.brand.id)).changed }
}

type Made = {
  deals: Map<string, Awaited<ReturnType<typeof agree>>>
  campaignIdOf: (name: string) => string
  accountId: string
}

async function writeRules(db: Db, { codes, windows }: History, { deals, campaignIdOf, accountId }: Made) {
  for (const { text, ownerId, from, until, mostUses } of codes)
    await db
      .insertInto('promoCodes')
      .values({
        collaborationId: deals.get(ownerId)!.id,
        code: text,
        mostUses,
        validFrom: from,
        validUntil: until,
        accountId,
        createdAt: from,
      })
      .execute()
  for (const { campaignId, days, setAt } of windows)
    await db
      .insertInto('attributionWindows')
      .values({ campaignId: campaignIdOf(campaignId), days, setAt, accountId })
      .execute()
}

async function readOutcomes(db: Db, brandId: string, { said }: History, deals: Made['deals']) {
  const names = new Map([...deals].map(([name, { id }]) => [id, name]))
  const outcomes: Outcomes = {}
  for (const { reported } of said) {
    const { kind, subjectId } = reported
    if (kind === 'refund' || outcomes[subjectId]) continue
    const sale = await findSale(db, { brandId, kind, subjectId })
    if (!sale) throw new Error(`${subjectId} was told and is not there`)
    const { collaborationId, attributedBy: by, amount, refunded, isConfirmed } = sale
    outcomes[subjectId] = {
      owner: collaborationId === null ? null : (names.get(collaborationId) ?? 'a stranger'),
      by,
      amount: amount?.amount ?? null,
      currency: amount?.currency ?? null,
      refunded,
      isConfirmed,
    }
  }
  return outcomes
}
