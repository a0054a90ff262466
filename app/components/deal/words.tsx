import { classNames } from '../class-names.ts'

/** What somebody wrote: its lines are kept, its direction is its own, its place is the page's. */
export function Words({ children, className }: { children: string; className?: string }) {
  return (
    <p className={classNames('max-w-prose whitespace-pre-line', className)}>
      <bdi dir="auto">{children}</bdi>
    </p>
  )
}
