import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { isbot } from 'isbot'
import { dayIn } from '#app/domain/clock.ts'
import { deviceOf, isPrefetch, repeatSeconds, type Verdict, verdictOf } from '#app/domain/outcome/click.ts'
import { landingUrl } from '#app/domain/outcome/destination.ts'
import { readLinkCode } from '#app/domain/outcome/link-code.ts'
import type { Db } from '#db/db.ts'
import { findRecentClick, lockVisitor, recordClick } from '#db/queries/clicks.ts'
import { findLinkByCode, type TrackedLink } from '#db/queries/tracked-links.ts'
import { findVisitorSalt } from '#db/queries/visitor-salts.ts'

const mostLinks = 10_000

/** @param address the visitor's network address; it is hashed and never stored. */
type AnswerClick = (request: Request, code: string, now: Date, address: string) => Promise<Response>

/**
 * Sends a follower on and keeps the click. A click is stored before it is answered: whoever was sent on is in the
 * books. Bots, prefetches and repeats are stored with their verdict and get the same answer as everybody else.
 */
export function clickAnswer(db: Db): AnswerClick {
  // A link never changes once it exists, so what was read once stays true.
  const links = new Map<string, TrackedLink>()
  let salted: { day: string; salt: Promise<Buffer> } | undefined

  return async (request, typed, now, address) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' })
    const link = await find(typed)
    if (!link) return plain(404, 'There is no such link.')
    const userAgent = request.headers.get('user-agent') ?? ''
    const visitorKey = hash(await saltOf(now), address, userAgent)
    const id = randomUUID()
    await keep(request, { id, linkId: link.id, visitorKey, userAgent }, now)
    return plain(302, '', { location: landingUrl(link.destination, id) })
  }

  async function find(typed: string) {
    const code = readLinkCode(typed)
    if (!code) return undefined
    const known = links.get(code)
    if (known) return known
    const link = await findLinkByCode(db, code)
    if (!link) return undefined
    if (links.size >= mostLinks) links.clear()
    links.set(code, link)
    return link
  }

  function saltOf(now: Date) {
    const day = dayIn(now, 'UTC')
    if (salted?.day === day) return salted.salt
    const salt = findVisitorSalt(db, day, randomBytes(32))
    salted = { day, salt }
    salt.catch(() => {
      salted = undefined
    })
    return salt
  }

  async function keep(
    { method, headers }: Request,
    { userAgent, ...call }: { id: string; linkId: number; visitorKey: string; userAgent: string },
    now: Date,
  ) {
    const facts = {
      isBot: userAgent === '' || isbot(userAgent),
      isPrefetch: isPrefetch(method, headers),
      lastCountedAt: null,
    }
    const seen = { country: null, referrer: hostOf(headers.get('referer')), device: deviceOf(userAgent) }
    const write = (on: Db, verdict: Verdict) => recordClick(on, { ...call, ...seen, verdict }, now)
    const alone = verdictOf(facts, now)
    if (alone !== 'counted') return write(db, alone)
    await db.transaction().execute(async (tx) => {
      await lockVisitor(tx, call.linkId, call.visitorKey)
      const since = new Date(now.getTime() - repeatSeconds * 1000)
      const lastCountedAt = await findRecentClick(tx, call, since)
      await write(tx, verdictOf({ ...facts, lastCountedAt }, now))
    })
  }
}

const hash = (salt: Buffer, address: string, userAgent: string) =>
  createHash('sha256')
    .update(salt)
    .update(JSON.stringify([address, userAgent]))
    .digest('hex')

/** Of the page that the visitor came from only its host is kept: the rest may name a person. */
function hostOf(referrer: string | null): string | null {
  if (!referrer || !URL.canParse(referrer)) return null
  return new URL(referrer).hostname.slice(0, 253) || null
}

const plain = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, {
    status,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
      'x-robots-tag': 'noindex',
      ...headers,
    },
  })
