import { hash, randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isbot } from 'isbot'
import { dayIn } from '#app/domain/clock.ts'
import { clickId, clickLine, deviceOf, isPrefetch, isProgram, signOf } from '#app/domain/outcome/click.ts'
import { landingFor } from '#app/domain/outcome/destination.ts'
import { readLinkAddress } from '#app/domain/outcome/link-name.ts'
import type { ClickLog } from '#db/click-log/writer.ts'
import type { Db } from '#db/db.ts'
import { findLinkAt } from '#db/queries/tracked-links.ts'
import { findVisitorSalt } from '#db/queries/visitor-salts.ts'
import { visitorAddress } from './visitor-address.ts'
import type { VisitorNetwork } from './visitor-network.ts'

const mostLinks = 10_000
const mostAgents = 10_000

/** A link's destination may be changed: what was read is asked for again after so long. */
const freshMs = 5_000
/** Nobody is sent to an address older than this while the database answers. */
const staleMs = 30_000
const patienceMs = 500

type Link = { id: number; brandId: string; landing: (clickId: string) => string; readAt: number }
type Salt = { day: string; salt: string; isShared: boolean; readAt: number }

type Parts = {
  db: Db
  log: Pick<ClickLog, 'append'>
  now: () => Date
  networkOf: (address: string) => VisitorNetwork
  /** A proxy of our own says which address asks, and may name its country. */
  isProxied: boolean
  /** Headers of every answer on this site; on a brand's domain they would speak for the brand. */
  headers: Record<string, string>
}

/**
 * Answers `GET` and `HEAD /r/CODE` without the rest of the site: a follower is sent on once the click stands in the
 * log. Bots, prefetches and repeats get the same answer as everybody else, so that nobody learns the rules from it.
 * Under a domain of a brand's own `/CODE` is enough, and no other brand's links are there.
 */
