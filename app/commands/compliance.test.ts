import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findCompliance, listAllWaivers } from '#db/queries/compliance.ts'
import { listDeclared, listLicences } from '#db/queries/licences.ts'
import { plusDays } from '../domain/clock.ts'
import type { Jurisdiction } from '../domain/campaign/brief.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { type Factories, test } from '../jobs/testing.ts'
import { checkLicence } from './check-licence.ts'
import { statusOf } from './chargeback.testing.ts'
import { declareLicence, sayBirthday, takeBackLicence } from './declare-licence.ts'
import { enterErid } from './enter-erid.ts'
import { submitDraft } from './submit-draft.ts'
import { takeStep } from './take-step.ts'
import { waiveRule } from './waive-rule.ts'

const blocked = expect.objectContaining({ kind: 'conflict', code: 'compliance.blocked' })

type Draft = [caption: string, ...jurisdictions: Jurisdiction[]]

/** A draft in review with these words, under these jurisdictions. */
async function handedIn(db: Db, make: Factories, now: Date, [caption, ...jurisdictions]: Draft) {
  const deal = await make.deal('funded', { brief: { jurisdictions } })
  await submitDraft(
    db,
    deal.creator,
    deal.id,
    { draft: { caption, ticked: [] }, pictures: [make.picture()] },
    now,
  )
  return deal
}

describe('a draft whose words carry no disclosure', () => {
  test('is not approved by the brand, and what is wrong is said', async ({ db, make, clock }) => {
    const { id, brand } = await handedIn(db, make, clock.now, ['Three reels #gifted', 'US'])
    await expect(takeStep(db, brand, id, 'approve-draft', clock.now)).rejects.toThrow(blocked)
    expect(await statusOf(db, id)).toBe('in_review')
    expect((await findCompliance(db, id, clock.now)).findings).toMatchObject([
      { rule: 'us-label', reason: 'weak_label', word: 'gifted', span: [12, 19] },
    ])
  })

  test('is not approved by silence: it goes back, and no round of changes is used', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await handedIn(db, make, clock.now, ['Three reels', 'US'])
    clock.now = plusDays(clock.now, 8)
    await runClocks({ db, now: () => clock.now })
    expect(await statusOf(db, id)).toBe('revising')
    const { changesAsked, dueAt } = await db
      .selectFrom('collaborations')
      .select(['changesAsked', 'dueAt'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(changesAsked).toBe(0)
    expect(dueAt! > clock.now).toBe(true)
    const draft = { caption: 'Ad · Three reels', ticked: [] }
    await submitDraft(db, creator, id, { draft, pictures: [make.picture()] }, clock.now)
    await takeStep(db, brand, id, 'approve-draft', clock.now)
    expect(await statusOf(db, id)).toBe('approved')
  })

  test('is not approved eight times at once either', async ({ db, make, clock }) => {
    const { id, brand } = await handedIn(db, make, clock.now, ['Three reels', 'UK'])
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => takeStep(db, brand, id, 'approve-draft', clock.now)),
    )
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true)
  })
})

