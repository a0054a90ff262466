import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { provenBy } from '../domain/publication/check.ts'
import { listChecks } from '#db/queries/post-checks.ts'
import { type Factories, type Scene, test } from '../jobs/testing.ts'
import { proveByPayload } from './prove-post.ts'
import { publishPost } from './publish-post.ts'

const refusal = (code: string) => expect.objectContaining({ kind: 'conflict', code })
/** A number of LinkedIn's that was given at an instant. */
const numberAt = (at: Date, low = 1) => String((BigInt(at.getTime()) << 22n) + BigInt(low))
const address = (kind: string, number: string) =>
  `https://www.linkedin.com/feed/update/urn:li:${kind}:${number}/`

/** Two approved deals on one channel. */
async function twoDeals(db: Db, make: Factories): Promise<[Scene, Scene]> {
  const brief = { deliverables: [{ platform: 'linkedin', format: 'post', quantity: 1 }] } as never
  const [one, other] = [await make.deal('approved', { brief }), await make.deal('approved', { brief })]
  const { creatorId, channelId } = await db
    .selectFrom('collaborations')
    .select(['creatorId', 'channelId'])
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow()
  await db.updateTable('collaborations').set({ creatorId, channelId }).where('id', '=', other.id).execute()
  return [one, { ...other, creator: one.creator }]
}

test('a post of the same moment under another kind of number is not taken until both are of one kind', async ({
  db,
  make,
  clock,
}) => {
  const [one, other] = await twoDeals(db, make)
  const { creator } = one
  const publish = (id: string, url: string) => publishPost(db, creator, id, url, clock.now)
  await publish(one.id, address('activity', numberAt(clock.now)))
  const later = new Date(clock.now.getTime() + 2_000)
  await expect(publish(other.id, address('share', numberAt(later)))).rejects.toEqual(
    refusal('post.other_form'),
  )
  await expect(publish(other.id, address('activity', numberAt(clock.now)))).rejects.toEqual(
    refusal('post.used_before'),
  )
  await publish(other.id, address('activity', numberAt(later, 3)))
})

test('a number that a payload has told of a post stands for its deal alone', async ({ db, make, clock }) => {
  const [one, other] = await twoDeals(db, make)
  const { creator } = one
  const [activity, share] = [numberAt(clock.now), numberAt(clock.now, 7)]
  await publishPost(db, creator, one.id, address('activity', activity), clock.now)
  const prove = (json: object) => proveByPayload(db, creator, one.id, JSON.stringify(json), clock.now)
  await expect(prove({ id: `urn:li:share:${share}` })).rejects.toEqual(refusal('proof.payload_other_form'))
  await expect(prove({ id: `urn:li:activity:${share}` })).rejects.toEqual(refusal('proof.payload_other_post'))
  await prove({ id: `urn:li:share:${share}`, activity: `urn:li:activity:${activity}`, commentary: 'x' })
  expect(provenBy(await listChecks(db, one.id))).toMatchObject({ post: 'payload' })
  await expect(publishPost(db, creator, other.id, address('share', share), clock.now)).rejects.toEqual(
    refusal('post.used_before'),
  )
  // Of the same kind as a number that is known: then the two are two posts.
  await publishPost(db, creator, other.id, address('share', numberAt(clock.now, 9)), clock.now)
})
