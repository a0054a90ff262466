import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Fact = { term: ReactNode; detail: ReactNode; key?: string }

type DefinitionListProps = {
  facts: Fact[]
  /** `rows`: term and detail on one ruled line. `figures`: a line of large numbers with their names under them. */
  shape?: 'rows' | 'figures'
}

/** Facts with their names. */
export function DefinitionList({ facts, shape = 'rows' }: DefinitionListProps) {
  if (shape === 'figures')
    return (
      <dl className="flex flex-wrap gap-x-10 gap-y-5 py-2">
        {facts.map(({ key, term, detail }, at) => (
          <div key={key ?? at} className="flex min-w-24 flex-col-reverse">
            <dt className="text-note text-soft">{term}</dt>
            <dd className="type-amount">{detail}</dd>
          </div>
        ))}
      </dl>
    )
  return (
    <dl>
      {facts.map(({ key, term, detail }, at) => (
        <div
          key={key ?? at}
          className={classNames(
            'grid grid-cols-1 gap-x-6 border-b border-rule py-2.5',
            'sm:grid-cols-[minmax(8rem,2fr)_minmax(0,3fr)]',
          )}
        >
          <dt className="text-soft">{term}</dt>
          <dd className="min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
