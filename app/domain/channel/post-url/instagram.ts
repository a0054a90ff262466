import { code, number, type PostReader } from './found.ts'

const kinds: Record<string, string> = { p: 'p', reel: 'reel', reels: 'reel', tv: 'tv' }
/** What may follow a post's code: its embedded form, its pictures, one of its comments. */
const tails = new Set(['', 'embed', 'captioned', 'media', 'c'])
/** Posts of private accounts carry a key of so many letters behind their code. */
const keyLength = 28

/** A post, a reel and a video of the old kind share one space of codes. */
export const readInstagram: PostReader = ({ path }) => {
  const [first = '', second = '', third = ''] = path
  if (first === 'share' || first === 's') return { reason: 'short_link' }
  if (first === 'stories') {
    if (second === 'highlights' || !number.test(third)) return undefined
    return { postId: third, handle: second, url: `https://www.instagram.com/stories/${second}/${third}/` }
  }
  const at = kinds[first] ? 0 : 1
  const kind = kinds[path[at] ?? '']
  const id = path[at + 1]
  if (!kind || !id || !code.test(id) || !tails.has(path[at + 2] ?? '') || id === 'audio') return undefined
  const postId = id.length > keyLength ? id.slice(0, -keyLength) : id
  const url = `https://www.instagram.com/${kind}/${postId}/`
  return at === 0 ? { postId, url } : { postId, handle: first, url }
}
