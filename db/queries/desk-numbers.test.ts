import { expect } from 'vitest'
import { claimOf, ruleOn } from '../../app/commands/dispute.testing.ts'
import { answerDispute } from '../../app/commands/answer-dispute.ts'
import { appealRuling } from '../../app/commands/answer-ruling.ts'
import { openDispute } from '../../app/commands/open-dispute.ts'
import { plusHours } from '../../app/domain/clock.ts'
import { money } from '../../app/domain/money.ts'
import { perThousand, spanIn } from '../../app/domain/staff/numbers.ts'
import { test } from '../../app/jobs/testing.ts'
import { countAppeals, countDisputes, listFrozen, waitedForAnswer, waitedForRuling } from './desk-numbers.ts'

test('answers, rulings, appeals and rates are counted from what happened', async ({ db, make, clock }) => {
  const deal = await make.deal('published')
  await make.deal('funded')
  const claim = claimOf('brand', 'published')
  await openDispute(db, deal.brand, deal.id, claim, clock.now)
  const answer = { position: 'denies', statement: 'It is as agreed' } as const
  await answerDispute(db, deal.creator, deal.id, answer, plusHours(clock.now, 6))
  await ruleOn(db, deal, await make.staff(), money(100_000, 'SAR'), plusHours(clock.now, 30))
  const now = plusHours(clock.now, 100)
  expect(await waitedForAnswer(db, 30, now)).toEqual({ count: 1, median: 6, slow: 6 })
  expect(await waitedForRuling(db, 30, now)).toEqual({ count: 1, median: 30, slow: 30 })
  expect(await countAppeals(db, 30, now)).toEqual({ decided: 0, overturned: 0 })
  await appealRuling(db, deal.creator, deal.id, 'Look again', plusHours(clock.now, 40))
  await ruleOn(db, deal, await make.staff(), money(200_000, 'SAR'), plusHours(clock.now, 50))
  expect(await countAppeals(db, 30, now)).toEqual({ decided: 1, overturned: 1 })
  expect(await countDisputes(db, 30, now)).toEqual({
    deals: 2,
    reasons: [{ reason: claim.reason, count: 1 }],
  })
  expect(await waitedForAnswer(db, 30, plusHours(now, 24 * 40))).toEqual({
    count: 0,
    median: null,
    slow: null,
  })
  const other = await make.deal('in_review')
  await openDispute(db, other.brand, other.id, claimOf('brand', 'in_review'), clock.now)
  expect(await listFrozen(db)).toEqual([money(450_000, 'SAR')])
})

test('a rate needs deals to count by, and a span is one of three', () => {
  expect([perThousand(3, 0), perThousand(3, 1_000), perThousand(1, 300)]).toEqual([null, 3, 3.3])
  expect([spanIn(null), spanIn('30'), spanIn('31')]).toEqual([90, 30, 90])
})
