import { redirect } from '@remix-run/node'
import { type Adapter, generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia'
import { now } from '#app/clock.server.ts'
import type { Actor, Role } from '#app/domain/actor.ts'
import { plusDays } from '#app/domain/clock.ts'
import type { Power } from '#app/domain/staff/powers.ts'
import { env } from '#app/env.server.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { db } from '#db/db.server.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  findSessionPerson,
  recordSecondFactorShown,
  recordSession,
  recordSessionExpiry,
} from '#db/queries/sessions.ts'
import { secretHash } from '#db/secret-hash.ts'
import { cookieOf, localeOf } from './locale.ts'
import { pathOf } from './params.ts'
import { notForYou } from './refusal.ts'
import { passStaffDoor, toSecondFactor } from './staff-door.ts'

type Person = {
  name: string
  email: string
  role: 'brand' | 'creator' | 'staff'
  locale: string
  partyId: string | null
  zone: string | null
  powers: Power[]
  secondFactorAt: Date | null
  viewing: { id: string; subjectId: string; endsAt: Date } | null
}

declare module 'lucia' {
  interface Register {
    Lucia: typeof forPeople
    DatabaseUserAttributes: Person
    DatabaseSessionAttributes: { userAgent?: string | null }
  }
}

const isSecure = env.SECURE_COOKIES === '1'
/** The prefix makes browsers refuse the cookie from anything but this very host over TLS. */
export const sessionCookie = isSecure ? '__Host-athar' : 'athar'

/** Secrets of staff begin with this word: their sessions live shorter, and nobody else's begin so. */
const staffPrefix = 'staff.'
const longestDays = 90

/** Only this leaves for the database: who reads the table cannot sign in with it. */
export const hashSecret = secretHash

const adapter: Adapter = {
  async getSessionAndUser(secret) {
    const row = await findSession(db, hashSecret(secret))
    const isTooOld = row !== undefined && plusDays(row.createdAt, longestDays) < now()
    if (!row || isTooOld || (row.role === 'staff') !== secret.startsWith(staffPrefix)) return [null, null]
    const { expiresAt, createdAt: _, accountId, ...person } = row
    return [
      { id: secret, userId: accountId, expiresAt, attributes: {} },
      { id: accountId, attributes: person },
    ]
  },
  getUserSessions: async () => [],
  setSession: ({ id, userId, expiresAt, attributes }) =>
    recordSession(db, {
      idHash: hashSecret(id),
      accountId: userId,
      expiresAt,
      createdAt: now(),
      userAgent: attributes.userAgent?.slice(0, 300) ?? null,
    }),
  updateSessionExpiration: (secret, expiresAt) => recordSessionExpiry(db, hashSecret(secret), expiresAt),
  deleteSession: (secret) => deleteSession(db, hashSecret(secret)),
  deleteUserSessions: (accountId) => deleteSessionsOf(db, accountId),
  deleteExpiredSessions: () => deleteExpiredSessions(db, now()),
}

const lasting = (idle: TimeSpan) =>
  new Lucia(adapter, {
    sessionExpiresIn: idle,
    sessionCookie: { name: sessionCookie, attributes: { secure: isSecure, sameSite: 'lax' } },
    getUserAttributes: (person) => person,
  })

const forPeople = lasting(new TimeSpan(30, 'd'))
const forStaff = lasting(new TimeSpan(12, 'h'))
const keeperOf = (secret: string) => (secret.startsWith(staffPrefix) ? forStaff : forPeople)

export type Account = { id: string; name: string; email: string; role: Person['role']; zone: string | null }
/** What a person of staff may do, and when they showed the second factor last. */
export type Trust = { powers: Power[]; secondFactorAt: Date | null }
/** Staff looks at the pages of the account that a reader says; `by` is who looks. */
export type Viewing = { id: string; endsAt: Date; by: { id: string; name: string } }
export type Theme = 'light' | 'dark'
export type Reader = {
  account?: Account
  /** Missing for staff who has not shown the second factor yet. */
  actor?: Actor
  /** Of staff only. */
  trust?: Trust
  viewing?: Viewing
  locale: Locale
  theme?: Theme
  /** `Set-Cookie` for a session that has just been prolonged. */
  cookie?: string
}

/** Who reads this page, signed in or not, with their language and their choice of light or dark. */
export async function findReader(request: Request): Promise<Reader> {
  const found = await check(request)
  const theme = cookieOf(request.headers.get('cookie'), 'theme')
  const choices: { theme?: Theme } = theme === 'light' || theme === 'dark' ? { theme } : {}
  if (!found) return { locale: localeOf(request), ...choices }
  const { id, name, email, role, zone, locale, powers, secondFactorAt } = found.user
  return {
    account: { id, name, email, role, zone },
    ...(!lacksFactor(found.user) && { actor: actorOf(found.user) }),
    ...(role === 'staff' && { trust: { powers, secondFactorAt } }),
    ...(found.viewing && { viewing: found.viewing }),
    locale: localeOf(request, locale),
    ...choices,
    ...(found.cookie ? { cookie: found.cookie } : {}),
  }
}

