import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import { budgetOf } from '../../app/domain/campaign/budget.ts'
import type { CampaignStatus } from '../../app/domain/campaign/strategy.ts'
import { isEnded, type Status, statuses } from '../../app/domain/collaboration/steps.ts'
import { type Currency, money, type Money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { listDealBudgets } from './campaign-budget.ts'
import { turnsOf } from './inbox.ts'

export type ListedCampaign = {
  id: string
  name: string
  status: CampaignStatus
  startsOn: string
  endsOn: string
  archivedAt: Date | null
  budget: Money
  committed: Money
  held: Money
  /** Deals that are neither declined nor given back. */
  people: number
  /** Deals that wait for the brand. */
  turns: number
  /** The nearest clock of a deal, whoever it runs for. */
  nextAt: Date | null
}

const givenUp: readonly Status[] = ['declined', 'withdrawn', 'expired', 'cancelled', 'refunded']

/** A brand's campaigns, newest first: what is agreed and held in each, who waits for the brand, what is due next. */
export async function listCampaignSums(db: Db, actor: BrandActor): Promise<ListedCampaign[]> {
  type Row = Omit<ListedCampaign, 'budget' | 'committed' | 'held'> & { budget: number; currency: Currency }
  const names = (chosen: readonly Status[]) => sql.join(chosen.map((name) => sql.val(name)))
  const ended = statuses.filter(isEnded)
  const [{ rows }, deals] = await Promise.all([
    sql<Row>`
      select g.id, g.name, g.status, g.starts_on, g.ends_on, g.archived_at, g.budget, g.currency,
             count(c.id) filter (where c.status not in (${names(givenUp)}))::int as people,
             count(c.id) filter (where ${turnsOf('brand')})::int as turns,
             min(c.due_at) filter (where c.status not in (${names(ended)})) as next_at
        from campaigns g
        left join collaborations c on c.campaign_id = g.id
        left join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
       where g.brand_id = ${actor.id}
       group by g.id
       order by g.created_at desc`.execute(db),
    listDealBudgets(db, actor),
  ])
  return rows.map(({ budget, currency, ...row }) => {
    const planned = money(budget, currency)
    const [{ committed, amounts }] = budgetOf(
      planned,
      deals.filter(({ campaignId }) => campaignId === row.id),
    )
    return { ...row, budget: planned, committed, held: amounts.held }
  })
}
