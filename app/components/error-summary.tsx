import { useEffect, useId, useRef } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { ReactNode } from 'react'

export type FieldErrorLine = {
  /** The id of the control, which is its name unless said otherwise. */
  id: string
  message: ReactNode
}

/** What is wrong in a form, above it, each line a link to its field. Nothing is wrong: nothing is drawn. */
export function ErrorSummary({ errors }: { errors: FieldErrorLine[] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const some = errors.length > 0
  useEffect(() => {
    if (some) box.current?.focus()
  }, [some])
  if (!some) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="my-5 border-2 border-disputed px-4 py-3.5"
      aria-labelledby={titleId}
    >
      <h2 id={titleId} className="text-lead font-semibold">
        {t('field.summary', { count: errors.length })}
      </h2>
      <ul className="mt-1.5">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block min-h-6 font-semibold text-disputed">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
