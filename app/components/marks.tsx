import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Source } from '../domain/channel/platforms.ts'
import { classNames } from './class-names.ts'
import { Day } from './format.tsx'

/** The one bright thing on a page: what waits for the reader. `children` says by when. */
export function YourTurn({ children }: { children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <span className="keep-shape inline-block bg-mark px-2 py-0.5 font-semibold text-on-mark">
      {t('shell.turn')}
      {children && <span className="font-normal ps-2">{children}</span>}
    </span>
  )
}

/** A word that classifies: a topic, a format, a platform. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-control border border-rule px-1.5 text-note whitespace-nowrap">
      {children}
    </span>
  )
}

const statusShapes = {
  waiting: { ink: 'text-soft', path: 'M6 1.5A4.5 4.5 0 1 1 6 10.5A4.5 4.5 0 1 1 6 1.5Z', filled: false },
  active: { ink: 'text-ink', path: 'M6 1.5A4.5 4.5 0 0 1 6 10.5Z', filled: true },
  held: { ink: 'text-held', path: 'M1.5 1.5H10.5V10.5H1.5Z', filled: true },
  released: { ink: 'text-released', path: 'M1.5 6.5L4.5 9.5L10.5 2.5', filled: false },
  disputed: { ink: 'text-disputed', path: 'M6 1L11.3 10.5H.7Z', filled: true },
  ended: { ink: 'text-soft', path: 'M2 2L10 10', filled: false },
} as const
export type StatusShape = keyof typeof statusShapes

/** A state in a word, with a shape of its own so that colour is never alone. */
export function Status({ shape, children }: { shape: StatusShape; children: ReactNode }) {
  const { ink, path, filled } = statusShapes[shape]
  return (
    <span className={classNames('inline-flex items-baseline gap-1.5 whitespace-nowrap', ink)}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5 shrink-0 stroke-current stroke-2">
        {shape === 'active' && <path d={statusShapes.waiting.path} className="fill-none" strokeWidth="1.5" />}
        <path d={path} className={filled ? 'fill-current' : 'fill-none'} strokeWidth={filled ? 0 : 2} />
      </svg>
      <span className="font-semibold">{children}</span>
    </span>
  )
}

const certainties: Record<Source, number> = { api: 4, file: 3, declared: 2, estimated: 1 }

/** Where a number comes from and how old it is. The more of the four dots are full, the more certain. */
export function SourceBadge({ source, at }: { source: Source; at?: Date | string | null }) {
  const { t } = useTranslation()
  return (
    <span className="text-fine text-soft">
      <svg
        viewBox="0 0 34 10"
        aria-hidden="true"
        className="me-1.5 inline h-2 w-7 stroke-current align-baseline"
      >
        {[0, 1, 2, 3].map((at) => (
          <circle
            key={at}
            cx={5 + 8 * at}
            cy={5}
            r={2.6}
            className={at < certainties[source] ? 'fill-current' : 'fill-none'}
          />
        ))}
      </svg>
      {t(`shell.source.${source}`)}
      {at && (
        <>
          {' · '}
          {t('shell.as_of')} <Day value={at} long />
        </>
      )}
    </span>
  )
}
