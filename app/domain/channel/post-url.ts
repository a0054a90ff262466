import { type Address, readAddress } from './address.ts'
import { handleKey, isHandle } from './handle.ts'
import type { Platform } from './platforms.ts'

/** `handle` is null where the address does not name the account (youtu.be, instagram.com/p/…). */
export type Post = { platform: Platform; postId: string; handle: string | null; canonicalUrl: string }

type Found = { postId: string; handle?: string; url: string }

/** Which post an address shows. Undefined for profiles, other pages and other sites. */
export function recognisePost(text: string): Post | undefined {
  const address = readAddress(text)
  const found = address && readers[address.platform](address)
  if (!found || (found.handle !== undefined && !isHandle(address.platform, found.handle))) return undefined
  const { postId, handle = null, url } = found
  return { platform: address.platform, postId, handle, canonicalUrl: url }
}

export type PostUrlReason = 'not_a_post_url' | 'other_platform' | 'other_account'

/**
 * The post behind an address if it can be this account's, otherwise why it is not. An address that does not name its
 * account, or names it only by a number while the account is known by name, is taken as given.
 */
export function checkPostUrl(
  text: string,
  account: { platform: Platform; handle: string },
): { postId: string; url: string } | { reason: PostUrlReason } {
  const post = recognisePost(text)
  if (!post) return { reason: 'not_a_post_url' }
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
const number = /^\d{1,20}$/
const code = /^[\w-]{5,64}$/
const video = /^[\w-]{11}$/

const readers: Record<Platform, (address: Address) => Found | undefined> = {
  instagram: ({ path }) => {
    const [first = ''] = path
    const kinds: Record<string, string> = { p: 'p', reel: 'reel', reels: 'reel', tv: 'tv' }
    if (first === 'stories' && number.test(path[2] ?? ''))
      return {
        postId: path[2]!,
        handle: path[1]!,
        url: `https://www.instagram.com/stories/${path[1]}/${path[2]}/`,
      }
    const isShared = first === 'share'
    const at = kinds[first] ? 0 : 1
    const kind = kinds[path[at] ?? '']
    const id = path[at + 1]
    if (!kind || !id || !code.test(id) || path.length > at + 2 || id === 'audio') return undefined
    const url = `https://www.instagram.com/${isShared ? 'share/' : ''}${kind}/${id}/`
    return at === 0 || isShared ? { postId: id, url } : { postId: id, handle: first, url }
  },

  tiktok: ({ host, path: [first = '', second = '', third = ''] }) => {
    if (host !== 'tiktok.com')
      return code.test(first) ? { postId: first, url: `https://${host}/${first}/` } : undefined
    if (first === 't' && code.test(second))
      return { postId: second, url: `https://www.tiktok.com/t/${second}/` }
    const old = /^(\d{8,20})(?:\.html)?$/.exec(second)?.[1]
    if (first === 'v' && old) return { postId: old, url: `https://m.tiktok.com/v/${old}.html` }
    if (!first.startsWith('@') || !/^(?:video|photo)$/.test(second) || !number.test(third)) return undefined
    return {
      postId: third,
      handle: first.slice(1),
      url: `https://www.tiktok.com/${first}/${second}/${third}`,
    }
  },

  youtube: ({ host, path, query }) => {
    const [first = '', second = ''] = path
    const watch = (id: string) =>
      video.test(id) ? { postId: id, url: `https://www.youtube.com/watch?v=${id}` } : undefined
    if (host === 'youtu.be') return path.length === 1 ? watch(first) : undefined
    if (first === 'watch') return watch(query.get('v') ?? second)
    if (first === 'shorts' && video.test(second))
      return { postId: second, url: `https://www.youtube.com/shorts/${second}` }
    if (['live', 'embed', 'v'].includes(first)) return watch(second)
    const community = first === 'post' ? second : path.at(-1) === 'community' ? (query.get('lb') ?? '') : ''
    if (!/^Ug[\w-]{10,60}$/.test(community)) return undefined
    const found = { postId: community, url: `https://www.youtube.com/post/${community}` }
    return first.startsWith('@') ? { ...found, handle: first.slice(1) } : found
  },

  telegram: ({ path }) => {
    const [name = '', ...rest] = path[0] === 's' ? path.slice(1) : path
    // t.me/c/… is a private channel's: nobody else can open it.
    if (name === 'c' || rest.length === 0 || rest.length > 2) return undefined
    const isStory = rest[0] === 's'
    const id = rest.at(-1)!
    if (!rest.every((part, i) => number.test(part) || (i === 0 && isStory)) || id === 's') return undefined
    const postId = isStory ? `s/${id}` : id
    return { postId, handle: name, url: `https://t.me/${name}/${postId}` }
  },

  snapchat: ({ host, path }) => {
    const [first = '', second = '', third = ''] = path
    const shared = /^[\w-]{6,64}$/
    if (host === 't.snapchat.com')
      return shared.test(first) ? { postId: first, url: `https://${host}/${first}` } : undefined
    if (first === 'spotlight' && shared.test(second))
      return { postId: second, url: `https://www.snapchat.com/spotlight/${second}` }
    if (first === 'p' && shared.test(second)) {
      const postId = third ? `${second}/${third}` : second
      return /^[\w-]*$/.test(third) ? { postId, url: `https://www.snapchat.com/p/${postId}` } : undefined
    }
    if (!first.startsWith('@') || !/^(?:spotlight|highlight)$/.test(second) || !shared.test(third))
      return undefined
    return {
      postId: third,
      handle: first.slice(1),
      url: `https://www.snapchat.com/${first}/${second}/${third}`,
    }
  },

  x: ({ path }) => {
    const [name = '', ...rest] = path
    const [status = '', id = ''] = name === 'i' && rest[0] === 'web' ? rest.slice(1) : rest
    if (!/^status(?:es)?$/.test(status) || !number.test(id)) return undefined
    if (name === 'i') return { postId: id, url: `https://x.com/i/status/${id}` }
    return { postId: id, handle: name, url: `https://x.com/${name}/status/${id}` }
  },

  vkontakte: ({ path, query }) => {
    const [first = ''] = path
    const places = [first, query.get('w') ?? '', query.get('z') ?? '']
    for (const place of places) {
      const match = /^(wall|video|clip|photo|story)(-?)(\d{1,15})_(\d{1,15})(?:$|[/?_])/.exec(place)
      if (!match) continue
      const [, kind, sign, owner, post] = match
      const postId = `${kind}${sign}${owner}_${post}`
      return { postId, handle: `${sign === '-' ? 'club' : 'id'}${owner}`, url: `https://vk.com/${postId}` }
    }
    return undefined
  },

  odnoklassniki: ({ path }) => {
    const [first = '', second = ''] = path
    if ((first === 'video' || first === 'live') && number.test(second) && path.length === 2)
      return { postId: second, url: `https://ok.ru/${first}/${second}` }
    const isNumeric = first === 'profile' || first === 'group'
    const handle = isNumeric ? `${first}/${second}` : first
    const [kind = '', id = '', ...more] = path.slice(isNumeric ? 2 : 1)
    if (!/^(?:topic|statuses|video)$/.test(kind) || !number.test(id) || more.length > 0) return undefined
    return { postId: id, handle, url: `https://ok.ru/${handle}/${kind}/${id}` }
  },

  pinterest: ({ host, path: [first = '', second = ''] }) => {
    if (host === 'pin.it')
      return code.test(first) ? { postId: first, url: `https://pin.it/${first}` } : undefined
    const id = /^(?:[\p{L}\p{N}_-]*--)?(\d{6,20})$/u.exec(second)?.[1]
    return first === 'pin' && id ? { postId: id, url: `https://www.pinterest.com/pin/${id}/` } : undefined
  },

  linkedin: ({ path }) => {
    const [first = '', second = ''] = path
    const urn = path.find((part) => part.startsWith('urn:'))
    const named = urn && /^urn:li:(activity|share|ugcPost):(\d{10,20})$/.exec(urn)
    if (named && /^(?:feed|embed|video)$/.test(first))
      return { postId: named[2]!, url: `https://www.linkedin.com/feed/update/${urn}/` }
    if (first === 'pulse' && /^[\p{L}\p{N}_-]{3,200}$/u.test(second))
      return { postId: second, url: `https://www.linkedin.com/pulse/${encodeURIComponent(second)}/` }
    const post = /^(?:(.{3,100}?)_.*?)?-?(activity|share|ugcPost)-(\d{10,20})(?:-[\w-]{2,10})?$/.exec(second)
    if (first !== 'posts' || !post) return undefined
    const [, handle, kind, id] = post
    const url = `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/`
    return handle ? { postId: id!, handle, url } : { postId: id!, url }
  },
}
