import { now } from '#app/clock.server.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { historyOf } from '#app/domain/channel/history.ts'
import { assess } from '#app/domain/matching/assess.ts'
import type { Candidate } from '#app/domain/matching/candidate.ts'
import { checksOf } from '#app/domain/matching/credibility.ts'
import { db } from '#db/db.server.ts'
import { findSurroundings } from '#db/queries/catalogue.ts'
import { findLearnedTopics, listDealsWith, listHistory } from '#db/queries/channels.page.ts'
import { listShortlists, listShortlistsWith } from '#db/queries/shortlists.ts'

/** What a channel's page shows beside its standing: its past, the checks made, its words, and this brand's dealings. */
export async function findMore(actor: BrandActor, channel: Candidate) {
  const { id } = channel
  const [surroundings, counts, learned, deals, lists, on] = await Promise.all([
    findSurroundings(db, now()),
    listHistory(db, id),
    findLearnedTopics(db, id),
    listDealsWith(db, id, actor),
    listShortlists(db, actor),
    listShortlistsWith(db, [id], actor),
  ])
  const { signals, credibility } = assess(channel, surroundings)
  return {
    history: historyOf(counts),
    checks: checksOf(signals),
    credibility,
    learned: learned ?? null,
    deals,
    lists: lists.map((list) => ({ id: list.id, name: list.name })),
    on: on.map((list) => ({ id: list.id, name: list.name })),
  }
}
