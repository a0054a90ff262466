import { sql } from 'kysely'
import type { RulingLanguage, RulingWords } from '../../app/domain/dispute/case.ts'
import type { Precedent } from '../../app/domain/dispute/precedent.ts'
import type { Criterion, ReasonName } from '../../app/domain/dispute/reasons.ts'
import type { DisputeSide } from '../../app/domain/dispute/steps.ts'
import type { Db } from '../db.ts'

type Wanted = { reason?: ReasonName | undefined; most?: number }

/**
 * Cases that a ruling decided, the newest first, without anything that names a side: no names, no amounts, no day, and
 * of the words only why the split follows.
 */
export async function listPrecedents(db: Db, { reason, most = 50 }: Wanted = {}): Promise<Precedent[]> {
  const rows = await db
    .selectFrom('disputes as d')
    .innerJoin('disputeRulings as r', (join) =>
      join.on('r.id', '=', (eb) =>
        eb
          .selectFrom('disputeRulings as l')
          .select((of) => of.fn.max('l.id').as('id'))
          .whereRef('l.collaborationId', '=', 'd.collaborationId'),
      ),
    )
    .select(['d.reason', 'd.byRole', 'd.dealStatus', 'r.criterion', 'r.language', 'r.words', 'r.round'])
    .select([
      sql<number>`case when r.frozen = 0 then 0 else r.to_creator::float8 / r.frozen end`.as('share'),
      sql<string>`to_char(r.ruled_at, 'YYYY-MM')`.as('month'),
      sql<
        number | null
      >`(select f.to_creator from dispute_rulings f where f.collaboration_id = d.collaboration_id
        and f.round = 'first' order by f.id desc limit 1) - r.to_creator`.as('change'),
    ])
    .where('d.status', '=', 'final')
    .where('r.criterion', 'is not', null)
    .$if(reason !== undefined, (query) => query.where('d.reason', '=', reason!))
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ words, round, change, ...row }) => ({
    ...row,
    reason: row.reason as ReasonName,
    byRole: row.byRole as DisputeSide,
    criterion: row.criterion as Criterion,
    language: row.language as RulingLanguage,
    words: withoutFacts(words as RulingWords),
    appeal: round === 'appeal' ? (Number(change) === 0 ? 'upheld' : 'overturned') : null,
  }))
}

const withoutFacts = (words: RulingWords): RulingWords =>
  Object.fromEntries(Object.entries(words).map(([language, { why }]) => [language, { facts: '', why }]))
