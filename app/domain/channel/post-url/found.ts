import type { Address } from '../address.ts'

/**
 * Why an address of a platform's own is not taken for a post. A short link is another name of a post that only the
 * platform can translate: kept as it is, one post could stand for two deals.
 */
export type PostFault = 'short_link' | 'redirect_link' | 'private_post' | 'clip_of_video'

/** What a platform's reader found. `postId` is the same for every address of one post. */
export type Found = { postId: string; handle?: string; url: string } | { reason: PostFault }

/** Undefined for a profile or another page of the platform. */
export type PostReader = (address: Address) => Found | undefined

export const number = /^\d{1,20}$/
export const code = /^[\w-]{5,64}$/
