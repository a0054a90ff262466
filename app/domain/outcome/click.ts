/** What became of a call of a tracked link. Every call is stored; only `counted` ones count. */
export const verdicts = ['counted', 'bot', 'data_centre', 'prefetch', 'repeat', 'rate'] as const
export type Verdict = (typeof verdicts)[number]
export const noClicks = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>

/** What a request shows by itself that nobody looked: it is decided when it is answered. */
export type Sign = Extract<Verdict, 'bot' | 'data_centre' | 'prefetch'>

/**
 * One call of a link as it is kept, before it is judged. The keys are hashes with the day's salt: of address, agent and
 * language, and of the network that the address lies in.
 */
export type RawClick = {
  /** It holds the time: see `clickId`. */
  id: string
  linkId: number
  clickedAt: Date
  visitorKey: string
  networkKey: string
  sign: Sign | null
  country: string | null
  /** The host of the page that the visitor came from. */
  referrer: string | null
  device: Device
}

/** An id of its own (UUID version 7): the first 48 bits are the time in milliseconds, the rest comes from `random`, a UUID. */
export function clickId(now: Date, random: string): string {
  const time = now.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}

/** When the click of an id happened. */
export const clickTime = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))

/** What the request shows by itself: a program that says so, nobody looking, or a machine among machines. */
export function signOf(shown: { isBot: boolean; isPrefetch: boolean; isDataCentre: boolean }): Sign | null {
  if (shown.isBot) return 'bot'
  if (shown.isPrefetch) return 'prefetch'
  return shown.isDataCentre ? 'data_centre' : null
}

/** Headers by which browsers say that nobody has looked yet (Fetch standard; Firefox; older WebKit). */
const purposeHeaders = ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'] as const

/** A page fetched ahead, a preview, or a HEAD: a program asks, no person has come. */
export function isPrefetch(method: string, headers: Record<string, string | string[] | undefined>): boolean {
  if (method === 'HEAD') return true
  return purposeHeaders.some((name) => {
    const said = headers[name]
    return said !== undefined && /prefetch|prerender|preview/i.test(String(said))
  })
}

export const devices = ['phone', 'tablet', 'desktop', 'other'] as const
export type Device = (typeof devices)[number]

/** The class of device a user agent names itself as; Android tablets are the ones that do not say "Mobile". */
export function deviceOf(userAgent: string): Device {
  if (/iPad|Tablet|Kindle|Silk|PlayBook/i.test(userAgent)) return 'tablet'
  if (/Android/i.test(userAgent)) return /Mobile/i.test(userAgent) ? 'phone' : 'tablet'
  if (/iPhone|iPod|Mobi/i.test(userAgent)) return 'phone'
  if (/Windows NT|Macintosh|X11|CrOS/i.test(userAgent)) return 'desktop'
  return 'other'
}

/**
 * Libraries and headless browsers that name themselves and are no crawlers of anybody: the list of crawlers leaves some
 * of them out.
 */
const programs =
  /headless|phantomjs|puppeteer|playwright|selenium|webdriver|electron\/|okhttp|python|aiohttp|httpx|go-http|java\/|libwww|curl|wget|axios|node-fetch|undici|guzzle|scrapy|postman|insomnia|dart:io/i

/** Whether an agent names itself a program; `isCrawler` is what the kept list of crawlers says. A browser has a name. */
export const isProgram = (userAgent: string, isCrawler: (userAgent: string) => boolean): boolean =>
  userAgent === '' || programs.test(userAgent) || isCrawler(userAgent)

/** One line of the click log: the click without its time, which its id holds. */
export const clickLine = (click: Omit<RawClick, 'clickedAt'>): string =>
  `["${click.id}",${click.linkId},"${click.visitorKey}","${click.networkKey}",${quoted(click.sign)},${quoted(click.country)},${
    click.referrer === null ? 'null' : JSON.stringify(click.referrer)
  },"${click.device}"]\n`

const quoted = (word: string | null) => (word === null ? 'null' : `"${word}"`)

/** Undefined for a line that was cut off while it was written: nobody was answered for it. */
export function readClickLine(line: string): RawClick | undefined {
  if (!line.startsWith('[') || !line.endsWith(']')) return undefined
  try {
    const [id, linkId, visitorKey, networkKey, sign, country, referrer, device] = JSON.parse(line) as [
      string,
      number,
      string,
      string,
      Sign | null,
      string | null,
      string | null,
      Device,
    ]
    return { id, linkId, clickedAt: clickTime(id), visitorKey, networkKey, sign, country, referrer, device }
  } catch {
    return undefined
  }
}
