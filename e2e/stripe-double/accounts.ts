import type Stripe from 'stripe'
import { ApiError, invalid, refused } from './errors.ts'
import { ACCOUNT_PARAMS } from './parameters.ts'
import type { Params, ParamTree } from './request.ts'
import type { State } from './state.ts'

type Account = Stripe.V2.Core.Account
type StripeBalance = NonNullable<
  NonNullable<NonNullable<Stripe.V2.Core.Account.Configuration.Recipient['capabilities']>>['stripe_balance']
>
export type Capability = NonNullable<StripeBalance['stripe_transfers']>
export type CapabilityStatus = Capability['status']

const LINK_LIVES_MS = 5 * 60_000

/** Parts of an account that are only in an answer when `include` asks for them. */
const INCLUDABLE = [
  'configuration.customer', 'configuration.merchant', 'configuration.recipient', 'defaults',
  'future_requirements', 'identity', 'requirements',
] as const satisfies readonly Stripe.V2.Core.AccountRetrieveParams.Include[] // prettier-ignore

const DETAILS: Record<CapabilityStatus, Capability['status_details']> = {
  active: [],
  pending: [{ code: 'requirements_pending_verification', resolution: 'no_resolution' }],
  restricted: [{ code: 'requirements_past_due', resolution: 'provide_info' }],
  rejected: [{ code: 'rejected_other', resolution: 'contact_stripe' }],
  unsupported: [{ code: 'unsupported_country', resolution: 'no_resolution' }],
}

function capability(status: CapabilityStatus): Capability {
  return { status, status_details: structuredClone(DETAILS[status]) }
}

/** The account with only the parts asked for, as v2 answers. */
export function accountView(account: Account, include: string[]): Account {
  const unknown = include.find((part) => !INCLUDABLE.some((known) => known === part))
  if (unknown !== undefined) throw invalid(`Invalid include: ${unknown}`, { code: 'invalid_fields' })
  const { configuration, defaults, identity, requirements, future_requirements, ...bare } = account
  return {
    ...bare,
    ...(include.includes('configuration.recipient') && configuration !== undefined
      ? { configuration: { recipient: configuration.recipient } }
      : {}),
    ...(include.includes('defaults') && defaults !== undefined ? { defaults } : {}),
    ...(include.includes('identity') && identity !== undefined ? { identity } : {}),
    ...(include.includes('requirements') && requirements !== undefined ? { requirements } : {}),
    ...(include.includes('future_requirements') && future_requirements !== undefined
      ? { future_requirements }
      : {}),
  }
}

function defaultsFrom(params: Params): Stripe.V2.Core.Account.Defaults | undefined {
  if (!params.has('defaults')) return undefined
  const given = params.child('defaults')
  const responsibilities = given.child('responsibilities')
  const currency = given.optionalText('currency')
  return {
    ...(currency === null ? {} : { currency }),
    ...(given.has('locales')
      ? { locales: given.texts('locales') as Stripe.V2.Core.Account.Defaults['locales'] }
      : {}),
    responsibilities: {
      fees_collector: responsibilities.word(
        'fees_collector',
        ['application', 'application_custom', 'application_express', 'stripe'],
        'application',
      ),
      losses_collector: responsibilities.word('losses_collector', ['application', 'stripe'], 'application'),
      requirements_collector: 'stripe',
    },
  }
}

function identityFrom(params: Params): Stripe.V2.Core.Account.Identity | undefined {
  if (!params.has('identity')) return undefined
  const given = params.child('identity')
  const country = given.optionalText('country')
  if (country !== null && !/^[a-z]{2}$/i.test(country)) {
    throw invalid(`Country '${country.slice(0, 20)}' is unknown.`, { code: 'invalid_fields' })
  }
  return {
    ...(country === null ? {} : { country }),
    ...(given.has('entity_type')
      ? {
          entity_type: given.word(
            'entity_type',
            ['individual', 'company', 'government_entity', 'non_profit'],
            'individual',
          ),
        }
      : {}),
  }
}

/** POST /v2/core/accounts: a recipient account, restricted until it is onboarded. */
export function createAccount(state: State, params: Params): Account {
  params.only(ACCOUNT_PARAMS)
  const include = params.texts('include')
  const configuration = params.child('configuration')
  configuration.only(['recipient'])
  if (!configuration.has('recipient')) {
    throw invalid('Only recipient accounts are supported here.', { code: 'invalid_fields' })
  }
  const transfers = configuration
    .child('recipient')
    .child('capabilities')
    .child('stripe_balance')
    .child('stripe_transfers')
  const dashboard = params.word('dashboard', ['express', 'full', 'none'], 'none')
  const defaults = defaultsFrom(params)
  if (dashboard === 'express' && defaults?.responsibilities.losses_collector !== 'application') {
    throw invalid('An account with the express dashboard needs losses_collector `application`.', {
      code: 'invalid_fields',
    })
  }
  const email = params.optionalText('contact_email')
  const name = params.optionalText('display_name')
  const identity = identityFrom(params)
  const account: Account = {
    id: state.newId('acct'),
    object: 'v2.core.account',
    applied_configurations: ['recipient'],
    closed: false,
    configuration: {
      recipient: {
        applied: true,
        capabilities: transfers.flag('requested')
          ? {
              stripe_balance: {
                payouts: capability('restricted'),
                stripe_transfers: capability('restricted'),
              },
            }
          : {},
      },
    },
    ...(email === null ? {} : { contact_email: email }),
    created: state.nowIso(),
    dashboard,
    ...(defaults === undefined ? {} : { defaults }),
    ...(name === null ? {} : { display_name: name }),
    ...(identity === undefined ? {} : { identity }),
    livemode: false,
    metadata: params.metadata(),
    requirements: { entries: [] },
  }
  const view = accountView(account, include)
  state.accounts.put(account)
  state.emitThin('v2.core.account.created', account.id)
  return view
}

