import { createHash } from 'node:crypto'
import { ApiError, invalid } from './errors.ts'
import type { FaultMode, Faults } from './faults.ts'
import { expanded } from './listing.ts'
import { Params, type ParamTree, parseForm, parseJson } from './request.ts'
import { routeFor } from './routes.ts'
import { API_VERSION, PLATFORM, type State } from './state.ts'

export type ApiRequest = {
  method: string
  path: string
  query: string
  body: string
  header: (name: string) => string | undefined
}

/** What a request asks for: v1 posts a form, v2 posts JSON, both may have a query. @throws ApiError 400 */
export function paramsOf({ path, query, body }: Pick<ApiRequest, 'path' | 'query' | 'body'>): ParamTree {
  const sent = path.startsWith('/v2/') && body !== '' ? parseJson(body) : parseForm(body)
  return Object.assign(parseForm(query), sent)
}

export type ApiAnswer = { status: number; body: string; headers: Record<string, string> }

const MAX_KEY_LENGTH = 255

function keyOf(request: ApiRequest): string {
  const header = request.header('authorization') ?? ''
  const [scheme, credentials = ''] = header.split(' ')
  if (scheme?.toLowerCase() === 'bearer') return credentials
  if (scheme?.toLowerCase() !== 'basic') return ''
  return Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] ?? ''
}

function assertAuthorized(request: ApiRequest): void {
  const key = keyOf(request)
  if (/^(sk|rk)_test_\w+$/.test(key)) return
  const message =
    key === ''
      ? 'You did not provide an API key. You need to provide your API key in the Authorization header.'
      : `Invalid API Key provided: ${key.slice(0, 8)}****. The payment stand-in only takes test keys (sk_test_…).`
  throw new ApiError(401, 'invalid_request_error', message)
}

function accountOf(state: State, request: ApiRequest): string {
  const account = request.header('stripe-account') ?? request.header('stripe-context')
  if (account === undefined || account === '') return PLATFORM
  if (state.accounts.find(account) !== undefined) return account
  throw new ApiError(
    403,
    'invalid_request_error',
    `The provided key does not have access to account '${account.slice(0, 60)}' (or that account does not exist).`,
    { code: 'account_invalid' },
  )
}

/** Answers one request of the SDK; everything else about HTTP is the server's. */
export class Api {
  private readonly state: State
  private readonly faults: Faults
  private readonly base: () => string

  constructor(state: State, faults: Faults, base: () => string) {
    this.state = state
    this.faults = faults
    this.base = base
  }

  /** Returns undefined when the connection is to be cut instead. */
  answer(request: ApiRequest): ApiAnswer | undefined {
    const requestId = this.state.newId('req')
    const fault = this.faults.take(`${request.method} ${request.path}`)
    if (fault === 'drop_before') return undefined
    if (fault === '404_foreign') return this.reply(404, JSON.stringify({ message: 'Not Found' }), requestId)
    const answer = this.remembering(request, requestId, fault)
    if (fault === 'drop_after') return undefined
    if (fault === '500_after')
      return this.failure(new ApiError(500, 'api_error', 'An unknown error occurred'), requestId)
    return answer
  }

  private reply(
    status: number,
    body: string,
    requestId: string,
    more: Record<string, string> = {},
  ): ApiAnswer {
    const headers = {
      'content-type': 'application/json',
      'request-id': requestId,
      'stripe-version': API_VERSION,
      ...more,
    }
    return { status, body, headers }
  }

  private failure(error: ApiError, requestId: string): ApiAnswer {
    return this.reply(error.status, JSON.stringify(error.body), requestId)
  }

  /** The answer, the same again for an idempotency key that has been used with the same request. */
  private remembering(request: ApiRequest, requestId: string, fault: FaultMode | undefined): ApiAnswer {
    let slot: string | undefined
    const hash = createHash('sha256')
      .update(`${request.method} ${request.path} ${request.body}`)
      .digest('hex')
    let error: ApiError
    try {
      assertAuthorized(request)
      const account = accountOf(this.state, request)
      if (fault === '429') {
        throw new ApiError(429, 'invalid_request_error', 'Too many requests', { code: 'rate_limit' })
      }
      if (fault === '500_before') throw new ApiError(500, 'api_error', 'An unknown error occurred')
      const key = request.method === 'POST' ? request.header('idempotency-key') : undefined
      if (key !== undefined && key.length > MAX_KEY_LENGTH) {
        throw new ApiError(400, 'idempotency_error', 'Idempotency keys must be at most 255 characters.')
      }
      slot = key === undefined || key === '' ? undefined : `${account} ${key}`
      const known = slot === undefined ? undefined : this.state.answers.get(slot)
      if (known !== undefined) {
        if (known.hash !== hash) {
          throw new ApiError(
            400,
            'idempotency_error',
            `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
          )
        }
        return this.reply(known.status, known.body, requestId, {
          'idempotency-key': key ?? '',
          'idempotent-replayed': 'true',
          'original-request': known.requestId,
        })
      }
      this.state.request = { id: requestId, idempotency_key: key ?? null }
      const result = this.run(request, account)
      if (fault === '500_saved') throw new ApiError(500, 'api_error', 'An unknown error occurred', {}, true)
      const answer = this.reply(
        200,
        JSON.stringify(result),
        requestId,
        key === undefined ? {} : { 'idempotency-key': key },
      )
      this.remember(slot, hash, answer, requestId)
      return answer
    } catch (thrown) {
      error = thrown instanceof ApiError ? thrown : new ApiError(500, 'api_error', String(thrown))
    } finally {
      this.state.request = { id: null, idempotency_key: null }
    }
    const answer = this.failure(error, requestId)
    if (error.remembered) this.remember(slot, hash, answer, requestId)
    return answer
  }

  private remember(slot: string | undefined, hash: string, answer: ApiAnswer, requestId: string): void {
    if (slot === undefined) return
    const { status, body } = answer
    this.state.answers.set(slot, { hash, status, body, requestId, created: this.state.now() })
  }

  private run(request: ApiRequest, account: string): object {
    const { handler, id } = routeFor(request.method, request.path)
    const json = request.path.startsWith('/v2/')
    if (json && request.method === 'POST' && !/json/.test(request.header('content-type') ?? 'json')) {
      throw invalid('The v2 API takes JSON.', { code: 'invalid_fields' })
    }
    const params = new Params(paramsOf(request))
    const result = handler({ state: this.state, params, account, base: this.base(), path: request.path, id })
    return expanded(this.state, result, json ? [] : params.texts('expand'))
  }
}
