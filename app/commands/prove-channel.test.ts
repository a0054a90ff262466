import { sql } from 'kysely'
import { expect } from 'vitest'
import { listAskedProofs, listOwnProofs } from '#db/queries/channel-proofs.ts'
import { listKitChannels } from '#db/queries/media-kit.ts'
import type { Db } from '#db/db.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { codeDays, lookWithinHours } from '../domain/channel/proof.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import type { Page } from '../integrations/web/page-fetcher.ts'
import { lookForCode } from '../jobs/look-for-code.ts'
import { test } from '../jobs/testing.ts'
import { checkChannel } from './check-channel.ts'
import { askForLook, beginProof } from './prove-channel.ts'

/** A channel of a list, which nobody has claimed. */
async function listed(db: Db) {
  const handle = `list.${Math.random().toString(36).slice(2, 12)}`
  const { id } = await db
    .insertInto('channels')
    .values({ platform: 'tiktok', handle, name: 'Listed', url: `https://www.tiktok.com/@${handle}` })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function asked(db: Db, creator: CreatorActor, channelId: string, now: Date) {
  await beginProof(db, creator, channelId, now)
  const { id, code } = await proofOf(db, creator, channelId)
  await askForLook(db, creator, id, now)
  return { proofId: id, code }
}

const proofOf = async (db: Db, creator: CreatorActor, channelId: string) =>
  (await listOwnProofs(db, creator.id)).find((proof) => proof.channelId === channelId)!

const proven = { verdict: 'proven', reason: '', note: '' } as const
async function told(db: Db, proofId: string) {
  const { rows } = await sql`select from pgboss.job where name = 'tell-person'
    and data ->> 'source' = ${`channel-proof:${proofId}`}`.execute(db)
  return rows
}

test('a channel of a list becomes its creator’s once staff has seen the code', async ({
  db,
  make,
  clock,
}) => {
  const [creator, staff, channelId] = [await make.creator(), await make.staff(), await listed(db)]
  const { proofId } = await asked(db, creator, channelId, clock.now)
  const waiting = (await listAskedProofs(db, 1_000)).find(({ id }) => id === proofId)
  expect(waiting).toMatchObject({ ownerName: null, dueAt: plusHours(clock.now, lookWithinHours) })
  await checkChannel(db, staff, { proofId, ...proven }, clock.now)
  const channel = (await listKitChannels(db, creator.id)).find(({ id }) => id === channelId)
  expect(channel?.provenOn).toEqual(clock.now)
  expect(await told(db, proofId)).toHaveLength(1)
  await expect(checkChannel(db, staff, { proofId, ...proven }, clock.now)).rejects.toMatchObject({
    code: 'channel.checked',
  })
  await expect(beginProof(db, creator, channelId, clock.now)).rejects.toMatchObject({
    code: 'channel.proven',
  })
})

test('of two who claim one channel the other hears that it is somebody else’s', async ({
  db,
  make,
  clock,
}) => {
  const [first, second, staff] = [await make.creator(), await make.creator(), await make.staff()]
  const channelId = await listed(db)
  const { proofId } = await asked(db, first, channelId, clock.now)
  const rival = await asked(db, second, channelId, clock.now)
  await checkChannel(db, staff, { proofId, ...proven }, clock.now)
  expect(await proofOf(db, second, channelId)).toMatchObject({ status: 'refused', reason: 'another_person' })
  await expect(
    checkChannel(db, staff, { proofId: rival.proofId, ...proven }, clock.now),
  ).rejects.toMatchObject({ kind: 'conflict' })
  await expect(beginProof(db, second, channelId, clock.now)).rejects.toMatchObject({ kind: 'not_found' })
})

test('two who are found proven at once leave one owner', async ({ db, make, clock }) => {
  const [first, second, staff] = [await make.creator(), await make.creator(), await make.staff()]
  const channelId = await listed(db)
  const both = [await asked(db, first, channelId, clock.now), await asked(db, second, channelId, clock.now)]
  const ended = await Promise.allSettled(
    both.map(({ proofId }) => checkChannel(db, staff, { proofId, ...proven }, clock.now)),
  )
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const owners = [...(await listKitChannels(db, first.id)), ...(await listKitChannels(db, second.id))]
  expect(owners.filter(({ id }) => id === channelId)).toHaveLength(1)
})

test('a refusal gives its reason, and a new code begins again', async ({ db, make, clock }) => {
  const [creator, staff] = [await make.creator(), await make.staff()]
  const [own] = await listKitChannels(db, creator.id)
  const { proofId, code } = await asked(db, creator, own!.id, clock.now)
  await checkChannel(
    db,
    staff,
    { proofId, verdict: 'refused', reason: 'no_code', note: 'The bio is empty.' },
    clock.now,
  )
  expect(await proofOf(db, creator, own!.id)).toMatchObject({
    ...{ status: 'refused', reason: 'no_code', note: 'The bio is empty.' },
  })
  await beginProof(db, creator, own!.id, plusHours(clock.now, 1))
  expect((await proofOf(db, creator, own!.id)).code).not.toBe(code)
})

test('a code that has run out is not looked for, and another’s channel cannot be claimed', async ({
  db,
  make,
  clock,
}) => {
  const [creator, other] = [await make.creator(), await make.creator()]
  const [own] = await listKitChannels(db, creator.id)
  await beginProof(db, creator, own!.id, clock.now)
  const { id } = await proofOf(db, creator, own!.id)
  await expect(askForLook(db, creator, id, plusDays(clock.now, codeDays))).rejects.toMatchObject({
    code: 'channel.code_over',
  })
  await expect(askForLook(db, other, id, clock.now)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(beginProof(db, other, own!.id, clock.now)).rejects.toMatchObject({ kind: 'not_found' })
  await askForLook(db, creator, id, clock.now)
  await expect(askForLook(db, creator, id, clock.now)).rejects.toMatchObject({ code: 'channel.asked' })
})

test('a public page that shows the code proves a channel by itself, and any other leaves it to staff', async ({
  db,
  make,
  clock,
}) => {
  const creator = await make.creator()
  const [own] = await listKitChannels(db, creator.id)
  const { proofId, code } = await asked(db, creator, own!.id, clock.now)
  const looked = async (page: Page) => {
    await lookForCode({ db, now: () => clock.now, fetchPage: async () => page }, { proofId })
    return (await proofOf(db, creator, own!.id)).status
  }
  await lookForCode({ db, now: () => clock.now }, { proofId })
  expect(await looked({ kind: 'unreachable', reason: 'timeout' })).toBe('asked')
  expect(await looked({ kind: 'page', status: 404, text: code })).toBe('asked')
  expect(await looked({ kind: 'page', status: 200, text: 'Sign in to see this profile' })).toBe('asked')
  expect(await looked({ kind: 'page', status: 200, text: `<meta content="${code}">` })).toBe('proven')
  expect(await looked({ kind: 'page', status: 200, text: code })).toBe('proven')
})
