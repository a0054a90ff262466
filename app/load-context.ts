import '@remix-run/node'

declare module '@remix-run/node' {
  /** What the server tells every loader and action about the request beside the request itself. */
  interface AppLoadContext {
    nonce: string
    requestId: string
    /** The reader's network address. */
    address: string
    /** Set when the database did not answer: the page is then a 503. */
    isOutage?: boolean
  }
}
