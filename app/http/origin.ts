import { env } from '#app/env.server.ts'

const own = new URL(env.ORIGIN)

/** The host of this site as requests name it. */
export const ownHost = own.host

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a form with this Origin was sent from this site. On one's own machine the site has three names, and a form
 * opened under any of them is its own.
 */
export function isOurOrigin(origin: string): boolean {
  if (origin === own.origin) return true
  if (!loopback.has(own.hostname) || !URL.canParse(origin)) return false
  const { hostname, port, protocol, origin: plain } = new URL(origin)
  return plain === origin && protocol === own.protocol && port === own.port && loopback.has(hostname)
}

/** The site under the name by which the reader knows it: under another one they would have no session. */
export function siteOf(request: Request): string {
  const origin = request.headers.get('origin')
  return origin && isOurOrigin(origin) ? origin : env.ORIGIN
}
