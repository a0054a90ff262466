import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { listMailings } from '#db/queries/report-mailings.ts'
import { listReaders } from '#db/queries/report-readers.ts'
import { secretHash } from '#db/secret-hash.ts'
import { test as base } from '#db/testing.ts'
import { askReportReader, confirmReportReader, removeReportReader } from '../commands/ask-report-reader.ts'
import { scheduleReport, stopReportLetters } from '../commands/schedule-report.ts'
import { plusDays } from '../domain/clock.ts'
import { asking, mostReaders } from '../domain/outcome/report-reader.ts'
import type { Letter } from '../integrations/mail.ts'
import { askReportReader as mailQuestion } from './ask-report-reader.ts'
import type { JobContext } from './context.ts'
import { mailReportReader } from './mail-report-reader.ts'
import { mailReports } from './mail-reports.ts'

const wednesday = new Date('2026-11-18T12:00:00Z')
const monday = new Date('2026-11-23T06:00:00Z')

const test = base.extend<{ desk: Desk }>({
  desk: async ({ db }, use) => use(await openDesk(db)),
})
type Desk = Awaited<ReturnType<typeof openDesk>>

/** A campaign whose report is scheduled for Mondays, and a worker for what concerns its outside readers. */
async function openDesk(db: Db) {
  const campaign = await openCampaign(db)
  const { brand } = campaign
  await agree(db, campaign)
  await db
    .insertInto('brandMembers')
    .values({ brandId: brand.id, accountId: brand.accountId, role: 'owner' })
    .execute()
  await scheduleReport(
    db,
    brand,
    campaign.id,
    { period: 'weekly', day: 1, hour: 9, people: [brand.accountId] },
    wednesday,
  )
  const [mailing] = await listMailings(db, campaign.id, brand)
  const client = `client-${campaign.id}@agency.example`
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
  const ask = (email = client, showsMoney = false) =>
    askReportReader(
      db,
      brand,
      campaign.id,
      { mailingId: mailing!.id, email, language: 'en', showsMoney },
      clock.now,
    )
  const run = async () => {
    await mailReports(context)
    const { rows } = await sql<{ name: string; data: Record<string, unknown> }>`
      delete from pgboss.job where name in ('ask-report-reader', 'mail-report-reader')
         and data->>'readerId' in (select p.id::text from report_readers p join report_mailings r on r.id = p.mailing_id
                                    where r.campaign_id = ${campaign.id})
      returning name, data`.execute(db)
    for (const { name, data } of rows)
      await (name === 'ask-report-reader' ? mailQuestion : mailReportReader)(context, data)
    return rows
  }
  const readers = () => listReaders(db, campaign.id, brand)
  return {
    brand,
    campaignId: campaign.id,
    mailingId: mailing!.id,
    sent,
    clock,
    context,
    client,
    ask,
    run,
    readers,
  }
}

const linkIn = ({ text }: Letter) => /\/report-readers\/([\w-]{43})/.exec(text)![1]!
const keyIn = ({ headers }: Letter) =>
  /\/hooks\/unsubscribe\/([\w-]{32})>$/.exec(headers!['List-Unsubscribe']!)![1]!

test('nobody outside gets a report before they said yes, once, by a link that is stored nowhere', async ({
  db,
  desk,
}) => {
  const { client, ask, run, sent, clock, readers } = desk
  await ask()
  await run()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    to: client,
    headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  })
  expect(sent[0]!.text).not.toMatch(/Views|Cost/)
  clock.now = monday
  await run()
  expect(sent).toHaveLength(1)
  const token = linkIn(sent[0]!)
  expect(JSON.stringify(await db.selectFrom('reportReaders').selectAll().execute())).not.toContain(token)
  await confirmReportReader(db, secretHash(token), monday)
  await expect(confirmReportReader(db, secretHash(token), monday)).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect((await readers())[0]!.confirmedAt).toEqual(monday)
  // What was due before the yes is not mailed afterwards; the next one is, once.
  await run()
  expect(sent).toHaveLength(1)
  clock.now = plusDays(monday, 7)
  await run()
  await run()
  expect(sent).toHaveLength(2)
  expect(sent[1]!.text).toMatch(/Views: –/)
  expect(sent[1]!.text).not.toMatch(/Cost|SAR|ROAS|\/brand\//)
})

