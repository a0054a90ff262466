import { nameServer } from './name-server.ts'
import { connectWeb, type FetchPage } from './page-fetcher.ts'

/** Asks for a round of the public beacon. What comes back is believed only for its signature. */
export const beaconWeb = (): FetchPage =>
  connectWeb({ mayAsk: (host) => host === 'api.drand.sh', resolve: nameServer() })
