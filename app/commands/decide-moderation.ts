import type { Db, Tx } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findMessagePlace } from '#db/queries/messages.ts'
import {
  findStandingOf,
  listDecisions,
  lockCase,
  type ModerationCase,
  recordAppeal,
  recordCaseChange,
  recordDecision,
  recordStanding,
} from '#db/queries/moderation.ts'
import { type Actor, accountOf, type StaffActor } from '../domain/actor.ts'
import {
  type Breach,
  caseDueAt,
  decide,
  mayAppeal,
  type ModerationOutcome,
  standingAfter,
} from '../domain/moderation/case.ts'
import { Refusal } from '../domain/refusal.ts'

type Ruling = { outcome: ModerationOutcome; reason: Breach | 'none'; note: string }

/** Staff decides what becomes of a reported thing; an appeal is decided by another person, for good. @throws Refusal. */
export async function decideCase(db: Db, actor: StaffActor, caseId: string, ruling: Ruling, now: Date) {
  await db.transaction().execute(async (tx) => {
    const found = await lockCase(tx, caseId)
    if (!found) throw new Refusal('not_found', 'moderation.unknown')
    const status = decide(found, actor.accountId)
    const round = status === 'final' ? 'appeal' : 'first'
    await recordDecision(tx, { caseId, round, ...ruling, accountId: actor.accountId }, now)
    await recordCaseChange(tx, caseId, { status, dueAt: null })
    const before = await findStandingOf(tx, found)
    const state = standingAfter(ruling.outcome)
    const reason = ruling.reason === 'none' ? null : ruling.reason
    await recordStanding(tx, found, state && { state, reason, caseId }, now)
    if (before === 'held' && !state) await tellOfMessage(tx, found, now)
    await enqueue(tx, { name: 'tell-moderation', data: { caseId, news: round, at: now.toISOString() } })
  })
}

/** The other side has not heard of a message that was held: it hears now. */
async function tellOfMessage(tx: Tx, { kind, id }: ModerationCase, now: Date) {
  const place = kind === 'message' && (await findMessagePlace(tx, Number(id)))
  if (!place) return
  const { collaborationId, role } = place
  await enqueue(tx, {
    name: 'tell',
    data: { collaborationId, step: 'message', by: role, source: `message:${id}`, at: now.toISOString() },
  })
}

/** Whose thing was hidden or removed appeals, once and in time; another person looks at it. @throws Refusal. */
export async function appealDecision(db: Db, actor: Actor, caseId: string, body: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const found = await lockCase(tx, caseId)
    const accountId = accountOf(actor)
    if (!found || found.ownerAccount !== accountId) throw new Refusal('not_found', 'moderation.unknown')
    const [first] = await listDecisions(tx, caseId)
    const decided = {
      status: found.status,
      outcome: first?.outcome ?? null,
      decidedAt: first?.decidedAt ?? null,
    }
    if (!mayAppeal(decided, now)) throw new Refusal('conflict', 'moderation.no_appeal')
    await recordAppeal(tx, { caseId, accountId, body }, now)
    await recordCaseChange(tx, caseId, {
      status: 'appealed',
      dueAt: caseDueAt(first!.reason === 'danger' ? 'danger' : 'other', now),
    })
  })
}
