import { secretHash } from '#db/secret-hash.ts'
import { notFound } from './refusal.ts'

/** What every answer under a secret address carries: it is found by nobody, kept by nobody and told to nobody. */
export const secretHeaders = {
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

/**
 * What a secret in an address names; `wait` is how long its reader has to wait for having asked too often.
 * @throws 404, the same for a secret that ran out, was used or closed, or never was.
 */
export async function bySecret<T>(
  token: string | undefined,
  wait: Promise<number>,
  find: (tokenHash: string) => Promise<T | undefined>,
): Promise<T> {
  if ((await wait) > 0 || !token || !/^[\w-]{43}$/.test(token)) throw notFound()
  const found = await find(secretHash(token))
  if (found === undefined) throw notFound()
  return found
}