/**
 * The actor of this request. Staff passes the door of the address as well: second factor and powers.
 * @throws a redirect to sign-in for strangers, to the second factor where it is missing, a 403 page for people of another
 * role and staff without the power
 */
export async function requireActor<R extends Exclude<Role, 'system'>>(
  request: Request,
  ...roles: R[]
): Promise<Extract<Actor, { role: R }>> {
  const { user } = await requireSession(request)
  const actor = actorOf(user)
  if (!actor || !(roles as string[]).includes(actor.role)) throw notForYou()
  if (lacksFactor(user)) throw toSecondFactor(request)
  if (actor.role === 'staff') await passStaffDoor(request, user, now())
  return actor as Extract<Actor, { role: R }>
}

/**
 * A person of staff who may still have to show the second factor: for its own page only.
 * @throws as `requireActor` does
 */
export async function requireStaffPerson(request: Request): Promise<Trust & Pick<Account, 'id' | 'email'>> {
  const { user } = await requireSession(request)
  if (user.role !== 'staff') throw notForYou()
  const { id, email, powers, secondFactorAt } = user
  return { id, email, powers, secondFactorAt }
}

/** What names the session of this request in the database; undefined when it has none. */
export function sessionHash(request: Request): string | undefined {
  const secret = secretOf(request)
  return secret && hashSecret(secret)
}

/** Whether a request comes with a session of staff's, whoever's pages it shows. */
export const isStaffSession = (request: Request) => secretOf(request)?.startsWith(staffPrefix) ?? false

/** The second factor was shown just now, in the session of this request. */
export async function keepSecondFactor(request: Request) {
  const secret = secretOf(request)
  if (secret) await recordSecondFactorShown(db, hashSecret(secret), now())
}

/** @throws a redirect to sign-in, which leads back to the page. */
async function requireSession(request: Request) {
  const found = await check(request)
  if (found) return found
  const to = request.method === 'GET' ? `?to=${encodeURIComponent(pathOf(request))}` : ''
  throw redirect(`/sign-in${to}`)
}

const lacksFactor = ({ role, secondFactorAt }: Person) => role === 'staff' && secondFactorAt === null

/** Opens a session with a fresh secret and closes the one the request came with. Answers the `Set-Cookie` value. */
export async function signIn(
  account: { id: string; role: Person['role'] },
  request: Request,
): Promise<string> {
  const before = secretOf(request)
  if (before) await deleteSession(db, hashSecret(before))
  const secret = (account.role === 'staff' ? staffPrefix : '') + generateIdFromEntropySize(25)
  const userAgent = request.headers.get('user-agent')
  await keeperOf(secret).createSession(account.id, { userAgent }, { sessionId: secret })
  return keeperOf(secret).createSessionCookie(secret).serialize()
}

/** Closes the session of this request. Answers the `Set-Cookie` value that makes the browser forget it. */
export async function signOut(request: Request): Promise<string> {
  const secret = secretOf(request)
  if (secret) await deleteSession(db, hashSecret(secret))
  return forPeople.createBlankSessionCookie().serialize()
}

// Lucia's own reading throws on a cookie with a stray percent sign.
const secretOf = (request: Request) => cookieOf(request.headers.get('cookie'), sessionCookie)

async function check(request: Request) {
  const secret = secretOf(request)
  if (!secret || secret.length > 100) return undefined
  const keeper = keeperOf(secret)
  const { user, session } = await keeper.validateSession(secret)
  if (!user) return undefined
  const cookie = session.fresh ? keeper.createSessionCookie(secret).serialize() : undefined
  return { user, cookie, ...(await shownTo(user)) }
}

/** While staff looks at the pages of somebody, every page is asked for by that person: nothing of staff's is open. */
async function shownTo(user: Person & { id: string }) {
  const { viewing } = user
  const mayView = user.powers.includes('impersonation') && !lacksFactor(user)
  if (!viewing || !mayView || viewing.endsAt <= now()) return {}
  const subject = await findSessionPerson(db, viewing.subjectId)
  if (!subject || subject.role === 'staff') return {}
  const { accountId: id, ...person } = subject
  return {
    user: { ...person, id, secondFactorAt: null, viewing: null },
    viewing: { id: viewing.id, endsAt: viewing.endsAt, by: { id: user.id, name: user.name } },
  }
}

function actorOf({ id: accountId, role, partyId }: Person & { id: string }): Actor | undefined {
  if (role === 'staff') return { role, id: accountId, accountId }
  return partyId ? { role, id: partyId, accountId } : undefined
}