describe('a licence', () => {
  test('that is refused or runs out between approval and post keeps the post from being published', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('approved', { brief: { jurisdictions: ['SA'] } })
    await db
      .updateTable('creatorLicences')
      .set({ validUntil: '2020-01-01' })
      .where('creatorId', '=', deal.creator.id)
      .execute()
    await expect(make.publish(deal)).rejects.toThrow(blocked)
    const form = { kind: 'sa-mawthooq', number: '778899', holder: 'Noura', validUntil: '2099-01-01' } as const
    await declareLicence(db, deal.creator, form, clock.now)
    await make.publish(deal)
    expect(await statusOf(db, deal.id)).toBe('published')
  })

  test('is looked up by staff once; a refused one no longer serves', async ({ db, make, clock }) => {
    const { id, creator, brand } = await handedIn(db, make, clock.now, ['إعلان: ثلاثة مقاطع', 'SA'])
    await db.deleteFrom('creatorLicences').where('creatorId', '=', creator.id).execute()
    await declareLicence(
      db,
      creator,
      { kind: 'sa-mawthooq', number: '778899', holder: 'Noura', validUntil: '2099-01-01' },
      clock.now,
    )
    const [licence] = await listLicences(db, creator.id)
    const staff = await make.staff()
    expect((await listDeclared(db)).map((one) => one.id)).toContain(licence!.id)
    const verdict = { licence: licence!.id, verdict: 'refused', reason: 'Not in the register' } as const
    const checks = await Promise.allSettled(
      Array.from({ length: 8 }, () => checkLicence(db, staff, verdict, clock.now)),
    )
    expect(checks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(takeStep(db, brand, id, 'approve-draft', clock.now)).rejects.toThrow(blocked)
  })

  test('of the Russian registry serves the page that it names, which must be the creator’s own', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('funded', {
      brief: { jurisdictions: ['RU'], deliverables: [{ platform: 'telegram', format: 'post', quantity: 1 }] },
    })
    const { id, creator } = deal
    const { channelId } = await db
      .updateTable('collaborations')
      .set({ erid: '' })
      .where('id', '=', id)
      .returning('channelId')
      .executeTakeFirstOrThrow()
    await db.updateTable('channels').set({ followers: 12_000 }).where('id', '=', channelId).execute()
    const lacks = async () =>
      (await findCompliance(db, id, clock.now)).findings
        .filter(({ rule }) => rule === 'ru-registry')
        .map(({ reason }) => reason)
    expect(await lacks()).toEqual(['missing'])
    const entry = { kind: 'ru-registry', number: '123456', holder: 'Noura', validUntil: '' } as const
    const { channelId: foreign } = await make.creator('telegram')
    await expect(declareLicence(db, creator, { ...entry, channelId: foreign }, clock.now)).rejects.toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    )
    const other = await db
      .insertInto('channels')
      .values({
        ...{ creatorId: creator.id, platform: 'telegram', handle: `x${id.slice(0, 8)}`, name: 'Noura' },
        url: `https://t.me/x${id.slice(0, 8)}`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await declareLicence(db, creator, { ...entry, channelId: other.id }, clock.now)
    expect(await lacks()).toEqual(['missing'])
    await declareLicence(db, creator, { ...entry, channelId }, clock.now)
    expect(await lacks()).toEqual([])
    expect((await listLicences(db, creator.id)).map(({ channel }) => channel?.id)).toContain(channelId)
  })

  test('of somebody else does not exist', async ({ db, make }) => {
    const [mine, other] = [await make.creator(), await make.creator()]
    const [licence] = await listLicences(db, mine.id)
    await expect(takeBackLicence(db, other, licence!.id)).rejects.toThrow(
      expect.objectContaining({ kind: 'not_found' }),
    )
    await takeBackLicence(db, mine, licence!.id)
  })

  test('does not help whoever is under age', async ({ db, make, clock }) => {
    const { id, creator, brand } = await handedIn(db, make, clock.now, ['إعلان: ثلاثة مقاطع', 'SA'])
    const today = clock.now.toISOString().slice(0, 10)
    await sayBirthday(db, creator, `${Number(today.slice(0, 4)) - 17}${today.slice(4)}`, today)
    await expect(takeStep(db, brand, id, 'approve-draft', clock.now)).rejects.toThrow(blocked)
  })
})

describe('what staff waives', () => {
  test('holds the deal up no more, stands in the list, and cannot be waived twice', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand } = await handedIn(db, make, clock.now, ['Three reels', 'US'])
    const staff = await make.staff()
    const waiver = { rule: 'us-label', reason: 'Shown only outside the United States' } as const
    await waiveRule(db, staff, id, waiver, clock.now)
    await expect(waiveRule(db, staff, id, waiver, clock.now)).rejects.toThrow(
      expect.objectContaining({ code: 'compliance.waived' }),
    )
    await expect(waiveRule(db, staff, id, { ...waiver, rule: 'uk-label' }, clock.now)).rejects.toThrow(
      expect.objectContaining({ code: 'compliance.met' }),
    )
    expect((await findCompliance(db, id, clock.now)).findings[0]!.waiver).toMatchObject({
      reason: waiver.reason,
    })
    expect((await listAllWaivers(db, 'us-label')).map(({ collaborationId }) => collaborationId)).toContain(id)
    await takeStep(db, brand, id, 'approve-draft', clock.now)
    expect(await statusOf(db, id)).toBe('approved')
  })
})

test('the Russian token is the brand’s to give, and the text must carry it', async ({ db, make, clock }) => {
  const deal = await make.deal('funded', {
    brief: { jurisdictions: ['RU'], deliverables: [{ platform: 'telegram', format: 'post', quantity: 1 }] },
  })
  const { id, brand, creator } = deal
  await db
    .updateTable('brands')
    .set({ legalName: 'ООО Ромашка', taxId: '7701234567' })
    .where('id', '=', brand.id)
    .execute()
  await enterErid(db, brand, id, '2Vtzqw8abcd', clock.now)
  await expect(enterErid(db, await make.brand(), id, '2Vtzqw8abcd', clock.now)).rejects.toThrow(
    expect.objectContaining({ kind: 'not_found' }),
  )
  const caption = 'Реклама. ООО Ромашка, ИНН 7701234567. erid: 2Vtzqw8abcd'
  await submitDraft(
    db,
    creator,
    id,
    { draft: { caption, ticked: [] }, pictures: [make.picture()] },
    clock.now,
  )
  await takeStep(db, brand, id, 'approve-draft', clock.now)
  expect(await statusOf(db, id)).toBe('approved')
})
