import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** One sentence: what will stand here and what brings it. */
  children: ReactNode
  /** One real example row, as it will look; it is marked as an example by its own words. */
  example?: ReactNode
  /** One button or link. */
  action?: ReactNode
}

/** A list that has nothing yet: a sentence, one example row, one thing to do. */
export function EmptyState({ children, example, action }: EmptyStateProps) {
  return (
    <div className="max-w-prose py-4">
      <p>{children}</p>
      {example && <div className="my-4 border-y border-dashed border-edge py-3 text-soft">{example}</div>}
      {action && <div className="pt-3">{action}</div>}
    </div>
  )
}
