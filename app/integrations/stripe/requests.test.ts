import { expect } from 'vitest'
import { money } from '#app/domain/money.ts'
import type { FaultMode } from '#e2e/stripe-double/faults.ts'
import type { SentRequest } from './requests.ts'
import { type Asked, test } from './testing.ts'

const day = 86_400_000

test('what the processor refuses for good is a definite no', async ({ payments, double, at }) => {
  const { chargeId } = await at.paid()
  const destination = await at.creator({ isReady: false })
  const now = new Date()
  const transfer = at.ask({ kind: 'transfer', chargeId, destination })
  expect(await payments.send(transfer, now)).toEqual({ rejected: 'insufficient_capabilities_for_transfer' })
  double.onboard(destination)
  const sent = await payments.send(at.ask({ kind: 'transfer', chargeId, destination }), now)
  if ('rejected' in sent) throw new Error(sent.rejected)
  double.advance(2 * day)
  const reversal = at.ask({ kind: 'reversal', transferId: sent.processorId })
  expect(await payments.send(reversal, now)).toEqual({ rejected: 'balance_insufficient' })
  const withdrawal = at.ask({ kind: 'withdrawal', amount: money(99_000, 'USD') })
  expect(await payments.send(withdrawal, now)).toEqual({ rejected: 'balance_insufficient' })
  double.openDispute(chargeId)
  const refund = at.ask({ kind: 'refund', chargeId })
  expect(await payments.send(refund, now)).toEqual({ rejected: 'charge_disputed' })
  expect(at.objects()).toEqual([1, 0, 0, 1])
})

/** The SDK asks again by itself, but not after a 429. */
const faults: FaultMode[] = ['429', '500_before', '500_after', 'drop_before', 'drop_after']
test.for(faults)(
  'after %s the outcome is unknown, and asking again acts once',
  async (mode, { double, payments, at }) => {
    const { chargeId } = await at.paid()
    const request = at.ask({ kind: 'refund', chargeId })
    const send = () => payments.send(request, new Date())
    double.faults.add({ match: /POST \/v1\/refunds/, mode, times: mode === '429' ? 1 : 3 })
    if (mode === '500_after') expect(await send()).toMatchObject({ cash: { requestId: request.id } })
    else await expect(send()).rejects.toThrow()
    const sent = await send()
    expect(sent).toMatchObject({ cash: { requestId: request.id } })
    expect(await send()).toEqual(sent)
    expect(at.objects()).toEqual([0, 1, 0, 0])
  },
)

test('a key that only repeats its server error is settled by the list', async ({ payments, double, at }) => {
  const { chargeId } = await at.paid()
  const destination = await at.creator()
  const kinds: [Asked, string][] = [
    [{ kind: 'transfer', chargeId, destination }, 'transfers$'],
    [{ kind: 'refund', chargeId }, 'refunds$'],
    [{ kind: 'withdrawal' }, 'payouts$'],
  ]
  for (const [asked, path] of kinds) {
    double.faults.add({ match: new RegExp(`POST /v1/${path}`), mode: '500_saved', times: 1 })
    const request = at.ask(asked)
    expect(await payments.send(request, new Date())).toMatchObject({ cash: { requestId: request.id } })
  }
  const [transfer] = double.state.transfers.newestFirst()
  double.faults.add({ match: /POST .*\/reversals$/, mode: '500_saved', times: 1 })
  const reversal = at.ask({ kind: 'reversal', transferId: transfer?.id ?? '' })
  expect(await payments.send(reversal, new Date())).toMatchObject({ cash: { requestId: reversal.id } })
  expect(at.objects()).toEqual([1, 1, 1, 1])
})

test('a request older than its key is looked up before it is sent again', async ({
  payments,
  double,
  at,
}) => {
  const { chargeId } = await at.paid()
  const destination = await at.creator()
  const transfer = at.ask({ kind: 'transfer', chargeId, destination })
  const first = await payments.send(transfer, new Date())
  const requests: SentRequest[] = [
    transfer,
    at.ask({ kind: 'refund', chargeId }),
    at.ask({ kind: 'reversal', transferId: 'processorId' in first ? first.processorId : '' }),
    at.ask({ kind: 'withdrawal' }),
  ]
  const before = []
  for (const request of requests) before.push(await payments.send(request, new Date()))
  double.state.answers.clear()
  const after = []
  for (const request of requests) after.push(await payments.send(request, new Date(Date.now() + day)))
  expect(after).toEqual(before)
  expect(at.objects()).toEqual([1, 1, 1, 1])
})

test('a clash of keys is a fault of ours, not a no of the processor', async ({ payments, at }) => {
  const { chargeId } = await at.paid()
  const request = at.ask({ kind: 'refund', chargeId })
  await payments.send(request, new Date())
  await expect(payments.send({ ...request, amount: money(2_000, 'USD') }, new Date())).rejects.toThrow(
    'same parameters',
  )
})

test('an answer that is not the processor’s is never taken for one', async ({ payments, double, at }) => {
  const { chargeId } = await at.paid()
  const destination = await at.creator()
  const refund = at.ask({ kind: 'refund', chargeId })
  const calls: (() => Promise<unknown>)[] = [
    () => payments.createPayoutAccount({ id: 'x', email: 'x@example.test', country: 'AE' }),
    () => payments.payoutStatus(destination),
    () => payments.send(refund, new Date()),
    () => payments.cashBehind('charge.updated', chargeId),
    () => payments.chargeback('du_1'),
    () => payments.bankPayout('po_1', destination),
    () => payments.balance(),
    async () => {
      for await (const entry of payments.listCash(() => false)) expect(entry).toBeUndefined()
    },
  ]
  double.faults.add({ match: /./, mode: '404_foreign', times: 1_000 })
  for (const call of calls) await expect(call()).rejects.toThrow()
  double.faults.clear()
  expect(await payments.send(refund, new Date())).toMatchObject({ cash: { requestId: refund.id } })
})
