import type { Platform } from './platforms.ts'

/** A web address that is safe to look at: its platform, the host as written, its decoded path and its query. */
export type Address = { platform: Platform; host: string; path: readonly string[]; query: URLSearchParams }

const longest = 2_048

// Exact hosts only: `instagram.com.evil.example` and look-alikes in other scripts are other hosts.
const hosts: Record<Platform, readonly string[]> = {
  instagram: ['instagram.com', 'instagr.am'],
  tiktok: ['tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com', 'lite.tiktok.com'],
  youtube: ['youtube.com', 'music.youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  telegram: ['t.me', 'telegram.me', 'telegram.dog'],
  snapchat: ['snapchat.com', 'story.snapchat.com', 't.snapchat.com'],
  x: ['x.com', 'twitter.com'],
  vkontakte: ['vk.com', 'vk.ru', 'vkvideo.ru'],
  odnoklassniki: ['ok.ru', 'odnoklassniki.ru'],
  pinterest: ['pinterest.com', 'pin.it'],
  linkedin: ['linkedin.com'],
}

const platformOfHost = new Map(
  Object.entries(hosts).flatMap(([platform, names]) => names.map((name) => [name, platform as Platform])),
)

const pinterestCountry =
  /^pinterest\.(?:at|ca|ch|cl|co\.kr|co\.uk|com\.au|com\.mx|de|dk|es|fr|ie|it|jp|nz|ph|pt|ru|se)$/
const regional = /^[a-z]{2}\.(?=(?:pinterest|linkedin)\.com$)/
const nameBeforeTelegram = /^[a-z][a-z0-9_-]{3,31}(?=\.t\.me$)/

/**
 * Reads an address of one of the ten platforms, with or without its scheme. Undefined for anything else: other
 * schemes and hosts, names and passwords before the host, ports, control characters, broken escapes.
 */
export function readAddress(text: string): Address | undefined {
  const trimmed = text.trim()
  // oxlint-disable-next-line no-control-regex -- the control characters are what is refused here
  if (trimmed === '' || trimmed.length > longest || /[\s\\\u0000-\u001f\u007f]/.test(trimmed))
    return undefined
  const written = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  // A colon before the first slash of a bare address is another scheme (javascript:, tg:) or a port.
  if (written !== trimmed && /^[^/?#]*[:@]/.test(trimmed)) return undefined
  const url = URL.parse(written)
  if (!url || url.username !== '' || url.password !== '' || url.port !== '') return undefined
  if (/^https?:\/\/[^/?#]*@/i.test(written)) return undefined

  const host = bareHost(url.hostname)
  const path = decodedPath(url.pathname)
  if (!path) return undefined
  const name = nameBeforeTelegram.exec(host)?.[0]
  if (name)
    return {
      platform: 'telegram',
      host: 't.me',
      path: [name.replaceAll('-', '_'), ...path],
      query: url.searchParams,
    }
  const platform = platformOfHost.get(host)
  return platform && { platform, host, path, query: url.searchParams }
}

/** A host without what only says the device or the country. */
function bareHost(hostname: string): string {
  const host = hostname.replace(/^(?:www|m|mobile)\./, '').replace(regional, '')
  return pinterestCountry.test(host) ? 'pinterest.com' : host
}

/** Whether a host, in small letters, is one of the ten platforms'. */
export const isPlatformHost = (hostname: string): boolean =>
  platformOfHost.has(bareHost(hostname)) || nameBeforeTelegram.test(bareHost(hostname))

function decodedPath(pathname: string): string[] | undefined {
  try {
    const parts = pathname.split('/').filter(Boolean).map(decodeURIComponent)
    // oxlint-disable-next-line no-control-regex -- as above, after decoding
    return parts.some((part) => /[/\\\s\u0000-\u001f\u007f]/.test(part)) ? undefined : parts
  } catch {
    return undefined
  }
}
