import { createHash, createHmac } from 'node:crypto'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listTickets } from '#db/queries/contest-draws.ts'
import { findContest } from '#db/queries/contests.ts'
import type { BrandActor } from '../domain/actor.ts'
import { dayIn, plusDays, plusHours } from '../domain/clock.ts'
import { roundMessage } from '../domain/contest/beacon.ts'
import { quicknet, roundTime } from '../domain/contest/beacon-round.ts'
import { listFile } from '../domain/contest/draw.ts'
import { entriesInLines } from '../domain/contest/entry-file.ts'
import { contestForm } from '../domain/contest/rules.ts'
import { runContests } from '../jobs/run-contests.ts'
import { type Scene, test as base } from '../jobs/testing.ts'
import { enterBeacon } from './enter-beacon.ts'
import { excludeAccount, importEntries } from './import-entries.ts'
import { callOffContest, openContest } from './open-contest.ts'
import { replaceWinner } from './replace-winner.ts'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** A beacon of our own: whoever has its key can sign a round, as the League of Entropy does together. */
const secret = bls12_381.utils.randomSecretKey()
const network = {
  ...quicknet,
  publicKey: Buffer.from(bls12_381.shortSignatures.getPublicKey(secret).toBytes()).toString('hex'),
}
async function signed(round: number) {
  const tag = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
  const point = bls12_381.shortSignatures.hash(await roundMessage(round), tag)
  return Buffer.from(bls12_381.shortSignatures.sign(point, secret).toBytes()).toString('hex')
}

type Stage = Scene & { code: string; closesAt: Date; freezesAt: Date }
const comments = ['ana', 'bilal', 'carla', 'dina', 'emil', 'farah', 'galina', 'hadi'].map(
  (name) => `@${name} me too`,
)

const test = base.extend<{ open: (also?: object) => Promise<Stage> }>({
  open: async ({ db, make, clock }, use) =>
    use(async (also = {}) => {
      const day = (days: number) => dayIn(plusDays(clock.now, days), 'Asia/Riyadh')
      const contest = {
        prize: 'A set',
        conditions: 'One each',
        winners: 2 as const,
        endsOn: day(20),
        rulesUrl: '',
      }
      const brief = {
        contest,
        deliverables: [{ platform: 'instagram', format: 'contest', quantity: 1 }] as never,
      }
      const deal = await make.deal('accepted', { brief })
      const code = await openContest(db, deal.brand, deal.id, form(day(10), also), clock.now)
      const { closesAt, freezesAt } = (await findContest(db, deal.id, deal.brand))!
      return { ...deal, code, closesAt, freezesAt }
    }),
})

const form = (closesOn: string, also: object = {}) =>
  contestForm.parse({
    ...{ prize: 'A set', conditions: 'One each', closesOn, importDays: '2', winners: '2', substitutes: '2' },
    ...{ answerDays: '5', tags: '0', excluded: '@dukkan', ...also },
  })

const lines = (texts: string[]) => entriesInLines(texts.join('\n'), 'Asia/Riyadh')
const bring = (db: Db, { id, creator }: Scene, texts: string[], now: Date) =>
  importEntries(db, creator, id, { name: 'pasted', lines: lines(texts) }, now)
const contestOf = async (db: Db, { id, brand }: { id: string; brand: BrandActor }) =>
  (await findContest(db, id, brand))!

/** Runs the clock's job at a moment, with the beacon's server answering or not. */
const at = (db: Db, now: Date, answer?: string) =>
  runContests(
    {
      db,
      now: () => now,
      ...(answer && { fetchBeacon: async () => ({ kind: 'page', status: 200, text: answer }) as const }),
    },
    network,
  )

/** The draw as anybody would write it down from the public page, in words of their own. */
function rerun(seed: string, file: string, beacon: string, most: number) {
  const listHash = sha256(file)
  return file
    .trimEnd()
    .split('\n')
    .map((ticket) => [
      createHmac('sha256', seed).update(`${listHash}\n${beacon}\n${ticket}`).digest('hex'),
      ticket,
    ])
    .sort()
    .slice(0, most)
    .map(([, ticket]) => ticket)
}

