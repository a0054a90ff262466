import { isPlatformHost } from '../../domain/channel/address.ts'
import { nameServer } from './name-server.ts'
import { connectWeb, type FetchPage } from './page-fetcher.ts'

/** The fetcher of this installation: the ten platforms' hosts, by the name servers of the machine. */
export const postWeb = (): FetchPage => connectWeb({ mayAsk: isPlatformHost, resolve: nameServer() })
