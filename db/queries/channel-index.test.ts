import { expect } from 'vitest'
import { generateChannels } from '../seed/channels.ts'
import { writeChannels } from '../seed/write-channels.ts'
import { test } from '../testing.ts'
import { findOrdinals, listByOrdinals } from './channel-index.ts'

test('channels are found by ordinals in the order asked, and ordinals by channels', async ({ db }) => {
  const now = new Date('2026-11-20T10:00:00Z')
  await writeChannels(db, generateChannels(3, 'ordinals', now), now)
  const rows = await db.selectFrom('channels').select(['id', 'ordinal']).orderBy('ordinal', 'desc').execute()
  const ordinals = rows.map(({ ordinal }) => ordinal)
  const ids = rows.map(({ id }) => id)
  expect(await listByOrdinals(db, [ordinals[0]!, 2_000_000_000, ...ordinals.slice(1)])).toEqual(ids)
  expect(await findOrdinals(db, [...ids, '00000000-0000-4000-8000-000000000000'])).toEqual(
    new Map(rows.map(({ id, ordinal }) => [id, ordinal])),
  )
})