test('a contest goes from its committed seed to winners that anybody finds again', async ({
  db,
  clock,
  open,
}) => {
  const stage = await open()
  await bring(db, stage, [...comments, '@dukkan ours', '@ana again'], clock.now)
  await bring(
    db,
    stage,
    ['@late\tx\t2099-01-01', `@ivan\tx\t${stage.closesAt.toISOString()}`],
    stage.closesAt,
  )
  await at(db, plusHours(stage.freezesAt, -1))
  expect((await contestOf(db, stage)).frozen).toBeNull()
  await at(db, stage.freezesAt)
  const frozen = await contestOf(db, stage)
  expect(frozen.frozen).toMatchObject({
    entryCount: 9,
    counts: { in: 9, excluded: 1, late: 1, second: 1 },
  })
  expect(frozen.draw).toBeNull()
  const signature = await signed(frozen.beaconRound)
  await at(db, roundTime(frozen.beaconRound, network), JSON.stringify({ signature }))
  const { draw, seedHash, code } = await contestOf(db, stage)
  expect(sha256(draw!.seed)).toBe(seedHash)
  expect(draw!.beacon).toBe(sha256(Buffer.from(signature, 'hex')))
  const tickets = await listTickets(db, frozen.id)
  const file = listFile(tickets)
  expect(sha256(file)).toBe(frozen.frozen!.listHash)
  expect(tickets).toContain(sha256(`${code}:ivan`))
  expect(draw!.ranked.map((position) => tickets[position])).toEqual(rerun(draw!.seed, file, draw!.beacon, 4))
})

test('the list and the winners do not depend on the order of imports, and one more entry is another list', async ({
  db,
  clock,
  open,
}) => {
  const [one, two, three] = [await open(), await open(), await open()]
  await bring(db, one, comments, clock.now)
  await bring(db, two, comments.slice(3).toReversed(), clock.now)
  await bring(db, two, comments.slice(0, 5), clock.now)
  await bring(db, three, comments.slice(1), clock.now)
  for (const stage of [one, two, three]) await at(db, stage.freezesAt)
  const handlesOf = async ({ id, brand }: Stage) => {
    const { id: contestId } = await contestOf(db, { id, brand })
    const rows = await db
      .selectFrom('contestTickets')
      .select('handle')
      .where('contestId', '=', contestId)
      .execute()
    return rows.map(({ handle }) => handle).toSorted()
  }
  expect(await handlesOf(two)).toEqual(await handlesOf(one))
  expect(await handlesOf(three)).not.toEqual(await handlesOf(one))
  const hashes = await Promise.all(
    [one, two, three].map(async (stage) => (await contestOf(db, stage)).frozen!.listHash),
  )
  expect(new Set(hashes).size).toBe(3)
})

test('without the beacon the draw waits for three days, and then says that none came', async ({
  db,
  clock,
  open,
}) => {
  const stage = await open()
  await bring(db, stage, comments, clock.now)
  await at(db, plusHours(stage.freezesAt, 71))
  expect((await contestOf(db, stage)).draw).toBeNull()
  await at(db, plusHours(stage.freezesAt, 72))
  await at(db, plusHours(stage.freezesAt, 72))
  expect((await contestOf(db, stage)).draw).toMatchObject({ beacon: '-' })
})

test('either side brings the beacon in, once, and only its own signature', async ({ db, clock, open }) => {
  const stage = await open()
  await bring(db, stage, comments, clock.now)
  const { beaconRound: round } = await contestOf(db, stage)
  const enter = (signature: string, now: Date) =>
    enterBeacon(db, stage.creator, stage.id, signature, now, network)
  await expect(enter(await signed(round), clock.now)).rejects.toMatchObject({ code: 'contest.no_beacon_now' })
  await at(db, stage.freezesAt)
  const later = plusHours(stage.freezesAt, 1)
  await expect(enter(await signed(round + 1), later)).rejects.toMatchObject({ code: 'contest.wrong_beacon' })
  await enter(await signed(round), later)
  await expect(enter(await signed(round), later)).rejects.toMatchObject({ code: 'contest.beacon_there' })
})

