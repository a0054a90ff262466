import { number, type PostReader } from './found.ts'

/** Numbers count within a channel, so that a post's id names its channel too. */
export const readTelegram: PostReader = ({ path }) => {
  const [name = '', ...rest] = path[0] === 's' ? path.slice(1) : path
  if (name === 'iv' || name === 'share') return { reason: 'redirect_link' }
  // t.me/c/… is a private channel's: nobody else can open it.
  if (name === 'c') return { reason: 'private_post' }
  if (rest.length === 0 || rest.length > 2) return undefined
  const isStory = rest[0] === 's'
  const id = rest.at(-1)!
  if (!rest.every((part, i) => number.test(part) || (i === 0 && isStory)) || id === 's') return undefined
  const post = isStory ? `s/${id}` : id
  return { postId: `${name.toLowerCase()}/${post}`, handle: name, url: `https://t.me/${name}/${post}` }
}
