import { isPlatformHost, readAddress } from './address.ts'
import { handleKey, isHandle } from './handle.ts'
import type { Platform } from './platforms.ts'
import type { PostFault, PostReader } from './post-url/found.ts'
import { readInstagram } from './post-url/instagram.ts'
import { readLinkedin } from './post-url/linkedin.ts'
import { readOdnoklassniki } from './post-url/odnoklassniki.ts'
import { type AddressFault, pastedAddress } from './post-url/pasted-address.ts'
import { readPinterest } from './post-url/pinterest.ts'
import { readSnapchat } from './post-url/snapchat.ts'
import { readTelegram } from './post-url/telegram.ts'
import { readTiktok } from './post-url/tiktok.ts'
import { readVkontakte } from './post-url/vkontakte.ts'
import { readX } from './post-url/x.ts'
import { readYoutube } from './post-url/youtube.ts'

/** `handle` is null where the address does not name the account (youtu.be, instagram.com/p/…). */
export type Post = { platform: Platform; postId: string; handle: string | null; canonicalUrl: string }

/** Why an address is not taken; codes of `refusal.post` texts. */
export const postUrlReasons = [
  'not_a_post_url',
  'not_an_address',
  'several_addresses',
  'hidden_host',
  'with_port',
  'look_alike',
  'redirect_link',
  'short_link',
  'other_site',
  'private_post',
  'clip_of_video',
  'other_platform',
  'other_account',
] as const satisfies readonly (
  AddressFault | PostFault | 'not_a_post_url' | 'other_platform' | 'other_account'
)[]
export type PostUrlReason = (typeof postUrlReasons)[number]

const readers: Record<Platform, PostReader> = {
  instagram: readInstagram,
  tiktok: readTiktok,
  youtube: readYoutube,
  telegram: readTelegram,
  snapchat: readSnapchat,
  x: readX,
  vkontakte: readVkontakte,
  odnoklassniki: readOdnoklassniki,
  pinterest: readPinterest,
  linkedin: readLinkedin,
}

/** Which post an address shows, or why it shows none. */
export function readPost(text: string): Post | { reason: PostUrlReason } {
  const pasted = pastedAddress(text, isPlatformHost)
  if ('reason' in pasted) return pasted
  const address = readAddress(pasted.address)
  if (!address) return { reason: 'not_an_address' }
  const found = readers[address.platform](address)
  if (!found) return { reason: 'not_a_post_url' }
  if ('reason' in found) return found
  if (found.handle !== undefined && !isHandle(address.platform, found.handle))
    return { reason: 'not_a_post_url' }
  const { postId, handle = null, url } = found
  return { platform: address.platform, postId, handle, canonicalUrl: url }
}

/** Which post an address shows. Undefined for profiles, other pages and other sites. */
export function recognisePost(text: string): Post | undefined {
  const post = readPost(text)
  return 'reason' in post ? undefined : post
}

/**
 * The post behind an address if it can be this account's, otherwise why it is not. An address that does not name its
 * account, or names it only by a number while the account is known by name, is taken as given.
 */
export function checkPostUrl(
  text: string,
  account: { platform: Platform; handle: string },
): { postId: string; url: string } | { reason: PostUrlReason } {
  const post = readPost(text)
  if ('reason' in post) return post
  if (post.platform !== account.platform) return { reason: 'other_platform' }
  if (post.handle !== null && !mayBeSame(post.handle, account)) return { reason: 'other_account' }
  return { postId: post.postId, url: post.canonicalUrl }
}

function mayBeSame(
  handle: string,
  { platform, handle: known }: { platform: Platform; handle: string },
): boolean {
  const bare = platform === 'linkedin' ? known.replace(/^.*\//, '') : known
  if (handleKey(handle) === handleKey(bare)) return true
  if (platform === 'vkontakte') return isNumbered(handle) !== isNumbered(known)
  if (platform === 'odnoklassniki') return handle.includes('/') !== known.includes('/')
  return false
}

const isNumbered = (handle: string) => /^(?:id|club|public|event)\d+$/i.test(handle)
