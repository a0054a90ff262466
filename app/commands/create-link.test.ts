import { expect } from 'vitest'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { listLinks } from '#db/queries/tracked-links.ts'
import { test } from '#db/testing.ts'
import { createLink, recordLinkFor } from './create-link.ts'

const now = new Date('2026-11-20T12:00:00Z')
test('an agreed deal gets a link with its UTM parameters and a promo code named after the creator', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign, { link: false, handle: 'layla.cooks' })
  const brief = { link: 'https://shop.example/dates#top' }
  const code = await db.transaction().execute((tx) => createLink(tx, { id: deal.id, brief }, now))
  const [link] = await listLinks(db, deal.id, campaign.brand)
  expect(link).toEqual({
    code,
    name: null,
    destination: `https://shop.example/dates?utm_source=athar&utm_medium=influencer&utm_campaign=dates-of-the-season&utm_content=${code}#top`,
    promoCode: `LAYLACOOK${code!.slice(0, 3).toUpperCase()}`,
    createdAt: now,
    clicks: { counted: 0, bot: 0, data_centre: 0, prefetch: 0, repeat: 0, rate: 0 },
  })
})

test('an address that nobody may be sent to makes no link', async ({ db }) => {
  const deal = await agree(db, await openCampaign(db), { link: false })
  const brief = { link: 'https://name:secret@shop.example' }
  const code = await db.transaction().execute((tx) => createLink(tx, { id: deal.id, brief }, now))
  expect(code).toBeUndefined()
})

test('a code that is taken is drawn again', async ({ db }) => {
  const deal = await agree(db, await openCampaign(db))
  const subject = {
    collaborationId: deal.id,
    destination: 'https://shop.example',
    campaignName: 'Dates',
    handle: 'layla',
  }
  let draws = 0
  const random = (size: number) => new Uint8Array(size).fill(Math.floor(draws++ / 2))
  const codes = await db
    .transaction()
    .execute(async (tx) => [
      await recordLinkFor(tx, subject, now, random),
      await recordLinkFor(tx, subject, now, random),
      await recordLinkFor(tx, subject, now, random),
    ])
  expect(new Set(codes).size).toBe(3)
})
