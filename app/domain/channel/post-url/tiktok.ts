import { number, type PostReader } from './found.ts'

const long = /^(\d{8,20})(?:\.html)?$/

/** Every video and photo has one number, which its player and its older addresses carry as well. */
export const readTiktok: PostReader = ({ host, path }) => {
  if (host !== 'tiktok.com') return { reason: 'short_link' }
  const [first = '', second = '', third = ''] = path
  if (first === 't') return { reason: 'short_link' }
  if (first === 'link') return { reason: 'redirect_link' }
  if (first.startsWith('@')) {
    if (!/^(?:video|photo)$/.test(second) || !number.test(third)) return undefined
    return {
      postId: third,
      handle: first.slice(1),
      url: `https://www.tiktok.com/${first}/${second}/${third}`,
    }
  }
  const bare = path.join('/').replace(/^(?:v|embed(?:\/v\d)?|player\/v\d|(?:i18n\/)?share\/video)\//, '')
  const id = bare !== path.join('/') && long.exec(bare)?.[1]
  return id ? { postId: id, url: `https://m.tiktok.com/v/${id}.html` } : undefined
}
