import type { Tx } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { listListedWords } from '#db/queries/listed-words.ts'
import { addToExcerpt, type Excerpt, openCase, recordReport, recordStanding } from '#db/queries/moderation.ts'
import { caseDueAt, type Subject } from '../domain/moderation/case.ts'
import { effectOf, findListed, type WordEffect } from '../domain/moderation/words.ts'

/**
 * Looks up what somebody has just written in the word lists. A find opens a case; under a word that holds, others see
 * the text only when staff has let it through, and its writer hears so. Within the command that wrote it.
 */
export async function screenText(
  tx: Tx,
  subject: Subject,
  facts: Excerpt,
  now: Date,
): Promise<WordEffect | null> {
  await addToExcerpt(tx, subject, facts.excerpt)
  const found = findListed(facts.excerpt, await listListedWords(tx))
  const effect = effectOf(found)
  if (!effect) return null
  const { id: caseId } = await openCase(tx, subject, facts, caseDueAt('listed_word', now), now)
  const note = [...new Set(found.map(({ word }) => word))].join(', ')
  await recordReport(tx, { caseId, accountId: null, reason: 'listed_word', note }, now)
  if (effect === 'hold') {
    await recordStanding(tx, subject, { state: 'held', reason: null, caseId }, now)
    await enqueue(tx, { name: 'tell-moderation', data: { caseId, news: 'held', at: now.toISOString() } })
  }
  return effect
}
