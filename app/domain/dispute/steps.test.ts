import { describe, expect, test } from 'vitest'
import { statuses } from '../collaboration/steps.ts'
import { canTake } from '../collaboration/take.ts'
import { namesIn } from './precedent.ts'
import { reasonNames, reasonOf, reasonsFor } from './reasons.ts'
import {
  disputeClocks,
  disputeDueAt,
  disputeSilence,
  disputeStatuses,
  disputeStepNames,
  disputeStepOf,
  disputeTurn,
  isDisputeRunning,
  refusePerson,
} from './steps.ts'

describe('the table of a dispute', () => {
  test('reaches every status from its opening, and ends in three', () => {
    const reached = new Set(['opened'])
    for (let round = 0; round < disputeStatuses.length; round += 1)
      for (const name of disputeStepNames) {
        const { from, to } = disputeStepOf(name)
        if (from.some((status) => reached.has(status))) reached.add(to)
      }
    expect([...reached].toSorted()).toEqual(disputeStatuses.toSorted())
    const ends = disputeStatuses.filter((status) => !isDisputeRunning(status))
    expect(ends).toEqual(['final', 'settled', 'charged_back'])
  })

  test('has a clock and somebody to wait for wherever it runs, and neither at its ends', () => {
    const now = new Date('2026-11-28T12:00:00Z')
    for (const status of disputeStatuses) {
      const isRunning = isDisputeRunning(status)
      expect([status, disputeDueAt(status, now) !== null]).toEqual([status, isRunning])
      expect([status, disputeTurn({ status, byRole: 'brand' }) !== null]).toEqual([status, isRunning])
    }
    expect(disputeTurn({ status: 'opened', byRole: 'brand' })).toBe('creator')
    expect(disputeTurn({ status: 'opened', byRole: 'creator' })).toBe('brand')
  })

  test('promises what the product says: 72 hours to answer, five days to rule, 72 hours to appeal once', () => {
    const hours = Object.fromEntries(disputeClocks.map(({ step, hours: length }) => [step, length]))
    expect(hours).toMatchObject({
      'pass-answer': 72,
      'rule-dispute': 120,
      'close-ruling': 72,
      'rule-appeal': 120,
    })
    expect(disputeStatuses.filter(disputeSilence)).toEqual(['opened', 'ruled'])
    const appeals = disputeStepNames.filter((name) => disputeStepOf(name).to === 'appealed')
    expect(appeals.flatMap((name) => [...disputeStepOf(name).from])).toEqual([
      'ruled',
      'appeal_seconding',
      'appeal_seconding',
    ])
  })
})

describe('who decides', () => {
  const deciders = { first: { author: 'ann', second: 'ben' }, appeal: { author: 'cleo' } }
  const may = (step: Parameters<typeof refusePerson>[0]) =>
    ['ann', 'ben', 'cleo', 'dan'].filter((person) => {
      try {
        refusePerson(step, person, deciders)
        return true
      } catch {
        return false
      }
    })

  test('is another person each time', () => {
    expect(may('rule-dispute')).toEqual(['ann', 'ben', 'cleo', 'dan'])
    expect(may('confirm-ruling')).toEqual(['ben', 'cleo', 'dan'])
    expect(may('rule-appeal')).toEqual(['cleo', 'dan'])
    expect(may('confirm-appeal')).toEqual(['ben', 'dan'])
  })
})

describe('the closed list of reasons', () => {
  test('has one for each side wherever a dispute may be opened, and none elsewhere', () => {
    for (const side of ['brand', 'creator'] as const)
      for (const status of statuses) {
        const mayOpen = canTake('open-dispute', { status, shipping: 'none' }, { role: side })
        expect([side, status, reasonsFor(side, status).length > 0]).toEqual([side, status, mayOpen])
      }
  })

  test('says for each what is brought, what answers it, and by what it is ruled', () => {
    for (const name of reasonNames) {
      const { brings, answers, kept, criteria } = reasonOf(name)
      const empty = [brings, answers, kept, criteria].filter((list) => list.length === 0)
      expect([name, empty.length, criteria.includes('unproven')]).toEqual([name, 0, true])
    }
  })
})

test('names are found in what is published whatever their case and accents', () => {
  const names = ['Dukkan', 'Noura', 'noura.cooks', 'Café Olé', '']
  expect(namesIn('The draft shows what was agreed.', names)).toEqual([])
  expect(namesIn('DUKKAN asked twice, cafe ole once', names)).toEqual(['Dukkan', 'Café Olé'])
  expect(namesIn('العلامة طلبت مرتين', ['العلامةُ'])).toEqual(['العلامةُ'])
})
