import { bookCash } from '../../app/commands/book-cash.ts'
import { deliverPart } from '../../app/commands/deliver-part.ts'
import { recordChargeback } from '../../app/commands/record-chargeback.ts'
import { releasePart } from '../../app/commands/release-part.ts'
import { saveBankAccount } from '../../app/commands/save-bank-account.ts'
import { takeBack } from '../../app/commands/take-back.ts'
import type { StaffActor } from '../../app/domain/actor.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import { share } from '../../app/domain/money.ts'
import { drain } from '../../app/jobs/drain.ts'
import type { JobContext } from '../../app/jobs/context.ts'
import { listBookedCash } from '../queries/book-checks.ts'
import { listChargeLines } from '../queries/charges.ts'
import { listMilestones } from '../queries/milestones.ts'
import { findPlayed } from './played.ts'
import type { StandIn } from './stand-in.ts'

type World = { context: JobContext; standIn: StandIn; staff: StaffActor; today: Date }

/** Account numbers that banks and standards print as examples: their check digits are right, nobody owns them. */
const exampleIbans: Partial<Record<string, string>> = {
  SA: 'SA0380000000608010167519',
  AE: 'AE070331234567890123456',
  EG: 'EG380019000500000000263180002',
  KW: 'KW81CBKU0000000000001234560101',
  QA: 'QA58DOHB00001234567890ABCDEFG',
}

/** What finance people look at: parts on their way, bank transfers that wait, chargebacks, money taken back. */
export async function writeMoney(world: World) {
  await movePartsOn(world)
  await askForBankTransfers(world)
  await openChargeback(world, 'Чай и книги', 'published')
  await openChargeback(world, 'Learn after work', 'completed', 'lost')
  await takeSomeBack(world)
}

async function movePartsOn({ context: { db }, today }: World) {
  const delivered = await findPlayed(db, 'Coffee hour', 'in_review')
  const released = await findPlayed(db, 'Coffee hour', 'received')
  for (const deal of [delivered, released]) {
    if (!deal) continue
    const [first] = await listMilestones(db, deal.id)
    await deliverPart(db, deal.creator, deal.id, first!.id, today)
    if (deal === released) await releasePart(db, deal.brand, deal.id, first!.id, today)
  }
}

/** Creators to whom the processor does not pay out, and who have not opened an account there. */
async function askForBankTransfers({ context: { db }, today }: World) {
  const waiting = await db
    .selectFrom('collaborations as c')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .leftJoin('payoutAccounts as p', 'p.creatorId', 'k.id')
    .select(['k.id', 'k.accountId', 'k.name', 'k.country'])
    .where('c.status', '=', 'verified')
    .where('k.country', 'in', Object.keys(exampleIbans))
    .where('p.creatorId', 'is', null)
    .distinct()
    .orderBy('k.id')
    .limit(3)
    .execute()
  for (const { id, accountId, name, country } of waiting) {
    if (!accountId || country === 'AE') continue
    const account = {
      holder: name,
      country: country!,
      bankName: 'Bank',
      iban: exampleIbans[country!]!,
      swift: '',
    }
    await saveBankAccount(db, { role: 'creator', id, accountId }, account, today)
  }
}

async function openChargeback(world: World, campaign: string, status: Status, outcome?: 'won' | 'lost') {
  const { context, standIn, today } = world
  const deal = await findPlayed(context.db, campaign, status)
  if (!deal) return
  const [line] = await listChargeLines(context.db, deal.id)
  const { id } = await standIn.control<{ id: string }>('open-dispute', { charge: line!.chargeId })
  const look = async () => {
    await bookWhatIsNew(context)
    await recordChargeback(context.db, await context.payments.chargeback(id), today)
  }
  await look()
  if (!outcome) return
  await standIn.control('close-dispute', { dispute: id, outcome })
  await look()
}

async function takeSomeBack({ context, staff, today }: World) {
  const deal = await findPlayed(context.db, 'عناية بلا عطر', 'completed')
  if (!deal) return
  const gross = share(deal.price, 1_000)
  await takeBack(
    context.db,
    staff,
    deal.id,
    { gross, reason: 'One of the promised stories never came.' },
    today,
  )
  await drain(context)
  await bookWhatIsNew(context)
  await drain(context)
}

async function bookWhatIsNew({ db, payments, now }: JobContext) {
  const booked = await listBookedCash(db)
  for await (const entry of payments.listCash((key) => booked.has(key))) await bookCash(db, entry, now())
}
