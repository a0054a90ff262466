import type { Db } from '#db/db.ts'
import { listConvertingBrands, listSubjects, lockConversions } from '#db/queries/conversion-events.ts'
import { settleSale } from './settle-sale.ts'

const atOnce = 200

/** What a replay went through, and what it had to change: nothing, unless a table was written by other hands. */
export type Replay = {
  sales: number
  changed: { kind: 'order' | 'lead'; brandId: string; subjectId: string }[]
}

/**
 * Computes every order and lead anew, of all brands or of one, from the events: leads
 * first, for orders may name them. What differs is written, with its credit kept in the history.
 */
export async function replayConversions(db: Db, now: Date, only?: string): Promise<Replay> {
  const replay: Replay = { sales: 0, changed: [] }
  for (const brandId of only ? [only] : await listConvertingBrands(db))
    for (const kind of ['lead', 'order'] as const) await replayKind(db, { brandId, kind }, replay, now)
  return replay
}

async function replayKind(
  db: Db,
  { brandId, kind }: { brandId: string; kind: 'order' | 'lead' },
  replay: Replay,
  now: Date,
) {
  for (let after = ''; ;) {
    const page = await listSubjects(db, brandId, kind, { after, most: atOnce })
    const last = page.at(-1)
    if (last === undefined) return
    await db.transaction().execute(async (tx) => {
      await lockConversions(tx, brandId)
      for (const subjectId of page) {
        const settled = await settleSale(tx, { brandId, kind, subjectId }, 'replay', now)
        if (settled?.isChanged) replay.changed.push({ kind, brandId, subjectId })
      }
    })
    replay.sales += page.length
    after = last
  }
}
