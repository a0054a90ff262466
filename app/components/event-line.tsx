import type { ReactNode } from 'react'
import { Day, When } from './format.tsx'

type EventLineProps = {
  what: ReactNode
  by?: ReactNode
  at: Date
  /** It belongs to the whole day. */
  isOfDay?: boolean
  /** As somebody wrote it, in whatever language. */
  note?: string | undefined
  children?: ReactNode
}

/** One entry of a history: what happened, by whom and when, and under it what there is to say. */
export function EventLine({ what, by, at, isOfDay = false, note, children }: EventLineProps) {
  return (
    <li className="border-b border-rule py-2">
      <div className="flex flex-wrap justify-between gap-x-6">
        <span>{what}</span>
        <span className="text-note text-soft">
          {by && <>{by} · </>}
          {isOfDay ? <Day value={at} /> : <When value={at} />}
        </span>
      </div>
      {children}
      {note && (
        <p dir="auto" className="text-note whitespace-pre-line text-soft">
          {note}
        </p>
      )}
    </li>
  )
}
