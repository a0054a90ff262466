import type { Db } from '#db/db.ts'
import { findExpectedPost, recordCheck } from '#db/queries/post-checks.ts'
import { recordPostNames } from '#db/queries/publications.ts'
import type { Actor } from '../domain/actor.ts'
import type { StoredPicture } from '../domain/content/picture.ts'
import { factsOfTold } from '../domain/publication/expected-post.ts'
import { readPayload } from '../domain/publication/payload/read-payload.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

type Person = Exclude<Actor, { role: 'system' }>

/**
 * A proof of the post by what its platform's API answered: it must tell of this very post; whose it is, when it went out
 * and what it says is compared and kept with the payload. @throws Refusal.
 */
export async function proveByPayload(db: Db, actor: Person, id: string, payload: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const expected = await findExpectedPost(tx, deal.id, deal.brief)
    if (!expected) throw new Refusal('conflict', 'proof.no_post')
    const read = readPayload(expected.platform, payload, expected.postId, expected.kind)
    if ('fault' in read) throw new Refusal('conflict', `proof.${read.fault}`)
    const facts = factsOfTold(read.told, expected, now)
    if (facts.account === false) throw new Refusal('conflict', 'proof.other_account')
    if (facts.time === false) throw new Refusal('conflict', 'proof.other_time')
    const { names = [] } = read.told
    const own = { collaborationId: id, platform: expected.platform, names, source: 'payload' } as const
    if (names.length > 0 && !(await recordPostNames(tx, own, now)))
      throw new Refusal('conflict', 'post.used_before')
    const isChanged = facts.label === false || facts.link === false
    const check = {
      source: 'payload',
      result: isChanged ? 'changed' : 'ok',
      facts,
      payload: read.json,
    } as const
    await recordCheck(tx, { collaborationId: id, ...check, by: actor }, now)
  })
}

/** A proof by a screenshot, which counts once staff has looked at it. @throws Refusal. */
export async function proveByScreenshot(
  db: Db,
  actor: Person,
  id: string,
  { picture, note }: { picture: StoredPicture; note: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (!(await findExpectedPost(tx, deal.id, deal.brief))) throw new Refusal('conflict', 'proof.no_post')
    const check = { source: 'screenshot', result: 'ok', facts: { post: true }, note, picture } as const
    await recordCheck(tx, { collaborationId: id, ...check, by: actor }, now)
  })
}

/** What somebody saw of the post with their own eyes, with a screenshot of it. @throws Refusal. */
export async function observePost(
  db: Db,
  actor: Person,
  id: string,
  { seen, note, picture }: { seen: 'ok' | 'gone' | 'changed'; note: string; picture: StoredPicture },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (!(await findExpectedPost(tx, deal.id, deal.brief))) throw new Refusal('conflict', 'proof.no_post')
    const facts = seen === 'gone' ? { post: false } : seen === 'ok' ? { post: true } : {}
    const check = { source: 'observation', result: seen, facts, note, picture } as const
    await recordCheck(tx, { collaborationId: id, ...check, by: actor }, now)
  })
}
