/** The query parameter that carries the click's id to the shop, which sends it back with an order. */
export const clickParameter = 'athar_click'

/** An address people may be sent to: http or https, no name or password in it; undefined otherwise. */
export function readDestination(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isPlain = url.username === '' && url.password === ''
  return isPlain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined
}

/**
 * The destination with its UTM parameters. What the brand's own address says already, UTM or other, stays as it is;
 * so does its fragment.
 * @throws RangeError when it is no http(s) address: forms refuse those before.
 */
export function taggedDestination(destination: string, of: { campaignName: string; code: string }): string {
  const url = mustRead(destination)
  for (const [name, value] of [
    ['utm_source', 'athar'],
    ['utm_medium', 'influencer'],
    ['utm_campaign', slug(of.campaignName)],
    ['utm_content', of.code],
  ] as const)
    if (!url.searchParams.has(name)) append(url, name, value)
  return url.href
}

/** Where one click goes: the destination with this click's id, and no other click's. */
export const landingUrl = (destination: string, clickId: string): string => landingFor(destination)(clickId)

/** The same for many clicks of one link: the address is read once. @throws RangeError when it is none. */
export function landingFor(destination: string): (clickId: string) => string {
  const url = mustRead(destination)
  const parts = url.search.slice(1).split('&')
  const kept = parts.filter((part) => part.split('=')[0] !== clickParameter)
  if (kept.length < parts.length) url.search = kept.join('&')
  append(url, clickParameter, '')
  const { href } = url
  const end = href.includes('#') ? href.indexOf('#') : href.length
  const [before, fragment] = [href.slice(0, end), href.slice(end)]
  return (clickId) => before + clickId + fragment
}

function mustRead(destination: string): URL {
  const url = readDestination(destination)
  if (!url) throw new RangeError(`${destination} is no address to send people to`)
  return url
}

/** Added as text: writing through searchParams would re-encode the brand's own part. */
function append(url: URL, name: string, value: string) {
  url.search = `${url.search === '' ? '' : `${url.search}&`}${name}=${encodeURIComponent(value)}`
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'campaign'
