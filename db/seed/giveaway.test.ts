import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { diskStorage } from '../../app/integrations/storage.ts'
import { lintBrief } from '../../app/domain/campaign/brief-lint.ts'
import { test } from '../../app/jobs/testing.ts'
import { listApplications } from '../queries/applications.ts'
import { findOpenBrief, listBriefVersions } from '../queries/briefs.ts'
import { writeGiveaway } from './giveaway.ts'

test('the demo’s giveaway has two versions, its pictures are read by all, and two creators wait', async ({
  db,
  make,
  clock,
}) => {
  const { brand, campaignId } = await make.scene()
  for (const { channelId } of [await make.creator(), await make.creator()])
    await db.updateTable('channels').set({ country: 'SA' }).where('id', '=', channelId).execute()
  const { email } = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', brand.accountId)
    .executeTakeFirstOrThrow()
  const storage = diskStorage(await mkdtemp(path.join(tmpdir(), 'giveaway-')))
  await writeGiveaway(db, storage, email, 'Ramadan kitchen', clock.now)
  const briefs = await db
    .selectFrom('briefs')
    .select('id')
    .where('campaignId', '=', campaignId)
    .orderBy('createdAt')
    .execute()
  const id = briefs[0]!.id
  const found = await findOpenBrief(db, id)
  expect(found!.body.references.map(({ picture }) => picture)).toHaveLength(2)
  expect(lintBrief(found!.body)).toEqual([])
  expect(await listBriefVersions(db, id, brand)).toHaveLength(2)
  expect(await listApplications(db, id, brand)).toHaveLength(2)
})
