/** An answer of the processor that is not a success; its JSON is `{ error: { type, message, … } }`. */
export class ApiError extends Error {
  readonly status: number
  readonly type: string
  readonly extra: Record<string, unknown>
  /** Whether an idempotency key remembers this answer. Validation failures are forgotten, refusals are not. */
  readonly remembered: boolean

  constructor(
    status: number,
    type: string,
    message: string,
    extra: Record<string, unknown> = {},
    remembered = false,
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.type = type
    this.extra = extra
    this.remembered = remembered
  }

  get body(): { error: Record<string, unknown> } {
    return { error: { type: this.type, message: this.message, ...this.extra } }
  }
}

/** The request itself is wrong: 400, and the same idempotency key may be used again with it corrected. */
export function invalid(message: string, extra: Record<string, unknown> = {}): ApiError {
  return new ApiError(400, 'invalid_request_error', message, extra)
}

/** The request was understood and carried out as far as a refusal: 400, remembered by its idempotency key. */
export function refused(message: string, extra: Record<string, unknown> = {}): ApiError {
  return new ApiError(400, 'invalid_request_error', message, extra, true)
}

/** 404 when the path names the object, 400 when a parameter does. */
export function missing(kind: string, id: string, param = 'id'): ApiError {
  const status = param === 'id' ? 404 : 400
  return new ApiError(status, 'invalid_request_error', `No such ${kind}: '${id}'`, {
    code: 'resource_missing',
    param,
  })
}
