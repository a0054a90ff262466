import { type Address, readAddress } from './address.ts'
import { isHandle } from './handle.ts'
import type { Platform } from './platforms.ts'

export type Profile = { platform: Platform; handle: string; url: string }

/** The address people are sent to. `handle` is one that `isHandle` accepts. */
export function profileUrl(platform: Platform, handle: string): string {
  const name = handle.split('/').map(encodeURIComponent).join('/')
  switch (platform) {
    case 'instagram':
      return `https://www.instagram.com/${name}/`
    case 'tiktok':
      return `https://www.tiktok.com/@${name}`
    case 'youtube':
      return isChannelId(handle)
        ? `https://www.youtube.com/channel/${name}`
        : `https://www.youtube.com/@${name}`
    case 'telegram':
      return `https://t.me/${name}`
    case 'snapchat':
      return `https://www.snapchat.com/@${name}`
    case 'x':
      return `https://x.com/${name}`
    case 'vkontakte':
      return `https://vk.com/${name}`
    case 'odnoklassniki':
      return `https://ok.ru/${name}`
    case 'pinterest':
      return `https://www.pinterest.com/${name}/`
    case 'linkedin':
      return name.includes('/') ? `https://www.linkedin.com/${name}/` : `https://www.linkedin.com/in/${name}/`
  }
}

/** YouTube's own number of a channel, which stands where a handle is not chosen. */
export const isChannelId = (handle: string): boolean => /^UC[\w-]{22}$/.test(handle)

/** Whose profile an address shows. Undefined for posts, other pages and other sites. */
export function recogniseProfile(text: string): Profile | undefined {
  const address = readAddress(text)
  const handle = address && nameIn(address)
  if (!handle || !isHandle(address.platform, handle)) return undefined
  return { platform: address.platform, handle, url: profileUrl(address.platform, handle) }
}

/** A handle as people type it: "name", "@name" or the address of the profile on this platform. */
export function readHandle(platform: Platform, text: string): string | undefined {
  const name = text.trim().replace(/^@/, '').normalize('NFC')
  if (isHandle(platform, name) && !/^https?:/i.test(name)) return name
  const profile = recogniseProfile(text)
  return profile?.platform === platform ? profile.handle : undefined
}

// The tabs of a profile that are still the profile.
const tabs = [
  '',
  'about',
  'videos',
  'shorts',
  'streams',
  'featured',
  'community',
  'playlists',
  'reels',
  'tagged',
]
const isTab = (part: string | undefined) => tabs.includes((part ?? '').toLowerCase())

function nameIn({ platform, host, path }: Address): string | undefined {
  const [first = '', second, third] = path
  const at = first.startsWith('@') ? first.slice(1) : undefined
  switch (platform) {
    case 'instagram':
      return isTab(second) ? first : undefined
    case 'x':
      return second === undefined || /^(?:with_replies|media|likes)$/.test(second) ? first : undefined
    case 'tiktok':
      return host === 'tiktok.com' && second === undefined ? at : undefined
    case 'youtube':
      if (host === 'youtu.be') return undefined
      if (at) return isTab(second) ? at : undefined
      return ['c', 'user', 'channel'].includes(first) && isTab(third) ? second : undefined
    case 'telegram':
      if (first === 's') return third === undefined ? second : undefined
      return second === undefined ? first : undefined
    case 'snapchat':
      if (host === 't.snapchat.com') return undefined
      if (at) return second === undefined ? at : undefined
      return ['add', 's'].includes(first) && third === undefined ? second : undefined
    case 'vkontakte':
      if (host === 'vkvideo.ru') return second === undefined ? at : undefined
      if (/^(?:wall|video|clip|photo|story|topic|album)-?\d/.test(first)) return undefined
      return second === undefined ? first.replace(/^(?:public|event)(?=\d+$)/, 'club') : undefined
    case 'odnoklassniki':
      if (first === 'profile' || first === 'group')
        return third === undefined ? `${first}/${second}` : undefined
      return second === undefined ? first : undefined
    case 'pinterest':
      return host === 'pinterest.com' && (second === undefined || /^_(?:created|saved)$/.test(second))
        ? first
        : undefined
    case 'linkedin':
      if (first === 'in') return second
      return ['company', 'school', 'showcase'].includes(first) && second ? `${first}/${second}` : undefined
  }
}
