import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import { useFormat } from './format.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Link } from './link.tsx'
import { NavIcon } from './nav-icon.tsx'
import { isHere, type Place, type PlaceKey, placesOf, type ShellRole } from './navigation.ts'

export type ShellReader = {
  role: ShellRole
  name: string
  /** How many things wait for them; shown beside "Your turn". */
  turns?: number
  /** Places that none of their powers opens. */
  closed?: readonly PlaceKey[]
}

type ShellProps = {
  /** null: nobody is signed in. */
  reader: ShellReader | null
  /** Path and query of this page: it marks the place in the navigation and is where a change of language returns. */
  path: string
  children: ReactNode
}

/** The frame of every page: a way past it, where you are, what waits, which language. */
export function Shell({ reader, path, children }: ShellProps) {
  const { t } = useTranslation()
  const isCreator = reader?.role === 'creator'
  return (
    <div className={classNames('flex min-h-dvh flex-col', isCreator && 'max-md:pb-16')}>
      <a
        href="#content"
        className="absolute start-4 top-2 z-30 -translate-y-20 bg-ink px-4 py-2.5 text-paper focus:translate-y-0"
      >
        {t('shell.skip')}
      </a>
      <header className="mx-auto w-full max-w-page">
        <div className="relative mx-0 flex min-h-14 items-stretch gap-7 border-b border-rule gutter">
          <Link
            to="/"
            aria-label={t('shell.home')}
            className="type-wordmark flex min-w-11 items-center no-underline"
          >
            {t('shell.wordmark')}
          </Link>
          {reader && <MainNav reader={reader} path={path} />}
          <div className={classNames('ms-auto flex items-center gap-5', fromWidth[widthOf(reader)])}>
            <LanguageSwitch path={path} />
            {reader ? <Account reader={reader} /> : <GuestLinks />}
          </div>
          <PhoneMenu reader={reader} path={path} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-page flex-1 gutter pb-16 outline-none">
        {children}
      </main>
      <Footer path={path} />
      {isCreator && <BottomBar reader={reader} path={path} />}
    </div>
  )
}

/** More places than these do not fit beside a name on a narrow desk. */
const mostPlaces = 5
const widthOf = (reader: ShellReader | null) =>
  reader && placesOf(reader.role, reader.closed).length > mostPlaces ? 'xl' : 'md'
const fromWidth = { md: 'max-md:hidden', xl: 'max-xl:hidden' }
const toWidth = { md: 'md:hidden', xl: 'xl:hidden' }

function MainNav({ reader, path }: { reader: ShellReader; path: string }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('shell.main_nav')} className={classNames('flex gap-5', fromWidth[widthOf(reader)])}>
      {placesOf(reader.role, reader.closed).map((place) => (
        <Link
          key={place.key}
          to={place.to}
          aria-current={isHere(place, path) ? 'page' : undefined}
          className="-mb-px flex items-center border-ink py-[3px] text-soft no-underline hover:text-ink aria-[current=page]:border-b-3 aria-[current=page]:pb-0 aria-[current=page]:text-ink"
        >
          <PlaceName place={place} turns={reader.turns} />
        </Link>
      ))}
    </nav>
  )
}

function PlaceName({ place, turns = 0 }: { place: Place; turns?: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <span className="whitespace-nowrap">
      {t(`shell.${place.key}`)}
      {place.key === 'turn' && turns > 0 && (
        <>
          <span
            aria-hidden="true"
            className="keep-shape ms-1.5 inline-block min-w-5 bg-mark px-1 text-center text-note font-semibold text-on-mark"
          >
            {format.number(turns)}
          </span>
          <span className="sr-only">, {t('shell.turn_count', { count: turns })}</span>
        </>
      )}
    </span>
  )
}

function Account({ reader }: { reader: ShellReader }) {
  const { t } = useTranslation()
  return (
    <details className="group relative">
      <summary className="flex min-h-11 items-center gap-1.5 text-note">
        <span className="sr-only">{t('shell.account')}: </span>
        <bdi dir="auto" className="max-w-36 truncate">
          {reader.name}
        </bdi>
        <Chevron />
      </summary>
      <div className="absolute end-0 top-full z-20 min-w-44 border border-ink bg-raised py-1">
        <AccountLinks />
      </div>
    </details>
  )
}

