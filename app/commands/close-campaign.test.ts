import { expect } from 'vitest'
import { findCampaign } from '#db/queries/campaigns.ts'
import { test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { closeCampaign } from './close-campaign.ts'
import { inviteCreator } from './invite-creator.ts'

test('a closed campaign invites nobody, and its deals go on', async ({ db, make, clock }) => {
  const { id, brand, creator, campaignId, briefId } = await make.scene()
  await closeCampaign(db, brand, campaignId)
  expect((await findCampaign(db, campaignId, brand))?.status).toBe('closed')

  const { channelId } = await make.creator()
  const offer = { price: '100', currency: 'SAR', draftDueOn: '2027-01-01', note: '' }
  await expect(inviteCreator(db, brand, { briefId, channelId, offer }, clock.now)).rejects.toMatchObject({
    code: 'campaign.closed',
  })
  await acceptOffer(db, creator, id, 1, clock.now)
})

test('a campaign is closed once, by its own brand', async ({ db, make }) => {
  const { brand, campaignId } = await make.scene()
  await expect(closeCampaign(db, await make.brand(), campaignId)).rejects.toMatchObject({
    code: 'campaign.unknown',
  })
  await closeCampaign(db, brand, campaignId)
  await expect(closeCampaign(db, brand, campaignId)).rejects.toMatchObject({ code: 'campaign.closed' })
})
