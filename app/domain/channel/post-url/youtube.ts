import type { Found, PostReader } from './found.ts'

const video = /^[\w-]{11}$/

/** A video has one id whether it is watched, live, short or embedded; a post of the community has another kind. */
export const readYoutube: PostReader = ({ host, path, query }) => {
  const [first = '', second = ''] = path
  if (host === 'youtu.be') return path.length === 1 ? watch(first) : undefined
  if (first === 'redirect' || first === 'attribution_link') return { reason: 'redirect_link' }
  if (first === 'clip') return { reason: 'clip_of_video' }
  if (first === 'watch') return watch(query.get('v') ?? second)
  if (first === 'shorts')
    return video.test(second)
      ? { postId: second, url: `https://www.youtube.com/shorts/${second}` }
      : undefined
  if (['live', 'embed', 'v', 'e'].includes(first)) return watch(second)
  const community = first === 'post' ? second : path.at(-1) === 'community' ? (query.get('lb') ?? '') : ''
  if (!/^Ug[\w-]{10,60}$/.test(community)) return undefined
  const found = { postId: community, url: `https://www.youtube.com/post/${community}` }
  return first.startsWith('@') ? { ...found, handle: first.slice(1) } : found
}

const watch = (id: string): Found | undefined =>
  video.test(id) ? { postId: id, url: `https://www.youtube.com/watch?v=${id}` } : undefined
