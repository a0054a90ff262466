import { type Random, randomFrom } from '#db/seed/random.ts'

/** One request of a link as it would come over the wire, and what it really is. */
export type Asked = {
  at: number
  link: number
  address: string
  agent: string
  method: 'GET' | 'HEAD'
  headers: Record<string, string>
  /** Null for a person who meant it. */
  invalid: Kind | null
}

/**
 * Kinds of invalid traffic and their share of it. The last two are the sophisticated ones, which no list and no count
 * of one request's own facts gives away.
 */
export const kinds = {
  bot: 0.33,
  data_centre: 0.24,
  preview: 0.16,
  double_tap: 0.1,
  repeater: 0.11,
  farm: 0.045,
  rotating: 0.015,
} as const
export type Kind = keyof typeof kinds

const dayMs = 86_400_000
const days = 3
const links = 200

const crawlers = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'WhatsApp/2.23.20.0 A',
  'TelegramBot (like TwitterBot)',
  'Twitterbot/1.0',
  'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
  'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'python-requests/2.32.3',
  'Go-http-client/2.0',
  'Java/17.0.9',
  'okhttp/4.12.0',
  'curl/8.9.1',
  'axios/1.7.7',
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0.0.0 Safari/537.36',
  'Mozilla/5.0 (compatible; LinkWatch/2.0; +https://linkwatch.example/about)',
  'BrandMonitor 1.2 (+https://monitor.example)',
  '',
]

/** What people carry, old phones among it; many share one, as phones of one model and version do. */
function agentsOf(random: Random): string[] {
  const list: string[] = []
  for (let at = 0; at < 400; at += 1) {
    const minor = random.whole(0, 6)
    list.push(
      random.weighted({ ios: 45, android: 40, old: 5, desktop: 10 }) === 'ios'
        ? `Mozilla/5.0 (iPhone; CPU iPhone OS ${random.whole(15, 18)}_${minor} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram ${random.whole(290, 350)}.0.0.${random.whole(10, 40)} (iPhone${random.whole(11, 17)},${random.whole(1, 5)}; ar_SA)`
        : random.next() < 0.12
          ? `Mozilla/5.0 (Linux; U; Android ${random.whole(4, 6)}.${minor}; ar; GT-I9${random.whole(100, 505)}) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30`
          : random.next() < 0.8
            ? `Mozilla/5.0 (Linux; Android ${random.whole(10, 15)}; SM-A${random.whole(100, 750)}F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${random.whole(100, 131)}.0.0.0 Mobile Safari/537.36`
            : `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${random.whole(100, 131)}.0.0.0 Safari/537.36`,
    )
  }
  return list
}

type Places = {
  /** An address of a network that machines live in, as somebody who rents one would have. */
  machine(random: Random): string
  /** An address outside of all of them. */
  home(random: Random): string
}

