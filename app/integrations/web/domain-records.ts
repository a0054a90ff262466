import { Resolver } from 'node:dns/promises'
import { type DomainRecords, type LookUpDomain, proofName } from '#app/domain/outcome/link-domain.ts'

type Place = {
  /** The name to which domains of brands lead. */
  target: string
  /** The system's name servers where none are named. */
  servers?: readonly string[]
  timeoutMs?: number
}

/** What a name server says where there is nothing; everything else is no answer. */
const isNothing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA')

/**
 * Asks name servers for the proof of a domain and where it leads: to the target by name, or to one of its addresses,
 * as a domain without a name of its own below it has to.
 */
export function domainRecords({ target, servers = [], timeoutMs = 3_000 }: Place): LookUpDomain {
  return async (host): Promise<DomainRecords> => {
    const resolver = new Resolver({ timeout: timeoutMs, tries: 2 })
    if (servers.length > 0) resolver.setServers(servers)
    const none = (error: unknown) => (isNothing(error) ? [] : null)
    const texts = await resolver.resolveTxt(proofName(host)).catch(none)
    if (texts === null) return { texts: null, pointsHere: false }
    const aliases = await resolver.resolveCname(host).catch(none)
    const pointsHere =
      aliases?.some((name) => name.toLowerCase() === target) || (await sharesAddress(resolver, host))
    return { texts: texts.map((pieces) => pieces.join('')), pointsHere }
  }

  async function sharesAddress(resolver: Resolver, host: string): Promise<boolean> {
    const addressesOf = async (name: string) => {
      const [four, six] = await Promise.all([
        resolver.resolve4(name).catch(() => []),
        resolver.resolve6(name).catch(() => []),
      ])
      return [...four, ...six]
    }
    const [theirs, ours] = await Promise.all([addressesOf(host), addressesOf(target)])
    return theirs.some((address) => ours.includes(address))
  }
}
