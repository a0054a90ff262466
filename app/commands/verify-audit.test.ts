import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listAlarms } from '#db/queries/alarms.ts'
import { findAuditHead, findLastAuditCheck, findSeal, listSealed, recordAudit } from '#db/queries/audit.ts'
import { test as base } from '#db/testing.ts'
import { chainVerifier, type Head, type SealedEvent } from '../domain/audit/chain.ts'
import { verifyAudit } from './verify-audit.ts'

const now = new Date('2027-03-01T09:00:00.123Z')
const seal = (text: string) => createHash('sha256').update(text).digest('hex')

const happens = (db: Db, index: number) =>
  recordAudit(
    db,
    {
      ...{ accountId: null, asAccountId: null, role: 'nobody', subjectKind: 'payouts' },
      ...{
        action: 'POST /staff/payouts/:id',
        subjectId: randomUUID(),
        userAgent: index % 3 ? null : 'Safari, "ع"',
      },
      ...{ detail: { do: 'send', reason: `Так, ${index}` }, address: '203.0.113.9' },
    },
    new Date(now.getTime() + index),
  )

/** A thousand events, and their end. */
const test = base.extend<{ chain: SealedEvent[] }>({
  chain: async ({ db }, use) => {
    const { seq } = await findAuditHead(db)
    for (let index = seq; index < 1_000; index += 1) await happens(db, index)
    await use(await listSealed(db, 0, 1_000))
  },
})

const verify = (events: readonly SealedEvent[], head: Head, from?: Head) => {
  const chain = chainVerifier(seal, from)
  for (const event of events) {
    const found = chain.follow(event)
    if (found) return found
  }
  return chain.close(head)
}

describe('any one of a thousand events', () => {
  const forms: [string, (events: SealedEvent[], at: number) => [SealedEvent[], number]][] = [
    [
      'changed',
      (events, at) => {
        const { fields } = events[at]!
        const field = at % fields.length
        const changed = { ...events[at]!, fields: fields.with(field, `${fields[field] ?? ''} `) }
        return [events.with(at, changed), at + 1]
      },
    ],
    ['taken out', (events, at) => [events.toSpliced(at, 1), at + 1]],
    ['put in twice', (events, at) => [events.toSpliced(at, 0, events[at]!), at + 1]],
    [
      'changed in place with another',
      (events, at) => {
        const other = at + 1 < events.length ? at + 1 : at - 1
        const swapped = events.with(at, { ...events[other]!, seq: at + 1 })
        return [swapped.with(other, { ...events[at]!, seq: other + 1 }), at + 1]
      },
    ],
  ]
  for (const [name, tampered] of forms)
    test(`is named when it is ${name}`, async ({ db, chain }) => {
      const head = await findAuditHead(db)
      expect(chain).toHaveLength(1_000)
      expect(verify(chain, head)).toBeNull()
      const wrong = chain.flatMap((_, at) => {
        const [events, named] = tampered(chain, at)
        // Where nothing was touched there is nothing to find: it is followed from just before.
        const found = verify(events.slice(at), head, at > 0 ? chain[at - 1] : undefined)
        // What is put in twice is found where it stands for the second time.
        const places = name === 'put in twice' ? [named, named + 1] : [named]
        return found && places.includes(found.seq) ? [] : [at]
      })
      expect(wrong).toEqual([])
    })
})

describe('in the database', () => {
  test('writers at once stand one after the other', async ({ db, chain }) => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => happens(db, chain.length + index)))
    expect((await verifyAudit(db, now)).found).toBeNull()
    expect(await findLastAuditCheck(db)).toMatchObject({ seq: 1_040, brokenAt: null })
    expect(await findSeal(db, 1_000)).toBe(chain.at(-1)!.hash)
  })

  test('the app changes nothing, not even the end', async ({ db, chain }) => {
    expect(chain.length).toBeGreaterThan(0)
    for (const statement of [
      sql`update audit_events set action = 'x' where seq = 1`,
      sql`delete from audit_events where seq = 1`,
      sql`truncate audit_events`,
      sql`update audit_head set seq = 1`,
      sql`delete from audit_head`,
    ])
      await expect(statement.execute(db)).rejects.toMatchObject({ code: '42501' })
    // Place and seal are never the writer's.
    await sql`insert into audit_events (seq, happened_at, role, action, hash)
              values (5, now(), 'nobody', 'x', 'mine')`.execute(db)
    expect((await verifyAudit(db, now)).found).toBeNull()
  })

  test('whoever gets round the guards is found', async ({ db, owner, chain }) => {
    const { seq: last } = await findAuditHead(db)
    expect(last).toBeGreaterThanOrEqual(chain.length)
    const unguarded = (...statements: string[]) =>
      owner.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        for (const statement of statements) await sql.raw(statement).execute(tx)
      })
    await unguarded('create table kept as select * from audit_events')
    const restore = ['delete from audit_events', 'insert into audit_events select * from kept']
    const forged: [string[], { seq: number; reason: string }][] = [
      [[`update audit_events set detail = '{}' where seq = 17`], { seq: 17, reason: 'changed' }],
      [
        [`update audit_events set happened_at = happened_at + interval '1 ms' where seq = 1`],
        { seq: 1, reason: 'changed' },
      ],
      [[`delete from audit_events where seq = 400`], { seq: 400, reason: 'missing' }],
      [[`delete from audit_events where seq = ${last}`], { seq: last, reason: 'missing' }],
      [[`delete from audit_events`], { seq: 1, reason: 'missing' }],
      [
        [
          `insert into audit_events select ${last} + 1, happened_at, account_id, as_account_id, role, action, subject_kind,
           subject_id, detail, address, user_agent, previous, hash from audit_events where seq = ${last}`,
        ],
        { seq: last + 1, reason: 'changed' },
      ],
      [
        [
          `update audit_events set seq = -seq where seq in (30, 31)`,
          `update audit_events set seq = 61 + seq where seq in (-30, -31)`,
        ],
        { seq: 30, reason: 'changed' },
      ],
      // One who seals anew what he changed is found at the next event.
      [
        [
          `update audit_events set action = 'GET /' where seq = 500`,
          `update audit_events e set hash = sha256(convert_to(audit_text(e), 'UTF8')) where seq = 500`,
        ],
        { seq: 501, reason: 'changed' },
      ],
    ]
    for (const [statements, named] of forged) {
      await unguarded(...statements)
      expect((await verifyAudit(db, now)).found).toEqual(named)
      expect(await listAlarms(db, now)).toContainEqual(
        expect.objectContaining({ kind: 'audit', newest: String(named.seq) }),
      )
      await unguarded(...restore)
      expect((await verifyAudit(db, now)).found).toBeNull()
    }
    await unguarded('drop table kept')
  })
})