/** `count` requests in the order of time, a fifth of them invalid. The same seed gives the same. */
export function inventTraffic(count: number, seed: string, places: Places): Asked[] {
  const random = randomFrom(`click traffic:${seed}`)
  const agents = agentsOf(random)
  const weights = Array.from({ length: links }, (_, rank) => 1 / (rank + 4))
  const sums = weights.map(
    (
      (sum) => (weight) =>
        (sum += weight)
    )(0),
  )
  const popular = () => {
    const wanted = random.next() * sums.at(-1)!
    return sums.findIndex((sum) => sum >= wanted)
  }
  const moment = () => random.next() * days * dayMs
  // Some carriers hide their subscribers behind few addresses, others behind many.
  const carriers = Array.from({ length: 40 }, () => {
    const blocks = Array.from({ length: random.pick([2, 4, 8, 16, 32, 64]) }, () =>
      prefixOf(places.home(random)),
    )
    return () => `${random.pick(blocks)}.${random.whole(1, 254)}`
  })
  const carrier = () => carriers[Math.floor(random.next() ** 2 * carriers.length)]!()
  const all: Asked[] = []
  const add = (asked: Partial<Asked> & Pick<Asked, 'at' | 'link' | 'address' | 'agent'>) =>
    void all.push({ method: 'GET', headers: {}, invalid: null, ...asked })
  const wanted = Math.round(count * 0.2)
  const quota = Object.fromEntries(
    Object.entries(kinds).map(([kind, share]) => [kind, Math.round(wanted * share)]),
  ) as Record<Kind, number>

  let left = count - wanted
  while (left > 0) {
    // One person: at home, on a carrier, in an office of many, or behind a VPN whose exit stands among machines or not.
    const where = random.weighted({ carrier: 68, home: 29, vpn: 0.9, rented_vpn: 0.1, office: 2 })
    const address =
      where === 'carrier'
        ? carrier()
        : where === 'rented_vpn'
          ? places.machine(random)
          : where === 'office'
            ? `${prefixOf(places.home(randomFrom(`office${random.whole(1, 400)}`)))}.7`
            : places.home(random)
    const person = { address, agent: random.pick(agents), link: popular() }
    const visits = random.next() < 0.9 ? 1 : random.whole(2, 3)
    let at = moment()
    for (let visit = 0; visit < visits && left > 0; visit += 1) {
      add({ ...person, at })
      left -= 1
      if (quota.double_tap > 0 && random.next() < 0.025) {
        add({ ...person, at: at + random.whole(300, 9_000), invalid: 'double_tap' })
        quota.double_tap -= 1
      }
      at += 60_000 + random.next() * 5 * 3_600_000
    }
  }
  for (; quota.double_tap > 0; quota.double_tap -= 1) {
    const person = { at: moment(), link: popular(), address: carrier(), agent: random.pick(agents) }
    add(person)
    add({ ...person, at: person.at + random.whole(300, 9_000), invalid: 'double_tap' })
  }
  const someone = () => ({ at: moment(), link: popular(), agent: random.pick(agents) })
  for (; quota.bot > 0; quota.bot -= 1) {
    const address = random.next() < 0.6 ? places.machine(random) : places.home(random)
    add({ ...someone(), agent: random.pick(crawlers), address, invalid: 'bot' })
  }
  // One in twenty-five rents where no list knows it.
  for (; quota.data_centre > 0; quota.data_centre -= 1)
    add({
      ...someone(),
      address: random.next() < 0.04 ? places.home(random) : places.machine(random),
      invalid: 'data_centre',
    })
  for (; quota.preview > 0; quota.preview -= 1) {
    const isHead = random.next() < 0.3
    const header = random.pick(['sec-purpose', 'purpose', 'x-moz', 'x-purpose'])
    add({
      ...{ ...someone(), address: carrier(), invalid: 'preview', method: isHead ? 'HEAD' : 'GET' },
      headers: isHead ? {} : { [header]: random.pick(['prefetch', 'prefetch;prerender', 'preview']) },
    })
  }
  while (quota.repeater > 0) {
    const one = {
      link: popular(),
      address: random.next() < 0.5 ? carrier() : places.home(random),
      agent: random.pick(agents),
    }
    const pause = 60_000 * (1 + random.next() * 14)
    let at = moment() * 0.6
    for (let left = random.whole(40, 400); left > 0 && quota.repeater > 0 && at < days * dayMs; left -= 1) {
      add({ ...one, at, invalid: 'repeater' })
      quota.repeater -= 1
      at += pause * (0.6 + random.next() * 0.8)
    }
  }
  while (quota.farm > 0) {
    const [link, begin, hours] = [popular(), moment() * 0.8, 1 + random.next() * 9]
    const blocks = Array.from({ length: random.whole(1, 6) }, () => prefixOf(places.home(random)))
    const phones = Array.from({ length: random.whole(5, 20) }, () => random.pick(agents))
    for (let left = random.whole(400, 3_000); left > 0 && quota.farm > 0; left -= 1) {
      const address = `${random.pick(blocks)}.${random.whole(1, 254)}`
      add({
        at: begin + random.next() * hours * 3_600_000,
        link,
        address,
        agent: random.pick(phones),
        invalid: 'farm',
      })
      quota.farm -= 1
    }
  }
  for (; quota.rotating > 0; quota.rotating -= 1)
    add({ ...someone(), address: places.home(random), invalid: 'rotating' })
  return all.toSorted((a, b) => a.at - b.at)
}

const prefixOf = (address: string) => address.slice(0, address.lastIndexOf('.'))
