import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Looks a name up. Every address that it answers is checked, and the checked one is what is connected to. */
export type Resolver = (host: string, signal: AbortSignal) => Promise<string[]>

export type Page =
  | { kind: 'page'; status: number; text: string }
  /** The platform leads elsewhere; nothing follows it. */
  | { kind: 'redirect'; status: number; location: string }
  | { kind: 'refused'; reason: RefusedAddress }
  | { kind: 'unreachable'; reason: 'dns' | 'timeout' | 'network' | 'too_large' | 'not_text' }

export type RefusedAddress = 'not_https' | 'credentials' | 'port' | 'host' | 'forbidden_address'

/** Asks for one page of the outside web. */
export type FetchPage = (url: string) => Promise<Page>

type Web = {
  /** Hosts that may be asked, exact, in small letters. */
  mayAsk: (host: string) => boolean
  resolve: Resolver
  /** What a test brings instead of the open internet: its own port, certificate and addresses. */
  testing?: { port: number; ca?: string; isPublic?: (address: string) => boolean }
}

const limits = { milliseconds: 5_000, bytes: 1_048_576 }
const userAgent = 'AtharPostCheck/1.0 (checks that a published post is still there)'
const texts = /^(?:text\/(?:html|plain)|application\/(?:json|xhtml\+xml))\s*(?:;|$)/i

/**
 * A fetcher that cannot be led into our own network: https on its port only, hosts of the list only, the name looked up
 * by us, every address checked, the connection pinned to a checked one, no redirect followed, no cookie or credential
 * sent, five seconds and one megabyte at most, text only.
 */
export function connectWeb(web: Web): FetchPage {
  return async (address) => {
    const url = URL.parse(address)
    const reason = url ? refusalOf(url, address, web) : 'not_https'
    if (!url || reason) return { kind: 'refused', reason: reason ?? 'not_https' }
    const signal = AbortSignal.timeout(limits.milliseconds)
    const addresses = await within(signal, web.resolve(url.hostname, signal)).catch(() => [])
    const [pinned] = addresses
    if (pinned === undefined) return { kind: 'unreachable', reason: signal.aborted ? 'timeout' : 'dns' }
    const isPublic = web.testing?.isPublic ?? isPublicAddress
    // One forbidden address among several is an attack, not a choice.
    if (!addresses.every(isPublic)) return { kind: 'refused', reason: 'forbidden_address' }
    return ask(url, pinned, signal, web)
  }
}

function refusalOf(url: URL, written: string, { mayAsk }: Web): RefusedAddress | undefined {
  if (url.protocol !== 'https:' || !/^https:\/\/[^/\\]/i.test(written)) return 'not_https'
  if (url.username || url.password || /^https:\/\/[^/?#]*@/i.test(written)) return 'credentials'
  if (url.port !== '' || /^https:\/\/[^/?#]*:\d*(?:[/?#]|$)/i.test(written)) return 'port'
  // A host that reads otherwise after parsing was written to be misread.
  const host = /^https:\/\/([^/?#]*)/i.exec(written)?.[1]?.toLowerCase()
  return host === url.hostname && mayAsk(url.hostname) ? undefined : 'host'
}

/** The promise, or a rejection as soon as time is up: a name server may never answer. */
function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    promise.then(resolve, reject)
  })
}

function ask(url: URL, pinned: string, signal: AbortSignal, { testing }: Web): Promise<Page> {
  const family = pinned.includes(':') ? 6 : 4
  const lookup: LookupFunction = (_, options, answer) =>
    options.all ? answer(null, [{ address: pinned, family }]) : answer(null, pinned, family)
  return new Promise((resolve) => {
    const fail = () => resolve({ kind: 'unreachable', reason: signal.aborted ? 'timeout' : 'network' })
    const asked = request(
      {
        host: url.hostname,
        servername: url.hostname,
        port: testing?.port ?? 443,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        lookup,
        agent: false,
        signal,
        headers: { 'user-agent': userAgent, accept: 'text/html', 'accept-encoding': 'identity' },
        ...(testing?.ca && { ca: testing.ca }),
      },
      (answer) => {
        const { statusCode: status = 0, headers } = answer
        const end = (page: Page) => {
          resolve(page)
          asked.destroy()
        }
        if (status >= 300 && status < 400)
          return end({ kind: 'redirect', status, location: headers.location ?? '' })
        if (!texts.test(headers['content-type'] ?? '') || headers['content-encoding'])
          return end({ kind: 'unreachable', reason: 'not_text' })
        const chunks: Buffer[] = []
        let length = 0
        answer.on('data', (chunk: Buffer) => {
          length += chunk.byteLength
          if (length > limits.bytes) end({ kind: 'unreachable', reason: 'too_large' })
          else chunks.push(chunk)
        })
        answer.on('end', () =>
          resolve({ kind: 'page', status, text: Buffer.concat(chunks).toString('utf8') }),
        )
        answer.on('error', fail)
      },
    )
    asked.on('error', fail)
    asked.end()
  })
}
