import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { indexNow } from '#app/jobs/index-channels.ts'
import { test } from '#app/jobs/testing.ts'
import { noFilters } from '../../app/domain/search/filters.ts'
import { unpackChannel } from '../../app/domain/search/record.ts'
import type { Db } from '../db.ts'
import { findAskedSearch, type SearchScope } from './asked-search.ts'
import { findCampaign } from './campaigns.ts'
import { findSearchedChannel } from './channels.search.ts'

const now = new Date('2026-11-20T09:00:00Z')
const find = (db: Db, scope: SearchScope, query = '') => {
  const rows = async (ordinals: readonly number[]) =>
    (
      await db
        .selectFrom('channelIndex')
        .select(['ordinal', 'record'])
        .where('ordinal', 'in', [...ordinals])
        .execute()
    ).map(({ ordinal, record }) => unpackChannel(ordinal, record))
  return findAskedSearch(db, { rows }, scope, new URLSearchParams(query), now)
}

test('a campaign asks for its audience, and can leave out whom it has contacted', async ({ db, make }) => {
  const { brand, campaignId, creator, id } = await make.scene()
  const { channelId } = creator as typeof creator & { channelId: string }
  const { ordinal } = (await findSearchedChannel(db, channelId))!
  const campaign = (await findCampaign(db, campaignId, brand))!
  const all = await find(db, { actor: brand, campaign, brief: null })
  expect(all.request).toMatchObject({ order: 'score', where: { except: [] } })
  expect(all.request.target).not.toBeNull()
  expect(all.contacted.get(channelId)).toEqual({ dealId: id, ordinal })
  const fresh = await find(db, { actor: brand, campaign, brief: null }, 'new=on')
  expect(fresh.request.where.except).toEqual([ordinal])
})

test('channels like one are sought without it, and one that is nobody’s is said', async ({ db, make }) => {
  const { brand, creator } = await make.scene()
  const { channelId } = creator as typeof creator & { channelId: string }
  await indexNow(db, now)
  const { ordinal, name } = (await findSearchedChannel(db, channelId))!
  const scope = { actor: brand, campaign: null, currency: 'SAR' } as const
  const like = await find(db, scope, `like=${channelId}`)
  expect(like.like).toEqual({ id: channelId, name })
  expect(like.request).toMatchObject({ order: 'score', where: { except: [ordinal] } })
  expect(like.request.topics).not.toBeNull()

  const nobody = randomUUID()
  const gone = await find(db, scope, `like=${nobody}&sort=fit&platform=tiktok`)
  expect(gone.filters).toEqual({ ...noFilters, platforms: ['tiktok'] })
  expect(gone.problems).toEqual([
    { name: 'like', value: nobody, code: 'channel' },
    { name: 'sort', value: 'fit', code: 'order' },
  ])
  expect(gone.request).toMatchObject({ order: 'engagement', target: null, topics: null })
})
