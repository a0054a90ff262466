import { expect } from 'vitest'
import { findShare, listShares, recordShareSeen } from '#db/queries/report-shares.ts'
import { secretHash } from '#db/secret-hash.ts'
import { plusDays } from '../domain/clock.ts'
import { mostShares, shareState } from '../domain/outcome/report-share.ts'
import { test } from '../jobs/testing.ts'
import { revokeShare, shareReport } from './share-report.ts'

const share = { label: 'For the board', days: 7, showsMoney: false }

test('an address of a report answers until its day or until it is closed, and its secret is stored nowhere', async ({
  db,
  make,
  clock,
}) => {
  const { brand, campaignId } = await make.scene()
  const open = () => shareReport(db, brand, campaignId, share, clock.now)
  const [token, second] = [await open(), await open()]
  const found = (secret: string, at = clock.now) => findShare(db, secretHash(secret), at)
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(await found(token)).toMatchObject({ campaignId, showsMoney: false, actor: { id: brand.id } })
  expect(await found(`${token.slice(1)}x`)).toBeUndefined()
  expect(await found(token, plusDays(clock.now, 6.9))).toBeDefined()
  expect(await found(token, plusDays(clock.now, 7))).toBeUndefined()
  const rows = await db.selectFrom('reportShares').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
  await recordShareSeen(db, (await found(second))!.id, plusDays(clock.now, 1))
  const listed = await listShares(db, campaignId, brand)
  expect(listed.map(({ lastSeenAt }) => lastSeenAt)).toContainEqual(plusDays(clock.now, 1))
  await revokeShare(db, brand, campaignId, (await found(token))!.id, clock.now)
  expect(await found(token)).toBeUndefined()
  expect(await found(second)).toBeDefined()
  const after = await listShares(db, campaignId, brand)
  expect(after.map((one) => shareState(one, clock.now)).toSorted()).toEqual(['open', 'revoked'])
})

test('another brand neither sees, opens nor closes the addresses of a report', async ({
  db,
  make,
  clock,
}) => {
  const { brand, campaignId } = await make.scene()
  const stranger = await make.brand()
  await shareReport(db, brand, campaignId, share, clock.now)
  const { id } = (await listShares(db, campaignId, brand))[0]!
  expect(await listShares(db, campaignId, stranger)).toEqual([])
  const gone = { kind: 'not_found' }
  await expect(shareReport(db, stranger, campaignId, share, clock.now)).rejects.toMatchObject(gone)
  await expect(revokeShare(db, stranger, campaignId, id, clock.now)).rejects.toMatchObject(gone)
  const another = await make.scene()
  await expect(revokeShare(db, another.brand, another.campaignId, id, clock.now)).rejects.toMatchObject(gone)
})

test('so many addresses are open at once and no more, also when they are asked for together', async ({
  db,
  make,
  clock,
}) => {
  const { brand, campaignId } = await make.scene()
  const asked = Array.from({ length: mostShares + 3 }, () =>
    shareReport(db, brand, campaignId, share, clock.now),
  )
  const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(3)
  await expect(shareReport(db, brand, campaignId, share, plusDays(clock.now, 8))).resolves.toBeDefined()
})