/** GET /v2/core/accounts/:id */
export function retrieveAccount(state: State, id: string, params: Params): Account {
  params.only(['include'])
  const account = state.accounts.find(id)
  if (account === undefined) {
    throw new ApiError(404, 'invalid_request_error', `No such account: '${id}'`, { code: 'not_found' })
  }
  return accountView(account, params.texts('include'))
}

/** POST /v2/core/account_links: the address of the hosted onboarding page, at `<base>/setup/e/<account>`. */
export function createAccountLink(state: State, params: Params, base: string): Stripe.V2.Core.AccountLink {
  params.only(['account', 'use_case'])
  const account = state.accounts.get(params.text('account'), 'account')
  const useCase = params.child('use_case')
  const type = useCase.word('type', ['account_onboarding', 'account_update'], 'account_onboarding')
  const given = useCase.child(type)
  given.only(['collection_options', 'refresh_url', 'return_url'])
  const refreshUrl = given.url('refresh_url')
  const returnUrl = given.has('return_url') ? given.url('return_url') : undefined
  const now = Date.now() + state.offsetMs
  const query = new URLSearchParams({ return: returnUrl ?? refreshUrl })
  return {
    object: 'v2.core.account_link',
    account: account.id,
    created: new Date(now).toISOString(),
    expires_at: new Date(now + LINK_LIVES_MS).toISOString(),
    livemode: false,
    url: `${base}/setup/e/${account.id}?${query.toString()}`,
    use_case: {
      type,
      [type]: {
        refresh_url: refreshUrl,
        ...(returnUrl === undefined ? {} : { return_url: returnUrl }),
        ...(given.has('collection_options')
          ? { collection_options: given.child('collection_options').values as ParamTree }
          : {}),
      },
    },
  }
}

/** Whether transfers to the account are allowed: its capability `stripe_balance.stripe_transfers` is active. */
export function isTransferable(account: Account): boolean {
  const status = account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status
  return account.closed !== true && status === 'active'
}

/** Whether money of the account goes on to its bank. */
export function isPaidOut(account: Account): boolean {
  const status = account.configuration?.recipient?.capabilities?.stripe_balance?.payouts?.status
  return account.closed !== true && status === 'active'
}

/** After a failed payout the account gets no further ones until its bank is given anew. */
export function stopPayouts(state: State, id: string): void {
  const balance = state.accounts.get(id).configuration?.recipient?.capabilities?.stripe_balance
  if (balance === undefined) return
  balance.payouts = capability('restricted')
  state.emitThin('v2.core.account[configuration.recipient].capability_status_updated', id, {
    updated_capability: 'stripe_balance.payouts',
  })
}

/** POST /v1/accounts/:id/login_links: the way into the account's own dashboard, at `<base>/express/login/<account>`. */
export function createLoginLink(state: State, id: string, params: Params, base: string): Stripe.LoginLink {
  params.only(['expand'])
  const account = state.accounts.get(id)
  if (account.dashboard !== 'express')
    throw refused('Cannot create a login link for an account that is not Express.')
  return { object: 'login_link', created: state.now(), url: `${base}/express/login/${account.id}` }
}

/** The outcome of the processor's checks of an account; thin events tell the platform. */
export function onboardAccount(state: State, id: string, status: CapabilityStatus = 'active'): Account {
  const account = state.accounts.get(id)
  const recipient = account.configuration?.recipient
  if (recipient === undefined) throw invalid('This account is not a recipient.')
  recipient.capabilities = {
    stripe_balance: { payouts: capability(status), stripe_transfers: capability(status) },
  }
  state.emitThin('v2.core.account[requirements].updated', id)
  for (const updated of ['stripe_balance.stripe_transfers', 'stripe_balance.payouts']) {
    state.emitThin('v2.core.account[configuration.recipient].capability_status_updated', id, {
      updated_capability: updated,
    })
  }
  return account
}

/** The account is closed for good; nothing can be transferred to it. */
export function closeAccount(state: State, id: string): Account {
  const account = state.accounts.get(id)
  account.closed = true
  state.emitThin('v2.core.account.closed', id)
  return account
}
