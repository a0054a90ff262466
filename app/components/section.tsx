import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type SectionProps = {
  title: ReactNode
  /** A short fact at the end of the line: a count, a unit, a link. */
  note?: ReactNode
  children: ReactNode
  id?: string
  /** Heading level; 3 inside another section. */
  level?: 2 | 3
  className?: string
}

/** A part of a page: its name, one ink rule, white space. There are no cards. */
export function Section({ title, note, children, id, level = 2, className }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={classNames('min-w-0 pt-8.5', className)}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-2.5">
        <Heading className="type-heading">{title}</Heading>
        {note && <div className="text-note text-soft">{note}</div>}
      </div>
      {children}
    </section>
  )
}

const shapes = {
  even: 'md:grid-cols-2',
  'wide-start': 'lg:grid-cols-[minmax(0,17fr)_minmax(0,10fr)]',
  'wide-end': 'lg:grid-cols-[minmax(0,10fr)_minmax(0,17fr)]',
  thirds: 'md:grid-cols-3',
} as const

/** Sections side by side on a desk, one under another on a phone. Each child is one column. */
export function Columns({
  shape = 'wide-start',
  children,
}: {
  shape?: keyof typeof shapes
  children: ReactNode
}) {
  return <div className={classNames('grid grid-cols-1 gap-x-10', shapes[shape])}>{children}</div>
}
