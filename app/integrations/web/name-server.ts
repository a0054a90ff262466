import { Resolver as DnsResolver } from 'node:dns/promises'
import type { Resolver } from './page-fetcher.ts'

/**
 * Asks name servers directly (the system's, or those named), so that no hosts file and no search domain has a say.
 * Both kinds of addresses come back in one list, IPv4 first.
 */
export function nameServer(servers?: string[]): Resolver {
  return async (host, signal) => {
    const resolver = new DnsResolver({ timeout: 2_000, tries: 2 })
    if (servers) resolver.setServers(servers)
    signal.addEventListener('abort', () => resolver.cancel(), { once: true })
    const [four, six] = await Promise.all([
      resolver.resolve4(host).catch(() => []),
      resolver.resolve6(host).catch(() => []),
    ])
    return [...four, ...six]
  }
}
