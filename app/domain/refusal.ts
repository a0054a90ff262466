export type RefusalKind = 'not_found' | 'forbidden' | 'conflict'

/**
 * A no for the reader. `code` is a key of the `refusal` texts in every language, `detail` its parameters;
 * the kind becomes 404, 403 or 409. Everything else that is thrown is a fault of ours.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly detail: Record<string, string | number>

  constructor(kind: RefusalKind, code: string, detail: Record<string, string | number> = {}) {
    super(`${kind}: ${code}`)
    this.kind = kind
    this.code = code
    this.detail = detail
  }
}
