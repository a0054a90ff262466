import type { Db } from '#db/db.ts'
import { recordReplacement } from '#db/queries/contest-draws.ts'
import { findContest } from '#db/queries/contests.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import { type Cause, standings } from '../domain/contest/draw.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

type Side = BrandActor | CreatorActor

/**
 * Gives a winner's prize to the next substitute, with a written reason that the public page shows. Silence counts only
 * after the days that the rules give. @throws Refusal.
 */
export async function replaceWinner(
  db: Db,
  actor: Side,
  collaborationId: string,
  { rank, cause, reason }: { rank: number; cause: Cause; reason: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, collaborationId)
    const contest = await findContest(tx, deal.id, actor)
    if (!contest?.draw) throw new Refusal('conflict', 'contest.not_drawn')
    const seat = standings(contest.draw, contest.rules, contest.replacements).find((one) => one.rank === rank)
    if (seat?.is !== 'winner') throw new Refusal('conflict', 'contest.no_winner')
    const { answerDays } = contest.rules
    if (cause === 'no_answer' && now < plusDays(seat.since!, answerDays))
      throw new Refusal('conflict', 'contest.answer_open', { count: answerDays })
    await recordReplacement(tx, actor, { contestId: contest.id, rank, cause, reason }, now)
    await enqueue(tx, {
      name: 'tell',
      data: {
        ...{ collaborationId: deal.id, step: 'replace-winner', by: actor.role },
        ...{ source: `contest:${contest.id}:replaced:${rank}`, at: now.toISOString() },
      },
    })
  })
}
