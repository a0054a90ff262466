/** What became of a call of a tracked link. Every call is stored; only `counted` ones count. */
export const verdicts = ['counted', 'bot', 'prefetch', 'repeat'] as const
export type Verdict = (typeof verdicts)[number]

/** The same visitor on the same link within this many seconds of a counted click is the same click. */
export const repeatSeconds = 30

export type ClickFacts = {
  isBot: boolean
  isPrefetch: boolean
  /** When the same visitor was last counted on this link; null when never. */
  lastCountedAt: Date | null
}

export function verdictOf({ isBot, isPrefetch, lastCountedAt }: ClickFacts, now: Date): Verdict {
  if (isBot) return 'bot'
  if (isPrefetch) return 'prefetch'
  if (lastCountedAt && now.getTime() - lastCountedAt.getTime() < repeatSeconds * 1000) return 'repeat'
  return 'counted'
}

/** Headers by which browsers say that nobody has looked yet (Fetch standard; Firefox; older WebKit). */
const purposeHeaders = ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'] as const

/** A page fetched ahead, a preview, or a HEAD: a program asks, no person has come. */
export function isPrefetch(method: string, headers: { get(name: string): string | null }): boolean {
  if (method === 'HEAD') return true
  return purposeHeaders.some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ''))
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