function AccountLinks() {
  const { t } = useTranslation()
  const row = 'flex min-h-11 w-full items-center px-4 text-start no-underline hover:bg-wash'
  return (
    <>
      <Link to="/settings" className={row}>
        {t('shell.settings')}
      </Link>
      <form method="post" action="/sign-out">
        <button type="submit" className={row}>
          {t('shell.sign_out')}
        </button>
      </form>
    </>
  )
}

function GuestLinks() {
  const { t } = useTranslation()
  return (
    <>
      <Link to="/sign-in" className="inline-flex min-h-11 items-center">
        {t('shell.sign_in')}
      </Link>
      <Link to="/sign-up" className="inline-flex min-h-11 items-center">
        {t('shell.sign_up')}
      </Link>
    </>
  )
}

/** On a phone: everything that the desk's header shows. A creator's places stand in the bar below instead. */
function PhoneMenu({ reader, path }: { reader: ShellReader | null; path: string }) {
  const { t } = useTranslation()
  const places = reader && reader.role !== 'creator' ? placesOf(reader.role, reader.closed) : []
  return (
    <details className={classNames('group ms-auto', toWidth[widthOf(reader)])}>
      <summary className="flex h-full min-h-14 items-center gap-1.5">
        {t('shell.menu')}
        <Chevron />
      </summary>
      <div className="absolute inset-x-0 top-full z-20 border-b border-ink bg-paper pb-2">
        {places.length > 0 && (
          <nav aria-label={t('shell.main_nav')} className="border-b border-rule py-1">
            {places.map((place) => (
              <Link
                key={place.key}
                to={place.to}
                aria-current={isHere(place, path) ? 'page' : undefined}
                className="flex min-h-11 items-center px-4 no-underline aria-[current=page]:font-semibold"
              >
                <PlaceName place={place} turns={reader?.turns} />
              </Link>
            ))}
          </nav>
        )}
        {reader ? (
          <AccountLinks />
        ) : (
          <div className="flex gap-6 px-4">
            <GuestLinks />
          </div>
        )}
        <div className="border-t border-rule px-4 pt-2">
          <LanguageSwitch path={path} />
        </div>
      </div>
    </details>
  )
}

function BottomBar({ reader, path }: { reader: ShellReader; path: string }) {
  const { t } = useTranslation()
  return (
    <nav
      aria-label={t('shell.main_nav')}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-ink bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {placesOf(reader.role, reader.closed).map((place) => (
        <Link
          key={place.key}
          to={place.to}
          aria-current={isHere(place, path) ? 'page' : undefined}
          className="flex min-h-14 flex-1 flex-col items-center justify-center border-ink pt-[3px] pb-1 text-fine text-soft no-underline aria-[current=page]:border-t-3 aria-[current=page]:pt-0 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          <NavIcon place={place.key} />
          <PlaceName place={place} turns={reader.turns} />
        </Link>
      ))}
    </nav>
  )
}

function Footer({ path }: { path: string }) {
  const { t } = useTranslation()
  return (
    <footer className="mx-auto w-full max-w-page gutter">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t border-rule py-5 text-note text-soft">
        <p>{t('shell.sentence')}</p>
        <nav aria-label={t('shell.footer_nav')} className="flex flex-wrap gap-x-6">
          <Link to="/briefs" className="inline-flex min-h-8 items-center">
            {t('openbriefs.title')}
          </Link>
          <Link to="/clocks" className="inline-flex min-h-8 items-center">
            {t('shell.clocks')}
          </Link>
          <Link to="/rules" className="inline-flex min-h-8 items-center">
            {t('compliance.rules_title')}
          </Link>
          <Link to="/disputes" className="inline-flex min-h-8 items-center">
            {t('criteria.title')}
          </Link>
          <Link to="/fees" className="inline-flex min-h-8 items-center">
            {t('shell.fees')}
          </Link>
        </nav>
        <div className="md:hidden">
          <LanguageSwitch path={path} />
        </div>
      </div>
    </footer>
  )
}

function Chevron() {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className="size-3 fill-none stroke-current group-open:rotate-180"
    >
      <path d="M2 4.5 6 8.5 10 4.5" strokeWidth="1.5" />
    </svg>
  )
}
