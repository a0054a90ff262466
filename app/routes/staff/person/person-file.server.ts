import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { plus, zero } from '#app/domain/money.ts'
import { countDeals } from '#app/domain/account/suspension.ts'
import { auditQuery } from '#app/domain/audit/query.ts'
import { mayAct } from '#app/domain/staff/doors.ts'
import type { Power } from '#app/domain/staff/powers.ts'
import type { Db } from '#db/db.ts'
import { listAudit } from '#db/queries/audit.ts'
import { listNotices } from '#db/queries/notices.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import {
  findPerson,
  listDealsOf,
  listDisputesOf,
  listMembers,
  listSessionsOf,
  type Person,
} from '#db/queries/people.ts'
import { listSuspensions } from '#db/queries/suspensions.ts'
import { listViewings } from '#db/queries/viewings.ts'
import { moneySums, type MoneySums, type PersonFile } from './person-file.ts'

const mostDeals = 50

/** Everything that staff may know about a person; undefined where there is none. */
export async function personFile(
  db: Db,
  id: string,
  held: readonly Power[],
  now: Date,
): Promise<PersonFile | undefined> {
  const person = await findPerson(db, id)
  if (!person) return undefined
  const maySeeMoney = held.includes('money') || held.includes('books')
  const [deals, disputes, sessions, notices, suspensions, viewings, events, members, money] =
    await Promise.all([
      listDealsOf(db, person),
      listDisputesOf(db, person),
      listSessionsOf(db, id, now),
      listNotices(db, id, 10),
      listSuspensions(db, id),
      listViewings(db, id),
      held.includes('audit') ? listAudit(db, auditQuery.parse({ who: person.email }), 15) : null,
      person.brandId ? listMembers(db, person.brandId) : [],
      maySeeMoney ? moneyOf(db, person) : null,
    ])
  const isPerson = person.role !== 'staff'
  return {
    person,
    members: members.filter((member) => member.id !== id),
    counts: countDeals(deals.map(({ status }) => status)),
    deals: deals.slice(0, mostDeals),
    dealsLeft: Math.max(0, deals.length - mostDeals),
    money,
    disputes,
    sessions,
    notices,
    suspensions,
    viewings,
    events:
      events?.map(({ seq, action, happenedAt, asName, name }) => ({
        seq,
        action,
        happenedAt,
        asName,
        name,
      })) ?? null,
    maySuspend: isPerson && mayAct('staff/accounts/:id', 'suspend', held),
    mayView: isPerson && mayAct('staff/accounts/:id', 'view', held),
  }
}

/** What the books say of all deals of somebody's side, one line a currency. */
async function moneyOf(db: Db, { id: accountId, brandId, creatorId }: Person): Promise<MoneySums[]> {
  const side: BrandActor | CreatorActor | null = creatorId
    ? { role: 'creator', id: creatorId, accountId }
    : brandId
      ? { role: 'brand', id: brandId, accountId }
      : null
  if (!side) return []
  const deals = await listDealMoney(db, side)
  const currencies = [...new Set(deals.map(({ held }) => held.currency))]
  return currencies.map((currency) => {
    const ours = deals.filter(({ held }) => held.currency === currency)
    const sum = (name: keyof MoneySums) => ours.map((deal) => deal[name]).reduce(plus, zero(currency))
    return Object.fromEntries(moneySums.map((name) => [name, sum(name)])) as MoneySums
  })
}
