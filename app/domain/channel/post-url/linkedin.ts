import type { PostReader } from './found.ts'

export const readLinkedin: PostReader = ({ path: whole, query }) => {
  // The light site and the links in letters put a word before the same address.
  const path = whole[0] === 'mwlite' || whole[0] === 'comm' ? whole.slice(1) : whole
  const [first = '', second = ''] = path
  if (first === 'redir' || first === 'safety' || first === 'redirect') return { reason: 'redirect_link' }
  const urn = path.find((part) => part.startsWith('urn:')) ?? query.get('highlightedUpdateUrn') ?? ''
  const named = /^urn:li:(activity|share|ugcPost):(\d{10,20})$/.exec(urn)
  if (named && /^(?:feed|embed|video)$/.test(first))
    return { postId: named[2]!, url: `https://www.linkedin.com/feed/update/${urn}/` }
  if (first === 'pulse' && /^[\p{L}\p{N}_-]{3,200}$/u.test(second))
    return { postId: second, url: `https://www.linkedin.com/pulse/${encodeURIComponent(second)}/` }
  const post = /^(?:(.{3,100}?)_.*?)?-?(activity|share|ugcPost)-(\d{10,20})(?:-[\w-]{2,10})?$/.exec(second)
  if (first !== 'posts' || !post) return undefined
  const [, handle, kind, id] = post
  const url = `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/`
  return handle ? { postId: id!, handle, url } : { postId: id!, url }
}
