import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { listMailings } from '#db/queries/report-mailings.ts'
import { test as base } from '#db/testing.ts'
import { endReportMailing, scheduleReport, stopReportLetters } from '../commands/schedule-report.ts'
import type { BrandActor } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import { mostMailings } from '../domain/outcome/report-mailing.ts'
import type { Letter } from '../integrations/mail.ts'
import type { JobContext } from './context.ts'
import { mailReport } from './mail-report.ts'
import { mailReports } from './mail-reports.ts'

const wednesday = new Date('2026-11-18T12:00:00Z')
const monday = new Date('2026-11-23T06:00:00Z')
const weekly = { period: 'weekly' as const, day: 1, hour: 9 }

type Desk = {
  brand: BrandActor
  campaignId: string
  sent: Letter[]
  clock: { now: Date; mailFails: boolean }
  /** Runs the timer and works off what it asked for. */
  run(): Promise<void>
  /** Runs the timer alone. @returns what it asked for. */
  work(): Promise<{ data: Record<string, unknown> }[]>
  context: JobContext
}

const test = base.extend<{ desk: Desk }>({
  desk: async ({ db }, use) => {
    const campaign = await openCampaign(db)
    const { brand } = campaign
    await agree(db, campaign)
    await join(db, brand.id, brand.accountId)
    const sent: Letter[] = []
    const clock = { now: wednesday, mailFails: false }
    const context = {
      db,
      origin: 'https://athar.test',
      now: () => clock.now,
      mail: async (letter: Letter) => {
        if (clock.mailFails) throw new Error('the mail server is away')
        sent.push(letter)
      },
    } as JobContext
    const work = async () => {
      await sql`delete from pgboss.job where name = 'mail-report'`.execute(db)
      await mailReports(context)
      const { rows } = await sql<{ data: Record<string, unknown> }>`
        select data from pgboss.job
         where name = 'mail-report'
           and data->>'mailingId' in (select id::text from report_mailings where campaign_id = ${campaign.id})
         order by created_on`.execute(db)
      return rows
    }
    const run = async () => {
      for (const { data } of await work()) await mailReport(context, data)
    }
    await use({ brand, campaignId: campaign.id, sent, clock, run, work, context })
  },
})

const join = (db: Db, brandId: string, accountId: string) =>
  db.insertInto('brandMembers').values({ brandId, accountId, role: 'owner' }).execute()

async function colleague(db: Db, brandId: string, locale: string) {
  const { id } = await db
    .insertInto('accounts')
    .values({ email: `${crypto.randomUUID()}@athar.test`, role: 'brand', name: 'Colleague', locale })
    .returning('id')
    .executeTakeFirstOrThrow()
  await join(db, brandId, id)
  return id
}

