import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'

type FilterGroupProps = {
  title: string
  /** How many of its filters are set; a group with some stands open. */
  set: number
  /** Stands open in any case. */
  isOpen?: boolean
  children: ReactNode
}

/** A fold of the filter form. */
export function FilterGroup({ title, set, isOpen = false, children }: FilterGroupProps) {
  const { t } = useTranslation()
  return (
    <details open={isOpen || set > 0} className="group border-t border-rule">
      <summary className="flex min-h-11 items-center justify-between gap-3">
        <span className="font-semibold">{title}</span>
        <span className="flex items-center gap-2 text-note text-soft">
          {set > 0 && t('search.set', { count: set })}
          <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 fill-none stroke-current stroke-2">
            <path d="M1.5 4 6 8.5 10.5 4" className="group-open:hidden" />
            <path d="M1.5 8.5 6 4l4.5 4.5" className="not-group-open:hidden" />
          </svg>
        </span>
      </summary>
      <div className="grid gap-4 pb-4">{children}</div>
    </details>
  )
}
