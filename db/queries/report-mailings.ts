import type { BrandActor } from '../../app/domain/actor.ts'
import type { MailPeriod, MailSchedule } from '../../app/domain/outcome/report-mailing.ts'
import type { Db, Tx } from '../db.ts'
import { findReaderByKey } from './report-readers.ts'

/** The people of a brand's workspace. */
export async function listWorkspacePeople(db: Db, actor: BrandActor) {
  return db
    .selectFrom('brandMembers as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['a.id', 'a.name', 'a.email'])
    .where('m.brandId', '=', actor.id)
    .orderBy('a.name')
    .orderBy('a.id')
    .execute()
}

type NewRow = MailSchedule & { campaignId: string; recipients: { accountId: string; key: string }[] }

export async function recordMailing(
  tx: Tx,
  actor: BrandActor,
  { recipients, ...mailing }: NewRow,
  now: Date,
) {
  const { id } = await tx
    .insertInto('reportMailings')
    .values({ ...mailing, accountId: actor.accountId, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('reportRecipients')
    .values(recipients.map((recipient) => ({ ...recipient, mailingId: id })))
    .execute()
}

/** What of a campaign's report is mailed, with everybody who was to get it. */
export async function listMailings(db: Db, campaignId: string, actor: BrandActor) {
  const rows = await db
    .selectFrom('reportMailings as r')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .innerJoin('reportRecipients as p', 'p.mailingId', 'r.id')
    .innerJoin('accounts as a', 'a.id', 'p.accountId')
    .select(['r.id', 'r.period', 'r.day', 'r.hour', 'a.name', 'p.endedAt as stoppedAt'])
    .select((eb) =>
      eb
        .selectFrom('reportLetters as l')
        .select((l) => l.fn.max('l.mailedAt').as('at'))
        .whereRef('l.mailingId', '=', 'r.id')
        .as('lastMailedAt'),
    )
    .where('g.id', '=', campaignId)
    .where('g.brandId', '=', actor.id)
    .where('r.endedAt', 'is', null)
    .orderBy('r.createdAt')
    .orderBy('r.id')
    .orderBy('a.name')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((people) => {
    const { id, day, hour, lastMailedAt } = people[0]!
    return {
      ...{ id, day, hour, lastMailedAt },
      period: people[0]!.period as MailPeriod,
      people: people.map(({ name, stoppedAt }) => ({ name, hasStopped: stoppedAt !== null })),
    }
  })
}

/** @returns whether the campaign had such letters that were not ended yet. */
export async function recordMailingEnd(tx: Tx, id: string, campaignId: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('reportMailings')
    .set({ endedAt: now })
    .where('id', '=', id)
    .where('campaignId', '=', campaignId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Everybody to whom some report is mailed, with its times. Whoever has left the workspace gets no more. */
export async function listMailed(db: Db) {
  const rows = await mailed(db).execute()
  return rows.map(asMailed)
}

/** The same for one person; undefined once it is ended or they are gone. */
export async function findMailed(db: Db, mailingId: string, accountId: string) {
  const row = await mailed(db)
    .where('r.id', '=', mailingId)
    .where('p.accountId', '=', accountId)
    .executeTakeFirst()
  return row && asMailed(row)
}

const mailed = (db: Db) =>
  db
    .selectFrom('reportMailings as r')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .innerJoin('brands as b', 'b.id', 'g.brandId')
    .innerJoin('reportRecipients as p', 'p.mailingId', 'r.id')
    .innerJoin('brandMembers as m', (join) =>
      join.onRef('m.brandId', '=', 'g.brandId').onRef('m.accountId', '=', 'p.accountId'),
    )
    .innerJoin('accounts as a', 'a.id', 'p.accountId')
    .select([
      'r.id as mailingId',
      'r.campaignId',
      'r.period',
      'r.day',
      'r.hour',
      'r.createdAt',
      'g.brandId',
      'g.endsOn',
      'b.timeZone as zone',
      'p.accountId',
      'p.key',
      'a.email',
      'a.locale',
    ])
    .where('r.endedAt', 'is', null)
    .where('p.endedAt', 'is', null)

const asMailed = ({
  period,
  brandId,
  accountId,
  ...row
}: Awaited<ReturnType<ReturnType<typeof mailed>['executeTakeFirstOrThrow']>>) => ({
  ...row,
  period: period as MailPeriod,
  actor: { role: 'brand', id: brandId, accountId } satisfies BrandActor,
})

/** Which of a person's letters of these moments have gone out. */
export async function isMailed(db: Db, letter: LetterKey): Promise<boolean> {
  const row = await letterOf(db, letter).executeTakeFirst()
  return row !== undefined && row.mailedAt !== null
}

export type LetterKey = { mailingId: string; accountId: string; dueAt: Date }

const letterOf = (db: Db, { mailingId, accountId, dueAt }: LetterKey) =>
  db
    .selectFrom('reportLetters')
    .select('mailedAt')
    .where('mailingId', '=', mailingId)
    .where('accountId', '=', accountId)
    .where('dueAt', '=', dueAt)

/** Takes a letter in hand until the transaction ends. @returns false when it has gone out. */
export async function holdLetter(tx: Tx, letter: LetterKey): Promise<boolean> {
  await tx
    .insertInto('reportLetters')
    .values(letter)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { mailedAt } = await letterOf(tx, letter).forUpdate().executeTakeFirstOrThrow()
  return mailedAt === null
}

export async function recordLetterMailed(tx: Tx, { mailingId, accountId, dueAt }: LetterKey, now: Date) {
  await tx
    .updateTable('reportLetters')
    .set({ mailedAt: now })
    .where('mailingId', '=', mailingId)
    .where('accountId', '=', accountId)
    .where('dueAt', '=', dueAt)
    .execute()
}

/** Whose letters a key ends, inside the workspace or outside, and of which campaign; undefined when it is none of ours. */
export async function findRecipient(db: Db, key: string) {
  const person = await db
    .selectFrom('reportRecipients as p')
    .innerJoin('reportMailings as r', 'r.id', 'p.mailingId')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .select(['g.name as campaignName', 'p.endedAt'])
    .where('p.key', '=', key)
    .executeTakeFirst()
  return person ?? (await findReaderByKey(db, key))
}

export async function recordRecipientEnd(db: Db, key: string, now: Date) {
  await db
    .updateTable('reportRecipients')
    .set({ endedAt: now })
    .where('key', '=', key)
    .where('endedAt', 'is', null)
    .execute()
}
