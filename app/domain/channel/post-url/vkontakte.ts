import type { PostReader } from './found.ts'

/** The id names its owner, a community by a negative number. A clip is a video under another address. */
export const readVkontakte: PostReader = ({ path, query }) => {
  const [first = ''] = path
  if (first === 'away.php' || first === 'away') return { reason: 'redirect_link' }
  if (first === 'cc') return { reason: 'short_link' }
  for (const place of [first, query.get('w') ?? '', query.get('z') ?? '']) {
    const match = /^(wall|video|clip|photo|story)(-?)(\d{1,15})_(\d{1,15})(?:$|[/?_])/.exec(place)
    if (!match) continue
    const [, kind = '', sign, owner, post] = match
    const ids = `${sign}${owner}_${post}`
    return {
      postId: `${kind === 'clip' ? 'video' : kind}${ids}`,
      handle: `${sign === '-' ? 'club' : 'id'}${owner}`,
      url: `https://vk.com/${kind}${ids}`,
    }
  }
  return undefined
}
