import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '#db/db.server.ts'

const window = 15 * 60

const limits = {
  byAccount: limiter('sign-in-account', 10),
  byNetwork: limiter('sign-in-network', 60),
  beacons: limiter('beacon-network', 300),
  reviews: limiter('review-network', 1_200),
  joins: limiter('join-network', 60),
  shares: limiter('share-network', 600),
}

/**
 * Counts one try to sign in: ten a quarter of an hour for an address, sixty for a network. The counts live in Postgres,
 * so every process reads the same ones and a restart forgets none.
 * @returns the seconds to wait, or 0 when the try may go on
 */
export async function countSignIn(email: string, address: string): Promise<number> {
  const { byAccount, byNetwork } = limits
  const tries = [byNetwork.consume(networkOf(address)), byAccount.consume(email.toLowerCase().slice(0, 200))]
  const refused = (await Promise.allSettled(tries)).flatMap((tried) => {
    if (tried.status === 'fulfilled') return []
    if (tried.reason instanceof RateLimiterRes) return [tried.reason.msBeforeNext]
    throw tried.reason
  })
  return Math.ceil(Math.max(0, ...refused) / 1000)
}

/** Counts one request under a reviewer's link, a page or a picture. @returns the seconds to wait, or 0. */
export const countReview = (address: string): Promise<number> => countOne(limits.reviews, networkOf(address))

/** Counts one look at a shared report. @returns the seconds to wait, or 0. */
export const countShared = (address: string): Promise<number> => countOne(limits.shares, networkOf(address))

/** Counts one look at an invitation to staff. @returns the seconds to wait, or 0. */
export const countJoin = (address: string): Promise<number> => countOne(limits.joins, networkOf(address))

/** Counts one report of a browser to a campaign. @returns the seconds to wait, or 0. */
export const countBeacon = (campaignId: string, address: string): Promise<number> =>
  countOne(limits.beacons, `${campaignId} ${networkOf(address)}`)

async function countOne(limit: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limit.consume(key)
    return 0
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.ceil(reason.msBeforeNext / 1000)
    throw reason
  }
}

/** After the right password the account's own count starts anew; its network's does not. */
export async function forgetSignIns(email: string): Promise<void> {
  const { byAccount } = limits
  await byAccount.delete(email.toLowerCase().slice(0, 200))
}

/** IPv4 addresses count by /24, IPv6 by /48: what one subscriber can hold many of. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  return plain.includes(':') ? plain.split(':').slice(0, 3).join(':') : plain.split('.').slice(0, 3).join('.')
}

function limiter(keyPrefix: string, points: number) {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration: window,
    clearExpiredByTimeout: true,
  })
}
