import { expect, test } from 'vitest'
import { plusHours } from '../clock.ts'
import { filterQueue, inOrder, type QueueItem, queueKindsFor, queueQuery } from './queue.ts'

const now = new Date('2026-05-01T12:00:00Z')
const item = (kind: QueueItem['kind'], due: number | null, since = -1): QueueItem => ({
  ...{ kind, id: `${kind}${due}${since}`, who: 'Noura', about: '', amount: null, to: '/staff' },
  since: plusHours(now, since),
  dueAt: due === null ? null : plusHours(now, due),
})
const [late, soon, later] = [item('dispute', -2), item('payout', 5), item('claim', 100)]
const [old, young] = [item('licence', null, -50), item('job', null, -2)]

test('the nearest deadline comes first, and what has none after it, the oldest first', () => {
  expect(inOrder([young, later, old, soon, late])).toEqual([late, soon, later, old, young])
})

test('filters say how much each other choice would leave', () => {
  const all = [late, soon, later, old, young]
  const day = filterQueue(all, queueQuery(new URLSearchParams('due=day')), now)
  expect(day.items).toEqual([late, soon])
  expect(day.kinds).toMatchObject({ dispute: 1, payout: 1, claim: 0, licence: 0 })
  expect(day.dues).toEqual({ all: 5, overdue: 1, day: 2, week: 3 })
  const licences = filterQueue(all, queueQuery(new URLSearchParams('kind=licence&due=someday')), now)
  expect(licences.items).toEqual([old])
  expect(licences.dues).toEqual({ all: 1, overdue: 0, day: 0, week: 0 })
  expect(queueQuery(new URLSearchParams('kind=toString')).kind).toBeNull()
})

test('everybody has the part of the queue that their powers decide', () => {
  expect(queueKindsFor(['checks'])).toEqual(['claim', 'proof', 'licence', 'channel'])
  expect(queueKindsFor(['audit'])).toEqual([])
})