test('nobody who entered, nobody who wins: the draw is made all the same', async ({ db, open }) => {
  const stage = await open()
  await at(db, plusHours(stage.freezesAt, 80))
  expect((await contestOf(db, stage)).draw).toMatchObject({ ranked: [] })
})

test('after the freezing nothing is brought in, taken out or called off', async ({ db, clock, open }) => {
  const stage = await open()
  await bring(db, stage, comments, clock.now)
  const out = { handle: '@Ana', reason: 'Writes with ten accounts' }
  await excludeAccount(db, stage.brand, stage.id, out, clock.now)
  await expect(excludeAccount(db, stage.creator, stage.id, out, clock.now)).rejects.toMatchObject({
    code: 'contest.excluded_already',
  })
  // The moment itself is the end, whether or not the clock's job has been there.
  for (const isJobDone of [false, true]) {
    if (isJobDone) await at(db, stage.freezesAt)
    const late = { code: 'contest.frozen' }
    await expect(bring(db, stage, ['@zed x'], stage.freezesAt)).rejects.toMatchObject(late)
    await expect(
      excludeAccount(db, stage.brand, stage.id, { ...out, handle: 'bilal' }, stage.freezesAt),
    ).rejects.toMatchObject(late)
    await expect(callOffContest(db, stage.brand, stage.id, 'x', stage.freezesAt)).rejects.toMatchObject(late)
  }
  expect((await contestOf(db, stage)).frozen).toMatchObject({ counts: { by_hand: 1, in: 7 } })
})

test('a winner is replaced by the next substitute, silence only after its days', async ({
  db,
  clock,
  open,
}) => {
  const stage = await open()
  await bring(db, stage, comments, clock.now)
  const drawnAt = plusHours(stage.freezesAt, 72)
  const replace = (rank: number, cause: 'no_answer' | 'broke_rules', now: Date) =>
    replaceWinner(db, stage.creator, stage.id, { rank, cause, reason: 'Asked twice' }, now)
  await expect(replace(1, 'broke_rules', clock.now)).rejects.toMatchObject({ code: 'contest.not_drawn' })
  await at(db, drawnAt)
  await expect(replace(1, 'no_answer', plusDays(drawnAt, 4))).rejects.toMatchObject({
    code: 'contest.answer_open',
  })
  await replace(1, 'no_answer', plusDays(drawnAt, 5))
  for (const rank of [1, 4, 9])
    await expect(replace(rank, 'broke_rules', plusDays(drawnAt, 6))).rejects.toMatchObject({
      code: 'contest.no_winner',
    })
  // The substitute has days of their own.
  await expect(replace(3, 'no_answer', plusDays(drawnAt, 6))).rejects.toMatchObject({
    code: 'contest.answer_open',
  })
  await replace(3, 'broke_rules', plusDays(drawnAt, 6))
})

test('a deal has one contest at a time, of a brief that asks for one, and strangers have none', async ({
  db,
  make,
  clock,
  open,
}) => {
  const stage = await open()
  const again = form(dayIn(plusDays(clock.now, 9), 'Asia/Riyadh'))
  await expect(openContest(db, stage.brand, stage.id, again, clock.now)).rejects.toMatchObject({
    code: 'contest.there',
  })
  await callOffContest(db, stage.brand, stage.id, 'The prize was stolen', clock.now)
  await expect(bring(db, stage, comments, clock.now)).rejects.toMatchObject({ code: 'contest.frozen' })
  await at(db, plusHours(stage.freezesAt, 80))
  expect(await contestOf(db, stage)).toMatchObject({
    frozen: null,
    draw: null,
    calledOffReason: 'The prize was stolen',
  })
  await openContest(db, stage.brand, stage.id, again, clock.now)
  const [plain, early] = [await make.deal('accepted'), await make.deal('invited')]
  await expect(openContest(db, plain.brand, plain.id, again, clock.now)).rejects.toMatchObject({
    code: 'contest.not_asked',
  })
  await expect(openContest(db, early.brand, stage.id, again, clock.now)).rejects.toMatchObject({
    kind: 'not_found',
  })
  await expect(bring(db, { ...stage, creator: early.creator }, comments, clock.now)).rejects.toMatchObject({
    kind: 'not_found',
  })
  const past = form(dayIn(plusDays(clock.now, -1), 'Asia/Riyadh'))
  await callOffContest(db, stage.brand, stage.id, 'Again', clock.now)
  await expect(openContest(db, stage.brand, stage.id, past, clock.now)).rejects.toMatchObject({
    code: 'contest.over',
  })
})

