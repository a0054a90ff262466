import { expect } from 'vitest'
import { createLink } from '../../app/commands/create-link.ts'
import { findLink, listFormerDestinations, listNames } from '../queries/link-pages.ts'
import { agree, openCampaign } from '../queries/outcomes.testing.ts'
import { test } from '../testing.ts'
import { writeLinks } from './links.ts'

test('the demo’s link has two names and led to another page before', async ({ db }) => {
  const today = new Date('2026-11-20T12:00:00Z')
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign, { link: false, status: 'completed', handle: 'layla.cooks' })
  const brief = { link: 'https://dukkan.example/spice-box' }
  const code = await db.transaction().execute((tx) => createLink(tx, { id: deal.id, brief }, today))
  await db
    .insertInto('brandMembers')
    .values({ brandId: campaign.brand.id, accountId: campaign.brand.accountId, role: 'owner' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await writeLinks(db, deal.creator, today)
  const link = (await findLink(db, deal.id, code!, campaign.brand))!
  expect(link.name).toBe('ramadan-laylacooks')
  expect(new URL(link.destination)).toMatchObject({ host: 'dukkan.example', hash: '#boxes' })
  expect(await listNames(db, link.id)).toHaveLength(2)
  expect(await listFormerDestinations(db, link.id)).toHaveLength(1)
})