const addressOf = async (db: Db, id: string) =>
  (await db.selectFrom('accounts').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email

test('a report goes out at its hour, once to each, in their language, with a way to end it', async ({
  db,
  desk: { brand, campaignId, sent, clock, run },
}) => {
  const [arabic, russian] = [await colleague(db, brand.id, 'ar'), await colleague(db, brand.id, 'ru')]
  const people = [brand.accountId, arabic, russian]
  await scheduleReport(db, brand, campaignId, { ...weekly, people }, wednesday)
  clock.now = new Date(monday.getTime() - 1)
  await run()
  expect(sent).toEqual([])
  clock.now = monday
  await run()
  await run()
  clock.now = plusDays(monday, 6)
  await run()
  expect(sent).toHaveLength(3)
  const to = new Map(sent.map((letter) => [letter.to, letter]))
  const [letter, ar, ru] = await Promise.all(people.map(async (id) => to.get(await addressOf(db, id))!))
  expect(letter!.subject).toBe('Dates of the season: report of 23 Nov 2026')
  expect(letter!.text).toMatch(/ROAS \(Revenue per unit of cost\): –\nCost: SAR 4,500\.00\n/)
  expect(letter!.text).toContain(`https://athar.test/brand/campaigns/${campaignId}/outcome`)
  expect(ar!.text).toContain('التكلفة: SAR 4,500.00')
  expect(ru!.text).toContain('Весь отчёт')
  const key = /\/hooks\/unsubscribe\/([\w-]{32})>$/.exec(letter!.headers!['List-Unsubscribe']!)![1]!
  expect(letter!.headers!['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  expect(letter!.text).toContain(`https://athar.test/report-letters/${key}`)
  await stopReportLetters(db, key, clock.now)
  await stopReportLetters(db, key, clock.now)
  clock.now = plusDays(monday, 7)
  await run()
  expect(sent).toHaveLength(5)
  expect((await listMailings(db, campaignId, brand))[0]!.people.filter((one) => one.hasStopped)).toHaveLength(
    1,
  )
  await expect(stopReportLetters(db, 'x'.repeat(32), clock.now)).rejects.toMatchObject({ kind: 'not_found' })
})

test('a letter that could not be sent goes out later, and workers at once send one', async ({
  db,
  desk: { brand, campaignId, sent, clock, run, work, context },
}) => {
  await scheduleReport(db, brand, campaignId, { ...weekly, people: [brand.accountId] }, wednesday)
  clock.now = monday
  clock.mailFails = true
  await expect(run()).rejects.toThrow('away')
  clock.mailFails = false
  const [job] = await work()
  await Promise.all(Array.from({ length: 4 }, () => mailReport(context, job!.data)))
  expect(sent).toHaveLength(1)
  expect(sent[0]!.messageId).toContain(`${monday.getTime()}@athar.test>`)
  await run()
  expect(sent).toHaveLength(1)
})

test('after a standstill the newest report goes out, and none for a moment before it was asked for', async ({
  db,
  desk: { brand, campaignId, sent, clock, run },
}) => {
  await scheduleReport(db, brand, campaignId, { ...weekly, people: [brand.accountId] }, wednesday)
  clock.now = plusDays(wednesday, 1)
  await run()
  expect(sent).toEqual([])
  clock.now = plusDays(monday, 22)
  await run()
  expect(sent.map(({ subject }) => subject)).toEqual(['Dates of the season: report of 14 Dec 2026'])
})

test('whoever left the workspace, an ended schedule and a campaign long over get no more letters', async ({
  db,
  desk: { brand, campaignId, sent, clock, run },
}) => {
  const gone = await colleague(db, brand.id, 'en')
  await scheduleReport(db, brand, campaignId, { ...weekly, people: [gone, brand.accountId] }, wednesday)
  await db.deleteFrom('brandMembers').where('accountId', '=', gone).execute()
  clock.now = monday
  await run()
  expect(sent.map(({ to }) => to)).toEqual([await addressOf(db, brand.accountId)])
  // The campaign ends on 31 December: 25 January is within thirty days of it, 1 February is not.
  clock.now = new Date('2027-01-25T06:00:00Z')
  await run()
  clock.now = new Date('2027-02-01T06:00:00Z')
  await run()
  expect(sent).toHaveLength(2)
  const late = scheduleReport(db, brand, campaignId, { ...weekly, people: [brand.accountId] }, clock.now)
  await expect(late).rejects.toMatchObject({ code: 'reportmail.over' })
  const [mailing] = await listMailings(db, campaignId, brand)
  clock.now = plusDays(monday, 7)
  await endReportMailing(db, brand, campaignId, mailing!.id, clock.now)
  await run()
  expect(sent).toHaveLength(2)
})

test('letters go to people of the workspace only, and so many schedules are there at once', async ({
  db,
  desk: { brand, campaignId },
}) => {
  const another = await openCampaign(db)
  const foreign = { ...weekly, people: [another.brand.accountId] }
  await expect(scheduleReport(db, brand, campaignId, foreign, wednesday)).rejects.toMatchObject({
    code: 'reportmail.stranger',
  })
  const own = { ...weekly, people: [brand.accountId] }
  await expect(scheduleReport(db, brand, another.id, own, wednesday)).rejects.toMatchObject({
    kind: 'not_found',
  })
  for (let at = 0; at < mostMailings; at += 1) await scheduleReport(db, brand, campaignId, own, wednesday)
  await expect(scheduleReport(db, brand, campaignId, own, wednesday)).rejects.toMatchObject({
    code: 'reportmail.too_many',
  })
  const [mailing] = await listMailings(db, campaignId, brand)
  await expect(endReportMailing(db, another.brand, another.id, mailing!.id, wednesday)).rejects.toMatchObject(
    { kind: 'not_found' },
  )
})
