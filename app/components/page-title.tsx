import type { ReactNode } from 'react'

type PageTitleProps = {
  children: ReactNode
  /** One sentence under the name: who, for whom, since when. */
  subtitle?: ReactNode
  /** What stands at the end side: `<Amount size="title">`, a score, one button. */
  aside?: ReactNode
}

/** The page's only h1. */
export function PageTitle({ children, subtitle, aside }: PageTitleProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-5 pt-9 pb-5">
      <div className="min-w-0 max-w-prose">
        <h1 className="type-title">{children}</h1>
        {subtitle && <p className="mt-2 text-soft">{subtitle}</p>}
      </div>
      {aside && <div className="pb-0.5">{aside}</div>}
    </div>
  )
}
