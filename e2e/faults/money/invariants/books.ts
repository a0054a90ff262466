import { sql } from 'kysely'
import { money } from '#app/domain/money.ts'
import type { Movement } from '#app/domain/escrow/movements.ts'
import { listDrift, post } from '#db/queries/ledger.ts'
import { told } from '../incidents.ts'
import type { Invariant, Look } from '../invariants.ts'

/** The first row of a question that has no rows while all is well. */
async function first(
  { ground }: Look,
  question: ReturnType<typeof sql<Record<string, unknown>>>,
): Promise<string | undefined> {
  const { rows } = await question.execute(ground.db)
  return rows[0] && JSON.stringify(rows[0])
}

/** I1: every movement has postings, and each of them takes a positive amount from one account to another. */
const balances: Invariant = (look) =>
  first(
    look,
    sql`select m.id, m.reference, p.amount, p.debit_account, p.credit_account
          from ledger_movements m left join ledger_postings p on p.movement_id = m.id
         where p.id is null or p.amount <= 0 or p.debit_account = p.credit_account limit 1`,
  )

/** What stood in the books after the last run, by ground. */
const seals = new WeakMap<object, { upTo: number; hash: string | null }>()

/** I2: what stood in the books stands there unchanged, and the app's role may neither change nor remove it. */
const appendOnly: Invariant = async ({ ground }) => {
  const { db } = ground
  const sealOf = async (upTo: number) => {
    const { rows } = await sql<{ upTo: number | null; hash: string | null }>`
      select max(id) as up_to, md5(string_agg(p::text, ',' order by id)) as hash
        from ledger_postings p where id <= ${upTo}`.execute(db)
    return { upTo: rows[0]!.upTo ?? 0, hash: rows[0]!.hash }
  }
  const before = seals.get(ground)
  if (before && (await sealOf(before.upTo)).hash !== before.hash)
    return `postings up to ${before.upTo} have changed`
  seals.set(ground, await sealOf(Number.MAX_SAFE_INTEGER))
  for (const change of [
    sql`update ledger_postings set amount = amount + 1`,
    sql`delete from ledger_movements`,
    sql`update ledger_accounts set balance = 0`,
  ]) {
    const refusal = await change.execute(db).then(
      () => undefined,
      (error: { code?: string }) => error.code,
    )
    if (refusal !== '42501') return `a change of the books was answered with ${refusal ?? 'yes'}`
  }
}

/** I3: an amount is in the currency of the accounts it moves between, and an account is of the kind it says. */
const currencies: Invariant = (look) =>
  first(
    look,
    sql`select p.id, ends.address, p.currency from ledger_postings p
         cross join lateral (values (p.debit_account), (p.credit_account)) as ends (address)
          left join ledger_accounts a on a.address = ends.address and a.currency = p.currency
         where a.kind is distinct from split_part(ends.address, ':', 1) limit 1`,
  )

/** I4: held money, money on its way, payables and receivables are never below zero. */
const floors: Invariant = (look) =>
  first(
    look,
    sql`select a.address, a.balance from ledger_accounts a
          join ledger_account_kinds k on k.kind = a.kind and k.floor where a.balance < 0 limit 1`,
  )

/** I5: the same key with the same body is the same movement, with another body it is an error. */
const keys: Invariant = async ({ ground, random }) => {
  const probe = (amount: number): Movement => ({
    kind: 'probe',
    reference: `probe:${key}`,
    collaborationId: null,
    postings: [{ debit: 'bank', credit: 'suspense', amount: money(amount, 'USD') }],
  })
  const key = random.uuid()
  let wrong: string | undefined = 'another body was taken'
  const undone = new Error('undone')
  await ground.db
    .transaction()
    .execute(async (tx) => {
      const answers = [await post(tx, probe(1), ground.now()), await post(tx, probe(1), ground.now())]
      if (answers.join() !== 'true,false') wrong = `booking twice answered ${answers.join()}`
      else await post(tx, probe(2), ground.now()).catch(() => (wrong = undefined))
      throw undone
    })
    .catch((error: unknown) => {
      if (error !== undone) wrong = told(error)
    })
  return wrong
}

/** I6: a running balance is the sum of its postings, and has counted each of them once. */
const runningBalances: Invariant = async (look) => {
  const drift = await listDrift(look.ground.db)
  if (drift.length > 0) return JSON.stringify(drift[0])
  return first(
    look,
    sql`select a.address, a.version, count(p.id) from ledger_accounts a
          join ledger_account_kinds k on k.kind = a.kind and k.floor
          left join ledger_postings p on p.currency = a.currency and a.address in (p.debit_account, p.credit_account)
         group by a.address, a.currency, a.version having a.version <> count(p.id) limit 1`,
  )
}

export const booksInvariants: Record<string, Invariant> = {
  'I1 movements balance': balances,
  'I2 append only': appendOnly,
  'I3 one currency': currencies,
  'I4 nothing below zero': floors,
  'I5 one key, one body': keys,
  'I6 balances are sums': runningBalances,
}
