import { number, type PostReader } from './found.ts'

export const readX: PostReader = ({ path }) => {
  const [name = '', ...rest] = path
  const [status = '', id = ''] = name === 'i' && rest[0] === 'web' ? rest.slice(1) : rest
  if (!/^(?:status(?:es)?|article)$/.test(status) || !number.test(id)) return undefined
  if (name === 'i') return { postId: id, url: `https://x.com/i/status/${id}` }
  return { postId: id, handle: name, url: `https://x.com/${name}/status/${id}` }
}
