import type { IncomingMessage } from 'node:http'

/** Who asks: the connection's other end, or whom a proxy of our own says it asks for, whatever was claimed before it. */
export function visitorAddress({ headers, socket }: IncomingMessage, isProxied: boolean): string {
  const forwarded = isProxied ? String(headers['x-forwarded-for'] ?? '') : ''
  return forwarded.slice(forwarded.lastIndexOf(',') + 1).trim() || (socket.remoteAddress ?? '')
}
