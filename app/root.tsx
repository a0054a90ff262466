import { data, type LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { now } from '#app/clock.server.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { DocumentTitle } from './components/document-title.tsx'
import { Announcement } from './components/announcement.tsx'
import { FeeContext } from './components/fee.ts'
import { HaltBanner } from './components/books/halt.tsx'
import { FormatProvider } from './components/format.tsx'
import { placesOf } from './components/navigation.ts'
import { useNonce } from './components/nonce.ts'
import { Problem } from './components/problem.tsx'
import { Shell } from './components/shell.tsx'
import { ViewingBanner } from './components/viewing-banner.tsx'
import { StaleFactor } from './components/stale-factor.tsx'
import { creatorFeeBps } from './domain/escrow/fees.ts'
import { audiencesOf, dismissedIn } from './domain/staff/announcement.ts'
import { doorOf, maySee } from './domain/staff/doors.ts'
import { cookieOf } from './http/locale.ts'
import { findReader } from './http/session.server.ts'
import { wantsFactor } from './http/staff-door.ts'
import { directionOf, knownLocale, type Locale } from './i18n/locale.ts'
import { db } from '#db/db.server.ts'
import { findAnnouncement } from '#db/queries/announcements.ts'
import { findFeeBps } from '#db/queries/fee-changes.ts'
import { countTurns } from '#db/queries/inbox.ts'
import { findHalt } from '#db/queries/payout-halts.ts'
import './app.css'

export async function loader({ request }: LoaderFunctionArgs) {
  const { account, actor, trust, viewing, locale, theme, cookie } = await findReader(request)
  const at = now()
  const isParty = actor?.role === 'brand' || actor?.role === 'creator'
  const dismissed = dismissedIn(cookieOf(request.headers.get('cookie'), 'dismissed'))
  const [turns, halt, feeBps, announcement] = await Promise.all([
    isParty ? countTurns(db, actor) : 0,
    actor?.role === 'staff' ? findHalt(db) : undefined,
    findFeeBps(db, at),
    findAnnouncement(db, audiencesOf(account?.role ?? null), dismissed, at),
  ])
  const isStale = actor?.role === 'staff' && wantsFactor(request, trust!, at)
  const closed =
    trust && placesOf('staff').flatMap(({ key, to }) => (maySee(doorOf(to)!, trust.powers) ? [] : [key]))
  const page = { locale, theme, account, turns, closed, halt, isStale, viewing, feeBps, announcement }
  return data(page, { headers: cookie ? { 'Set-Cookie': cookie } : {} })
}

export const links = () => [{ rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]

/** The document around every page, the error page included: there the loader's answer may be missing. */
export function Layout({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>('root')
  const locale = useLocale()
  const nonce = useNonce()
  // A route with `handle = { isStill: true }` needs no script and loads none.
  const needsNone = useMatches().some(({ handle }) => (handle as { isStill?: boolean } | undefined)?.isStill)
  // What staff looks at must change nothing: no script runs there either.
  const isStill = needsNone || page?.viewing !== undefined
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={page?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <DocumentTitle />
        <Links />
      </head>
      <body>
        <FormatProvider locale={locale} zone={page?.account?.zone ?? 'UTC'}>
          <FeeContext.Provider value={page?.feeBps ?? creatorFeeBps}>{children}</FeeContext.Provider>
        </FormatProvider>
        {!isStill && <ScrollRestoration nonce={nonce} />}
        {!isStill && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary() {
  return (
    <Frame>
      <Problem />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  return (
    <Shell
      reader={page?.account ? { ...page.account, turns: page.turns, closed: page.closed } : null}
      path={pathname + search}
    >
      {page?.viewing && <ViewingBanner viewing={page.viewing} name={page.account!.name} />}
      {page?.announcement && <Announcement announcement={page.announcement} path={pathname + search} />}
      {page?.halt && <HaltBanner halt={page.halt} />}
      {page?.isStale && <StaleFactor path={pathname + search} />}
      {children}
    </Shell>
  )
}

/** The language of the texts on this page, which the server chose and the browser loaded. */
function useLocale(): Locale {
  const { i18n } = useTranslation()
  return knownLocale(i18n.language)
}
