import { randomBytes } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { findBrand } from '#db/queries/brands.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { listMailings } from '#db/queries/report-mailings.ts'
import {
  countAsked,
  hasEndedLetters,
  listReaders,
  recordReader,
  recordReaderRemoval,
  recordReaderYes,
} from '#db/queries/report-readers.ts'
import type { BrandActor } from '../domain/actor.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { isMailingOver, mailedAfterEnd } from '../domain/outcome/report-mailing.ts'
import {
  asking,
  confirmDays,
  isReaderOpen,
  mostReaders,
  type NewReader,
} from '../domain/outcome/report-reader.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'

/**
 * Asks somebody outside the workspace by e-mail whether they want a campaign's report on the days of one of its
 * schedules. Until they say yes they get nothing else. @throws Refusal.
 */
export async function askReportReader(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { mailingId, email, language, showsMoney }: NewReader,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { endsOn } = await holdCampaign(tx, actor, campaignId)
    const { zone } = await findBrand(tx, actor)
    if (isMailingOver(endsOn, dayIn(now, zone)))
      throw new Refusal('conflict', 'reportmail.over', { count: mailedAfterEnd })
    const mailings = await listMailings(tx, campaignId, actor)
    if (!mailings.some(({ id }) => id === mailingId)) throw new Refusal('not_found', 'reportmail.unknown')
    const readers = await listReaders(tx, campaignId, actor)
    const open = readers.filter((reader) => isReaderOpen(reader, now))
    const same = readers.filter((reader) => reader.email === email && reader.mailingId === mailingId)
    if (same.some((reader) => isReaderOpen(reader, now))) throw new Refusal('conflict', 'reportreader.there')
    if (open.length >= mostReaders)
      throw new Refusal('conflict', 'reportreader.too_many', { count: mostReaders })
    if (await hasEndedLetters(tx, email, actor)) throw new Refusal('conflict', 'reportreader.declined')
    if ((await countAsked(tx, email, plusDays(now, -asking.days))) >= asking.most)
      throw new Refusal('conflict', 'reportreader.asked_enough')

    // A question that nobody answered makes room for the next.
    for (const { id, endedAt } of same) if (!endedAt) await recordReaderRemoval(tx, id, campaignId, now)
    const readerId = await recordReader(tx, {
      ...{ mailingId, email, showsMoney, locale: language, accountId: actor.accountId },
      key: randomBytes(24).toString('base64url'),
      askedAt: now,
      expiresAt: plusDays(now, confirmDays),
    })
    await enqueue(tx, { name: 'ask-report-reader', data: { readerId } })
  })
}

/** Takes a reader out, whether they said yes or not. @throws Refusal. */
export async function removeReportReader(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  readerId: string,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    if (!(await recordReaderRemoval(tx, readerId, campaignId, now)))
      throw new Refusal('not_found', 'reportreader.unknown')
  })
}

/**
 * Somebody says yes by the link in their letter, which is used up by it. @returns the key that ends their letters.
 * @throws Refusal not_found when it was used, is over, or never was.
 */
export async function confirmReportReader(db: Db, tokenHash: string, now: Date): Promise<string> {
  const key = await recordReaderYes(db, tokenHash, now)
  if (!key) throw new Refusal('not_found', 'reportreader.unknown')
  return key
}