export function clickAnswer({ db, log, now, networkOf, isProxied, headers }: Parts) {
  const links = new Map<string, Link>()
  const reading = new Map<string, Promise<Link | undefined>>()
  const agents = new Map<string, { isBot: boolean; device: ReturnType<typeof deviceOf> }>()
  let salted: Salt | undefined
  let salting: { day: string; asked: Promise<Salt> } | undefined
  const fixed = ['cache-control', 'no-store', 'x-robots-tag', 'noindex']
  const own = [...Object.entries(headers).flat(), ...fixed]
  const sent = [...own, 'content-length', '0', 'location']
  const sentOnDomain = [...fixed, 'content-length', '0', 'location']

  return (request: IncomingMessage, response: ServerResponse, brandId?: string): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(response, brandId, 405, 'Only GET and HEAD.', [
        'allow',
        'GET, HEAD',
        'connection',
        'close',
      ])
    const code = codeIn(request.url!, brandId === undefined)
    const at = now()
    const link = code === undefined ? undefined : links.get(code)
    const salt = saltFor(at)
    const age = link ? at.getTime() - link.readAt : Infinity
    if (link && salt && age <= staleMs && isAt(link, brandId)) {
      if (age > freshMs) void read(code!).catch(() => {})
      return keep(request, response, link, salt, at, brandId)
    }
    void prepare(code, at).then(
      (found) =>
        found && isAt(found.link, brandId)
          ? keep(request, response, found.link, found.salt, at, brandId)
          : plain(response, brandId, 404, 'There is no such link.'),
      () => plain(response, brandId, 503, 'Try again in a moment.', ['retry-after', '2']),
    )
  }

  async function prepare(code: string | undefined, at: Date) {
    if (code === undefined) return undefined
    const known = links.get(code)
    const isFresh = known && at.getTime() - known.readAt <= staleMs
    const link = isFresh ? known : known ? await readAgain(code, known, at) : await read(code)
    return link && { link, salt: saltFor(at) ?? (await readSalt(at)) }
  }

  /** Followers of a known link are sent where it led last while the database is away or slow. */
  async function readAgain(code: string, known: Link, at: Date): Promise<Link | undefined> {
    const late = new Promise<never>((_, reject) => setTimeout(reject, patienceMs).unref())
    return Promise.race([read(code), late]).catch(() => {
      known.readAt = at.getTime() - freshMs
      return known
    })
  }

  function read(code: string): Promise<Link | undefined> {
    const running = reading.get(code)
    if (running) return running
    const asked = findLinkAt(db, readLinkAddress(code)!)
      .then((row) => {
        if (!row) {
          links.delete(code)
          return undefined
        }
        if (links.size >= mostLinks) links.clear()
        const { id, brandId, destination } = row
        const link = { id, brandId, landing: landingFor(destination), readAt: now().getTime() }
        links.set(code, link)
        return link
      })
      .finally(() => reading.delete(code))
    reading.set(code, asked)
    return asked
  }

  /** Today's salt; one of this process's own, made while the database was away, is asked for again every few seconds. */
  function saltFor(at: Date): Salt | undefined {
    if (!salted || salted.day !== dayOf(at)) return undefined
    if (!salted.isShared && at.getTime() - salted.readAt > freshMs) void readSalt(at)
    return salted
  }

  /** Asked for once, however many clicks wait for it. */
  function readSalt(at: Date): Promise<Salt> {
    const day = dayOf(at)
    if (salting?.day !== day) {
      const asked = askSalt(at).finally(() => {
        if (salting?.asked === asked) salting = undefined
      })
      salting = { day, asked }
    }
    return salting.asked
  }

  async function askSalt(at: Date): Promise<Salt> {
    const day = dayOf(at)
    const own = salted?.day === day ? salted.salt : randomBytes(32).toString('hex')
    const [salt, isShared] = await findVisitorSalt(db, day, Buffer.from(own, 'hex')).then(
      (shared) => [shared.toString('hex'), true] as const,
      () => [own, false] as const,
    )
    salted = { day, salt, isShared, readAt: at.getTime() }
    return salted
  }

  function keep(
    request: IncomingMessage,
    response: ServerResponse,
    link: Link,
    { salt }: Salt,
    at: Date,
    brandId: string | undefined,
  ) {
    const { headers: asked } = request
    const address = visitorAddress(request, isProxied)
    const agent = asked['user-agent'] ?? ''
    const { isBot, device } = agentOf(agent)
    const network = networkOf(address)
    const id = clickId(at, randomUUID())
    const line = clickLine({
      id,
      linkId: link.id,
      visitorKey: key(`${salt}v${address}\n${agent}\n${asked['accept-language'] ?? ''}`),
      networkKey: key(`${salt}n${network.prefix}`),
      sign: signOf({
        isBot,
        isPrefetch: isPrefetch(request.method!, asked),
        isDataCentre: network.isDataCentre,
      }),
      country: (isProxied && edgeCountry(asked)) || network.country,
      referrer: hostOf(asked.referer),
      device,
    })
    log.append(line, (isStored) => {
      // A follower is sent on in any case; an answer that names a click is one that is kept.
      const head = brandId === undefined ? sent : sentOnDomain
      response.writeHead(302, [...head, link.landing(isStored ? id : '')])
      response.end()
    })
  }

  function agentOf(agent: string) {
    const known = agents.get(agent)
    if (known) return known
    const read = { isBot: isProgram(agent, isbot), device: deviceOf(agent) }
    if (agents.size >= mostAgents) agents.clear()
    agents.set(agent, read)
    return read
  }

  function plain(
    response: ServerResponse,
    brandId: string | undefined,
    status: number,
    text: string,
    more: string[] = [],
  ) {
    response.writeHead(status, [
      ...[...(brandId === undefined ? own : fixed), 'content-type', 'text/plain; charset=utf-8'],
      ...['content-length', String(Buffer.byteLength(text)), ...more],
    ])
    response.end(response.req.method === 'HEAD' ? undefined : text)
  }
}

/** Whether a link is answered at a domain: every one on this site, a brand's own on the brand's. */
const isAt = (link: Link, brandId: string | undefined) => brandId === undefined || link.brandId === brandId

/** 128 bits are enough to tell the visitors of a day apart. */
const key = (text: string) => hash('sha256', text, 'base64url').slice(0, 22)

let [lastMinute, lastDay] = [0, '']
/** The calendar day (UTC); a format a minute, not one a click. */
function dayOf(at: Date): string {
  const minute = Math.floor(at.getTime() / 60_000)
  if (minute !== lastMinute) [lastMinute, lastDay] = [minute, dayIn(at, 'UTC')]
  return lastDay
}

/** The code or name in `/r/CODE?…`, and in `/CODE?…` where it `isLong` not, in small letters; nothing that needs decoding. */
function codeIn(url: string, isLong: boolean): string | undefined {
  const end = url.indexOf('?')
  const from = isLong || url.startsWith('/r/') ? 3 : 1
  const address = readLinkAddress(url.slice(from, end < 0 ? undefined : end))
  return address && ('code' in address ? address.code : address.name)
}

/** Cloudflare's header, and one that any proxy can be told to set. */
function edgeCountry(headers: IncomingMessage['headers']): string | undefined {
  const said = headers['cf-ipcountry'] ?? headers['x-country']
  return typeof said === 'string' && /^[A-Z]{2}$/.test(said) && said !== 'XX' ? said : undefined
}

/** Of the page that the visitor came from only its host is kept: the rest may name a person. */
function hostOf(referrer: string | undefined): string | null {
  if (!referrer) return null
  const [, host] = /^(?:https?|android-app):\/\/([^/?#@\s]{1,253})(?:[/?#]|$)/i.exec(referrer) ?? []
  return host?.toLowerCase() ?? null
}
