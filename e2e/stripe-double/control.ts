import type { CapabilityStatus } from './accounts.ts'
import { ApiError, invalid } from './errors.ts'
import { FAULT_MODES } from './faults.ts'
import { Params, parseJson } from './request.ts'
import type { StripeDouble } from './server.ts'
import type { Policy } from './state.ts'

type Action = (double: StripeDouble, params: Params) => unknown

const STATUSES = [
  'active',
  'pending',
  'rejected',
  'restricted',
  'unsupported',
] as const satisfies CapabilityStatus[]

function patternFrom(params: Params): RegExp {
  try {
    return new RegExp(params.text('match'))
  } catch {
    throw invalid('Invalid pattern', { param: 'match' })
  }
}

function disputeTermsFrom(params: Params): { amount?: number; reason?: string; inquiry: boolean } {
  const amount = params.optionalInteger('amount')
  const reason = params.optionalText('reason')
  return {
    inquiry: params.flag('inquiry'),
    ...(amount === null ? {} : { amount }),
    ...(reason === null ? {} : { reason }),
  }
}

function setPolicy(double: StripeDouble, params: Params): Policy {
  const policy = double.state.policy
  for (const name of ['refundsWaitForFunds', 'automaticPayouts'] as const) {
    if (params.has(name)) policy[name] = params.flag(name)
  }
  for (const name of ['feeShare', 'feeFixed', 'disputeFee', 'settlementSeconds'] as const) {
    if (params.has(name)) policy[name] = params.number(name)
  }
  return policy
}

/** What tests and the demo may do to the processor, by POST to `/_control/<name>` with a JSON object. */
const ACTIONS: Record<string, Action> = {
  health: () => ({ ok: true }),
  advance: (double, params) => {
    double.advance(params.integer('ms'))
    return { now: double.state.now() }
  },
  pay: (double, params) => double.paySession(params.text('session'), params.text('card')),
  onboard: (double, params) =>
    double.onboard(params.text('account'), params.word('status', STATUSES, 'active')),
  'close-account': (double, params) => double.closeAccount(params.text('account')),
  'open-dispute': (double, params) => double.openDispute(params.text('charge'), disputeTermsFrom(params)),
  'close-dispute': (double, params) =>
    double.closeDispute(params.text('dispute'), params.word('outcome', ['won', 'lost'], 'lost')),
  'escalate-dispute': (double, params) => double.escalateDispute(params.text('dispute')),
  'overturn-dispute': (double, params) => double.overturnDispute(params.text('dispute')),
  'warn-of-fraud': (double, params) => double.warnOfFraud(params.text('charge')),
  'settle-refund': (double, params) => double.settleRefund(params.text('refund'), params.flag('succeeds')),
  'settle-payout': (double, params) => double.settlePayout(params.text('payout'), params.flag('succeeds')),
  fault: (double, params) => {
    double.faults.add({
      match: patternFrom(params),
      mode: params.word('mode', FAULT_MODES, '500_before'),
      times: params.optionalInteger('times') ?? 1,
    })
    return { ok: true }
  },
  'clear-faults': (double) => {
    double.faults.clear()
    return { ok: true }
  },
  chaos: (double, params) => {
    double.webhooks.chaos = {
      duplicate: params.has('duplicate') ? params.number('duplicate') : 0,
      shuffle: params.flag('shuffle'),
      hold: params.flag('hold'),
      lose: params.has('lose') ? params.number('lose') : 0,
    }
    return double.webhooks.chaos
  },
  endpoints: (double, params) => {
    double.webhooks.endpoints = params.children('endpoints').map((endpoint) => ({
      url: endpoint.url('url'),
      secret: endpoint.text('secret'),
      kind: endpoint.word('kind', ['account', 'connect', 'thin'], 'account'),
    }))
    return { endpoints: double.webhooks.endpoints.length }
  },
  flush: async (double) => ({ undelivered: await double.flush() }),
  policy: setPolicy,
  requests: (double) => double.requests,
}

/** Carries out one control request. @throws ApiError 404 for an unknown action, 405 for another method than POST */
export async function runControl(
  double: StripeDouble,
  method: string,
  name: string,
  body: string,
): Promise<unknown> {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (action === undefined) {
    throw new ApiError(404, 'invalid_request_error', `No such control: ${name.slice(0, 60)}`)
  }
  if (method !== 'POST' && name !== 'health') {
    throw new ApiError(405, 'invalid_request_error', 'Controls are used by POST.')
  }
  return action(double, new Params(body === '' ? {} : parseJson(body)))
}
