import { expect } from 'vitest'
import { listChecks, listWaitingScreenshots } from '#db/queries/post-checks.ts'
import { findPublication } from '#db/queries/publications.ts'
import { provenBy } from '../domain/publication/check.ts'
import { test } from '../jobs/testing.ts'
import { observePost, proveByPayload, proveByScreenshot } from './prove-post.ts'
import { ruleScreenshot } from './rule-screenshot.ts'

const refusal = (code: string) => expect.objectContaining({ code })

test('a payload of the post proves what it says, and is kept', async ({ db, make, clock }) => {
  const { id, creator, handle } = await make.deal('published')
  const { url } = (await findPublication(db, id))!
  const media = {
    id: '17912345678901234',
    permalink: `${url}?igsh=1`,
    username: handle,
    timestamp: new Date(clock.now.getTime() + 8 * 86_400_000).toISOString(),
    caption: 'Made in Riyadh #ad https://dukkan.example/box',
  }
  const text = JSON.stringify({ data: [{ permalink: 'https://www.instagram.com/p/Cother_/' }, media] })
  await proveByPayload(db, creator, id, text, new Date(clock.now.getTime() + 9 * 86_400_000))
  const checks = await listChecks(db, id)
  expect(provenBy(checks)).toEqual({
    post: 'payload',
    account: 'payload',
    time: 'payload',
    caption: 'payload',
    label: 'payload',
    link: 'payload',
  })
  const { payload } = await db
    .selectFrom('postChecks')
    .select('payload')
    .where('collaborationId', '=', id)
    .executeTakeFirstOrThrow()
  expect(payload).toEqual(JSON.parse(text))
})

test('a payload of another post, another account or no JSON proves nothing', async ({ db, make, clock }) => {
  const { id, creator } = await make.deal('published')
  const { url } = (await findPublication(db, id))!
  const prove = (json: unknown) =>
    proveByPayload(db, creator, id, typeof json === 'string' ? json : JSON.stringify(json), clock.now)
  await expect(prove('not json')).rejects.toEqual(refusal('proof.payload_unreadable'))
  await expect(prove('"text"')).rejects.toEqual(refusal('proof.payload_unreadable'))
  await expect(prove('{"a":"\\u0000"}')).rejects.toEqual(refusal('proof.payload_unreadable'))
  await expect(prove({ data: [] })).rejects.toEqual(refusal('proof.payload_without_post'))
  await expect(prove({ permalink: 'https://www.instagram.com/p/Cother_/' })).rejects.toEqual(
    refusal('proof.payload_other_post'),
  )
  await expect(prove({ permalink: url, username: 'somebody.else' })).rejects.toEqual(
    refusal('proof.other_account'),
  )
  await expect(prove({ permalink: url, timestamp: '2020-01-01T00:00:00Z' })).rejects.toEqual(
    refusal('proof.other_time'),
  )
  expect(await listChecks(db, id)).toEqual([])
})

test('a screenshot proves the post once staff has accepted it, and is ruled on once', async ({
  db,
  make,
  clock,
}) => {
  const { id, creator } = await make.deal('published')
  const staff = await make.staff()
  await proveByScreenshot(db, creator, id, { picture: make.picture(), note: 'The reel' }, clock.now)
  expect(provenBy(await listChecks(db, id))).toEqual({})
  const waiting = (await listWaitingScreenshots(db)).find(({ collaborationId }) => collaborationId === id)!
  const rulings = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      ruleScreenshot(db, staff, waiting.id, { isAccepted: true, reason: 'As the address shows' }, clock.now),
    ),
  )
  expect(rulings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(provenBy(await listChecks(db, id))).toEqual({ post: 'screenshot' })
  await expect(
    ruleScreenshot(db, staff, 999_999_999, { isAccepted: true, reason: 'x' }, clock.now),
  ).rejects.toEqual(refusal('proof.unknown'))
})

test('what somebody saw is kept and proves nothing by itself; before the post there is nothing to prove', async ({
  db,
  make,
  clock,
}) => {
  const { id, brand } = await make.deal('published')
  await observePost(db, brand, id, { seen: 'ok', note: 'There', picture: make.picture() }, clock.now)
  expect(await listChecks(db, id)).toMatchObject([{ source: 'observation', result: 'ok', role: 'brand' }])
  expect(provenBy(await listChecks(db, id))).toEqual({})
  const early = await make.deal('approved')
  await expect(
    proveByScreenshot(db, early.creator, early.id, { picture: make.picture(), note: '' }, clock.now),
  ).rejects.toEqual(refusal('proof.no_post'))
})
