import type { ListedWord, WordEffect } from '../../app/domain/moderation/words.ts'
import type { Db } from '../db.ts'

/** The words that are listed now: of each the newest line counts. */
export async function listListedWords(db: Db): Promise<ListedWord[]> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('listedWords')
        .select(['language', 'word', 'effect'])
        .distinctOn(['language', 'word'])
        .orderBy('language')
        .orderBy('word')
        .orderBy('id', 'desc')
        .as('newest'),
    )
    .selectAll()
    .where('effect', '<>', 'none')
    .execute()
  return rows as ListedWord[]
}

export async function recordListedWord(
  db: Db,
  line: { language: string; word: string; effect: WordEffect | 'none'; accountId: string },
  now: Date,
) {
  await db
    .insertInto('listedWords')
    .values({ ...line, changedAt: now })
    .execute()
}

/** Who changed what on the lists, newest first; what came with the product nobody listed. */
export async function listWordChanges(db: Db, most = 50) {
  return db
    .selectFrom('listedWords as w')
    .innerJoin('accounts as a', 'a.id', 'w.accountId')
    .select(['w.id', 'w.language', 'w.word', 'w.effect', 'w.changedAt', 'a.name as by'])
    .orderBy('w.id', 'desc')
    .limit(most)
    .execute()
}
