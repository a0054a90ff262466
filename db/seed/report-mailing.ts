import { askReportReader } from '../../app/commands/ask-report-reader.ts'
import { scheduleReport } from '../../app/commands/schedule-report.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Db } from '../db.ts'
import { listMailings } from '../queries/report-mailings.ts'

/** A campaign's report that its brand's owner gets every Sunday morning, and a client who is asked whether they want it. */
export async function writeReportMailing(db: Db, email: string, campaign: string, today: Date) {
  const { id, brandId, accountId } = await db
    .selectFrom('campaigns as g')
    .innerJoin('brandMembers as m', 'm.brandId', 'g.brandId')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['g.id', 'g.brandId', 'm.accountId'])
    .where('a.email', '=', email)
    .where('g.name', '=', campaign)
    .executeTakeFirstOrThrow()
  const brand: BrandActor = { role: 'brand', id: brandId, accountId }
  await scheduleReport(db, brand, id, { period: 'weekly', day: 0, hour: 9, people: [accountId] }, today)
  const [mailing] = await listMailings(db, id, brand)
  const client = {
    mailingId: mailing!.id,
    email: 'client@agency.example',
    language: 'en',
    showsMoney: false,
  } as const
  await askReportReader(db, brand, id, client, today)
}
