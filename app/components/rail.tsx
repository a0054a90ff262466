import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'

export type RailStop = {
  key: string
  label: ReactNode
  /** A date or a sentence about time: "4 Nov", "by 24 Nov". */
  date?: ReactNode
  state: 'done' | 'yours' | 'theirs' | 'next'
}

const looks: Record<RailStop['state'], string> = {
  done: 'text-ink',
  yours: 'keep-shape bg-mark text-on-mark',
  theirs: 'text-ink',
  next: 'text-soft',
}

/** The life of a deal as stops in a row: what is done, whose turn it is and by when, what comes. */
export function Rail({ stops, label }: { stops: RailStop[]; label: string }) {
  const { t } = useTranslation()
  return (
    <ol
      aria-label={label}
      className="grid grid-cols-2 border-y border-ink md:auto-cols-fr md:grid-flow-col md:grid-cols-none"
    >
      {stops.map(({ key, label: name, date, state }) => {
        const current = state === 'yours' || state === 'theirs'
        return (
          <li
            key={key}
            aria-current={current ? 'step' : undefined}
            className={classNames(
              'relative min-h-15 border-rule px-2.5 py-2.5 text-note even:border-s md:border-s md:first:border-s-0',
              'nth-[n+3]:border-t md:nth-[n+3]:border-t-0',
              looks[state],
            )}
          >
            {state === 'theirs' && (
              <span aria-hidden="true" className="absolute inset-x-0 top-0 h-1 bg-ink" />
            )}
            <span className="sr-only">{t(`shell.stop.${state}`)}: </span>
            <span
              className={classNames('flex items-baseline gap-1.5 leading-snug', current && 'font-semibold')}
            >
              {name}
              {state === 'done' && <Tick />}
            </span>
            {date && <span className="mt-0.5 block text-fine">{date}</span>}
          </li>
        )
      })}
    </ol>
  )
}

function Tick() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5 shrink-0 fill-none stroke-current">
      <path d="M1.5 6.5 4.5 9.5 10.5 2.5" strokeWidth="1.5" />
    </svg>
  )
}
