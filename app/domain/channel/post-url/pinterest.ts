import type { PostReader } from './found.ts'

export const readPinterest: PostReader = ({ host, path: [first = '', second = ''] }) => {
  if (host === 'pin.it' || first === 'url_shortener') return { reason: 'short_link' }
  if (first === 'offsite') return { reason: 'redirect_link' }
  const id = /^(?:[\p{L}\p{N}_-]*--)?(\d{6,20})$/u.exec(second)?.[1]
  return first === 'pin' && id ? { postId: id, url: `https://www.pinterest.com/pin/${id}/` } : undefined
}