test('the database refuses another seed, other entries, another list and other winners, from the owner too', async ({
  db,
  clock,
  open,
}) => {
  const stage = await open()
  await bring(db, stage, comments, clock.now)
  const { id } = await contestOf(db, stage)
  const refused = async (statement: ReturnType<typeof sql>) =>
    await expect(db.transaction().execute((tx) => statement.execute(tx))).rejects.toThrow()
  const seed = sha256('one that is liked better')
  await refused(sql`update contest_seeds set seed = ${seed} where contest_id = ${id}`)
  await refused(sql`delete from contest_seeds where contest_id = ${id}`)
  await refused(sql`update contests set seed_hash = ${sha256(seed)} where id = ${id}`)
  await refused(sql`update contest_entries set handle = 'mine' where contest_id = ${id}`)
  await refused(sql`delete from contest_entries where contest_id = ${id}`)
  const ticket = (handle: string) => sha256(`${stage.code}:${handle}`)
  const both = (handle: string, line: string, hash: string, frozenAt: Date) =>
    expect(
      db.transaction().execute(async (tx) => {
        await sql`insert into contest_tickets values (${id}, 0, ${line}, ${handle})`.execute(tx)
        await sql`insert into contest_freezes values (${id}, ${hash}, 1, '{}', ${frozenAt})`.execute(tx)
      }),
    ).rejects.toThrow(/contest/)
  const own = ticket('ana')
  await both('ana', own, sha256(`${own}\n`), clock.now)
  await both('ana', own, sha256('another list'), stage.freezesAt)
  await both('ana', ticket('bilal'), sha256(`${ticket('bilal')}\n`), stage.freezesAt)
  await at(db, stage.freezesAt)
  const insert = (handle: string) => sql`
    insert into contest_entries (contest_id, import_id, line, handle, body, imported_at)
    select contest_id, id, 99, ${handle}, '', imported_at from contest_imports where contest_id = ${id} limit 1`
  await refused(insert('zed'))
  await refused(sql`insert into contest_tickets values (${id}, 8, ${ticket('zed')}, 'zed')`)
  await refused(sql`update contest_freezes set list_hash = ${seed} where contest_id = ${id}`)
  const drawAs = (winners: number[], by: string, beacon: string) =>
    refused(sql`insert into contest_draws values (${id}, ${by}, ${beacon}, ${winners}, ${clock.now})`)
  const { seed: real } = await db
    .selectFrom('contestSeeds')
    .select('seed')
    .where('contestId', '=', id)
    .executeTakeFirstOrThrow()
  const tickets = await listTickets(db, id)
  const fair = rerun(real, listFile(tickets), '-', 4).map((one) => tickets.indexOf(one!))
  await drawAs(fair.toReversed(), real, '-')
  await drawAs(fair, seed, '-')
  await drawAs(fair, real, seed)
  await at(db, plusHours(stage.freezesAt, 72))
  expect((await contestOf(db, stage)).draw!.ranked).toEqual(fair)
  await drawAs(fair, real, '-')
  await refused(sql`update contest_draws set ranked = '{0,1,2,3}' where contest_id = ${id}`)
  await refused(sql`delete from contest_draws where contest_id = ${id}`)
})

test('two workers freeze once and draw once', async ({ db, clock, open }) => {
  const stage = await open()
  await bring(db, stage, comments, clock.now)
  await Promise.all(Array.from({ length: 4 }, () => at(db, stage.freezesAt)))
  await Promise.all(Array.from({ length: 4 }, () => at(db, plusHours(stage.freezesAt, 72))))
  expect((await contestOf(db, stage)).draw!.ranked).toHaveLength(4)
})
