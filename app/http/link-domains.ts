import type { Db } from '#db/db.ts'
import { listServedHosts } from '#db/queries/link-domains.ts'

const everyMs = 5_000

/**
 * The domains of brands in this process's memory, read anew every few seconds: a click asks no query for its host. What
 * was read last holds while the database is away.
 */
export function linkDomains(db: Db, onError: (error: unknown) => void) {
  let hosts: Map<string, { brandId: string; state: string }> | undefined
  let timer: NodeJS.Timeout | undefined
  const read = async () => {
    try {
      const rows = await listServedHosts(db)
      hosts = new Map(rows.map(({ host, ...of }) => [host, of]))
    } catch (error) {
      onError(error)
    }
  }
  return {
    read,
    start() {
      void read()
      timer = setInterval(() => void read(), everyMs).unref()
    },
    stop: () => clearInterval(timer),
    /** Whether the domains were read at all. */
    isReady: () => hosts !== undefined,
    /** Whose links are answered at a host, as a request names it; undefined where it is no brand's. */
    brandAt: (host: string) => hosts?.get(plainHost(host))?.brandId,
    /** Whether a name may have a certificate. */
    isProven: (host: string) => hosts?.get(plainHost(host))?.state === 'proven',
  }
}
export type LinkDomains = ReturnType<typeof linkDomains>

/** Without a port and the dot of an absolute name, in small letters. */
const plainHost = (host: string) => host.toLowerCase().replace(/\.?(?::\d+)?$/, '')
