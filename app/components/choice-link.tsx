import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'

/** One of several links that choose between views of the same page; the chosen one is said by weight, not by colour. */
export function ChoiceLink({
  to,
  isChosen,
  children,
}: {
  to: string
  isChosen: boolean
  children: ReactNode
}) {
  return (
    <Link
      to={to}
      aria-current={isChosen ? 'true' : undefined}
      className={classNames(
        'inline-block min-h-6',
        isChosen ? 'font-semibold text-ink no-underline' : 'text-soft',
      )}
    >
      {children}
    </Link>
  )
}
