import { number, type PostReader } from './found.ts'

/** A topic has one number whoever's page it is opened on; videos are numbered apart. */
export const readOdnoklassniki: PostReader = ({ path, query }) => {
  const [first = '', second = ''] = path
  if (first === 'dk' && query.get('st.cmd') === 'outLinkWarning') return { reason: 'redirect_link' }
  const theme = query.get('st.themeId') ?? ''
  if (first === 'dk') return number.test(theme) ? topic(theme) : undefined
  if (first === 'topic') return number.test(second) ? topic(second) : undefined
  if (/^(?:video|live|videoembed)$/.test(first)) return number.test(second) ? movie(second) : undefined
  const isNumeric = first === 'profile' || first === 'group'
  const handle = isNumeric ? `${first}/${second}` : first
  const [kind = '', id = '', ...more] = path.slice(isNumeric ? 2 : 1)
  if (!number.test(id) || more.length > 0) return undefined
  if (kind === 'video') return { ...movie(id), handle }
  if (kind !== 'topic' && kind !== 'statuses') return undefined
  return { postId: id, handle, url: `https://ok.ru/${handle}/${kind}/${id}` }
}

const topic = (id: string) => ({ postId: id, url: `https://ok.ru/topic/${id}` })
const movie = (id: string) => ({ postId: `video/${id}`, url: `https://ok.ru/video/${id}` })
