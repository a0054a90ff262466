import type { PostReader } from './found.ts'

const shared = /^[\w-]{6,64}$/

export const readSnapchat: PostReader = ({ host, path: [first = '', second = '', third = ''] }) => {
  if (host === 't.snapchat.com' || first === 't') return { reason: 'short_link' }
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
}