test('with amounts a reader gets them, and one press ends it for good: they are not asked again', async ({
  db,
  desk,
}) => {
  const { client, ask, run, sent, clock, readers } = desk
  await ask(client, true)
  await run()
  await confirmReportReader(db, secretHash(linkIn(sent[0]!)), wednesday)
  clock.now = monday
  await run()
  expect(sent[1]!.text).toContain('Cost: SAR 4,500.00')
  await stopReportLetters(db, keyIn(sent[1]!), clock.now)
  await stopReportLetters(db, keyIn(sent[1]!), clock.now)
  clock.now = plusDays(monday, 7)
  await run()
  expect(sent).toHaveLength(2)
  expect((await readers())[0]!.endedAt).toEqual(monday)
  await expect(ask()).rejects.toMatchObject({ code: 'reportreader.declined' })
})

test('a question is over after seven days, or when the reader is taken out', async ({ db, desk }) => {
  const { brand, campaignId, ask, run, sent, clock, readers } = desk
  await ask()
  await run()
  const late = confirmReportReader(db, secretHash(linkIn(sent[0]!)), plusDays(wednesday, 7))
  await expect(late).rejects.toMatchObject({ kind: 'not_found' })
  await expect(ask()).rejects.toMatchObject({ code: 'reportreader.there' })
  clock.now = plusDays(wednesday, 8)
  await ask()
  await run()
  expect(sent).toHaveLength(2)
  await removeReportReader(db, brand, campaignId, (await readers())[0]!.id, clock.now)
  await expect(confirmReportReader(db, secretHash(linkIn(sent[1]!)), clock.now)).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect(await readers()).toEqual([])
})

test('a question that could not be sent goes out later, and several workers send one', async ({ desk }) => {
  const { ask, run, sent, clock, context, readers } = desk
  await ask()
  clock.mailFails = true
  await expect(run()).rejects.toThrow('away')
  clock.mailFails = false
  const [reader] = await readers()
  await Promise.all(Array.from({ length: 4 }, () => mailQuestion(context, { readerId: reader!.id })))
  expect(sent).toHaveLength(1)
})

test('an address is not asked without end, and a campaign has so many readers', async ({ desk }) => {
  const { client, ask, clock } = desk
  for (let at = 0; at < asking.most; at += 1) {
    await ask()
    clock.now = plusDays(clock.now, 8)
  }
  await expect(ask()).rejects.toMatchObject({ code: 'reportreader.asked_enough' })
  for (let at = 0; at < mostReaders; at += 1) await ask(`reader${at}-${client}`)
  await expect(ask(`more-${client}`)).rejects.toMatchObject({ code: 'reportreader.too_many' })
})

test('another brand neither asks, sees nor removes the readers of a report', async ({ db, desk }) => {
  const { client, ask, campaignId, mailingId, readers, brand } = desk
  await ask()
  const other = await openCampaign(db)
  const gone = { kind: 'not_found' }
  const asked = { mailingId, email: client, language: 'en', showsMoney: false } as const
  await expect(askReportReader(db, other.brand, campaignId, asked, wednesday)).rejects.toMatchObject(gone)
  await expect(askReportReader(db, other.brand, other.id, asked, wednesday)).rejects.toMatchObject(gone)
  expect(await listReaders(db, campaignId, other.brand)).toEqual([])
  const { id } = (await readers())[0]!
  await expect(removeReportReader(db, other.brand, other.id, id, wednesday)).rejects.toMatchObject(gone)
  await expect(removeReportReader(db, brand, campaignId, id, wednesday)).resolves.toBeUndefined()
})
