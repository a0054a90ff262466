/** Why what was pasted is not read as an address of a platform. */
export type AddressFault =
  | 'not_an_address'
  | 'several_addresses'
  | 'hidden_host'
  | 'with_port'
  | 'look_alike'
  | 'redirect_link'
  | 'short_link'
  | 'other_site'

const longest = 2_048
const marks =
  /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff<("«“]+|[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff>)\]}"'»”’.,;!]+$/gu
const names =
  /instagram|tiktok|youtube|youtu\.?be|telegram|snapchat|twitter|vkontakte|vkvideo|odnoklassniki|pinterest|linkedin|^(?:xn--|.*\.xn--)|^(?:\w+\.)?(?:t\.me|x\.com|vk\.com|ok\.ru)\.|-(?:\w+\.)?(?:t\.me|x\.com|vk\.com|ok\.ru)$/
const leadingOn = new Set([
  'l.instagram.com',
  'lm.facebook.com',
  'l.facebook.com',
  'l.threads.net',
  'away.vk.com',
])
const shortened = new Set([
  't.co',
  'lnkd.in',
  'bit.ly',
  'tinyurl.com',
  'vk.cc',
  'ow.ly',
  'buff.ly',
  'is.gd',
  'goo.gl',
  'cutt.ly',
])

/**
 * The one address in what somebody pasted, share texts of the platforms included ("Look at this! https://…"), or why
 * there is none that could be a platform's. `isKnown` tells whether a host is one of the platforms.
 */
export function pastedAddress(
  text: string,
  isKnown: (host: string) => boolean,
): { address: string } | { reason: AddressFault } {
  if (text.length > 2 * longest) return { reason: 'not_an_address' }
  const whole = text.trim().split(/\s+/)
  const words = whole.length === 1 ? whole : whole.filter((word) => /^[^a-z]*https?:\/\//i.test(word))
  if (words.length > 1) return { reason: 'several_addresses' }
  const address = (words[0] ?? '').replace(marks, '')
  // oxlint-disable-next-line no-control-regex -- the control characters are what is refused here
  if (address === '' || address.length > longest || /[\\\u0000-\u001f\u007f]/.test(address))
    return { reason: 'not_an_address' }
  const [, scheme, host = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)/i.exec(address) ?? []
  if (scheme && !/^https?$/i.test(scheme)) return { reason: 'not_an_address' }
  // Letters of other scripts, wide letters and encoded signs look like a host that they are not.
  if (/[^ -~]|%/.test(host)) return { reason: 'look_alike' }
  if (host.includes('@')) return { reason: 'hidden_host' }
  if (scheme && /:\d*$/.test(host)) return { reason: 'with_port' }
  if (!/^[\w-]+(?:\.[\w-]+)+\.?$/.test(host)) return { reason: 'not_an_address' }
  return isKnown(host.toLowerCase()) ? { address } : { reason: foreign(host.toLowerCase()) }
}

function foreign(host: string): AddressFault {
  const bare = host.replace(/^www\./, '')
  if (leadingOn.has(bare)) return 'redirect_link'
  if (shortened.has(bare)) return 'short_link'
  return names.test(host) ? 'look_alike' : 'other_site'
}
