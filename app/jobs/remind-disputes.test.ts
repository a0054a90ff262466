import { expect } from 'vitest'
import { countTurns } from '#db/queries/inbox.ts'
import { listDisputeTurns } from '#db/queries/dispute-turns.ts'
import { listNotices } from '#db/queries/notices.ts'
import { findDispute } from '#db/queries/disputes.ts'
import { acceptRuling } from '../commands/answer-ruling.ts'
import { claimOf, ruleOn } from '../commands/dispute.testing.ts'
import { openDispute } from '../commands/open-dispute.ts'
import { plusHours } from '../domain/clock.ts'
import { money } from '../domain/money.ts'
import { drain } from './drain.ts'
import { runClocks } from './run-clocks.ts'
import { test } from './testing.ts'

test('a dispute is the turn of whom it waits for, and they are reminded a day and four hours before', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('in_review')
  const { brand, creator, id } = deal
  const waiting = async () => [
    (await listDisputeTurns(db, brand)).map(({ status }) => status),
    (await listDisputeTurns(db, creator)).map(({ status }) => status),
  ]
  const reminded = async (accountId: string) =>
    (await listNotices(db, accountId, 100)).filter(({ kind }) => kind === 'remind-dispute').length
  const run = async (hoursBefore: number) => {
    const { dueAt } = (await findDispute(db, id))!
    clock.now = plusHours(dueAt!, -hoursBefore)
    for (let time = 0; time < 2; time += 1) {
      await runClocks(world.context)
      await drain(world.context)
    }
    return [await reminded(brand.accountId), await reminded(creator.accountId)]
  }

  await openDispute(db, brand, id, claimOf('brand', 'in_review'), clock.now)
  expect(await waiting()).toEqual([[], ['opened']])
  expect(await countTurns(db, creator)).toBe(1)
  expect(await run(25)).toEqual([0, 0])
  expect(await run(23)).toEqual([0, 1])
  expect(await run(3)).toEqual([0, 2])

  await ruleOn(db, deal, await make.staff(), money(1_000, 'SAR'), clock.now)
  expect(await waiting()).toEqual([['ruled'], ['ruled']])
  await acceptRuling(db, brand, id, clock.now)
  expect(await waiting()).toEqual([[], ['ruled']])
  expect(await run(2)).toEqual([0, 3])
  const { path } = (await listNotices(db, creator.accountId)).find(({ kind }) => kind === 'remind-dispute')!
  expect(path).toBe(`/creator/collaborations/${id}/dispute`)
})
