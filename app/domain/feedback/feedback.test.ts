import { expect, test } from 'vitest'
import { issueMessage, issuesOf } from '../form-issue.ts'
import { plusDays } from '../clock.ts'
import { feedbackDays, feedbackPeriod, mayWrite, reputationOf } from './feedback.ts'
import { feedbackForms } from './forms.ts'

const at = (day: number) => plusDays(new Date('2026-03-01T10:00:00Z'), day)
const history = (...steps: string[]) => steps.map((step, day) => ({ step, takenAt: at(day) }))

test('feedback is written for fourteen days from the end of a deal that was paid for', () => {
  const usual = [
    'accept-offer',
    'fund',
    'submit-draft',
    'approve-draft',
    'publish-post',
    'verify-post',
    'complete',
  ]
  expect(feedbackPeriod(history(...usual))).toEqual({ from: at(5), until: at(5 + feedbackDays) })
  for (const end of ['settle', 'refund', 'cancel-late-draft', 'accept-settlement', 'return-held'])
    expect(feedbackPeriod(history('accept-offer', 'fund', end))).toMatchObject({ from: at(2) })
})

test('a deal that goes on, that was never paid for or that is only about rights has none', () => {
  expect(feedbackPeriod(history('accept-offer', 'fund', 'submit-draft'))).toBeNull()
  expect(feedbackPeriod(history('accept-offer', 'cancel-unfunded'))).toBeNull()
  expect(feedbackPeriod(history('invite', 'decline-offer'))).toBeNull()
  expect(feedbackPeriod(history('accept-offer', 'fund', 'grant-rights', 'complete'), 'rights')).toBeNull()
})

test('it may be changed until it is shown or its time is over, to the millisecond', () => {
  const period = { from: at(0), until: at(feedbackDays) }
  expect(mayWrite(period, null, at(0))).toBe(true)
  expect(mayWrite(period, { shownAt: null }, new Date(period.until.getTime() - 1))).toBe(true)
  expect(mayWrite(period, null, period.until)).toBe(false)
  expect(mayWrite(period, { shownAt: at(1) }, at(2))).toBe(false)
  expect(mayWrite(null, null, at(1))).toBe(false)
})

test('below three deals there are counts and no average', () => {
  const said = { stars: 4, answers: { in_time: 'yes', again: 'reserved' } } as const
  expect(reputationOf('brand', [said, said])).toMatchObject({ count: 2, average: null })
  const three = reputationOf('brand', [said, said, { stars: 5, answers: { in_time: 'no' } }])
  expect(three.average).toBeCloseTo(13 / 3)
  expect(three.answers[0]).toEqual({ question: 'in_time', yes: 2, reserved: 0, no: 1 })
  expect(three.answers.at(-1)).toEqual({ question: 'again', yes: 0, reserved: 2, no: 0 })
})

test('each side is asked its own questions, and all of them', () => {
  const read = (side: 'brand' | 'creator', form: object) =>
    feedbackForms[side].safeParse(form, { error: issueMessage })
  const answers = { in_time: 'yes', on_brief: 'no', reachable: 'reserved', again: 'yes' }
  expect(read('brand', { stars: '5', answers })).toMatchObject({
    success: true,
    data: { stars: 5, body: '' },
  })
  const missing = read('creator', { stars: '6', answers })
  expect(Object.keys(issuesOf(missing.error!))).toEqual([
    'stars',
    'answers.paid_in_time',
    'answers.answered',
    'answers.fair_changes',
  ])
})
