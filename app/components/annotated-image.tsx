import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../domain/content/point.ts'
import { useFormat } from './format.tsx'

export type Annotation = {
  key: string
  /** null: about the whole picture. */
  point: Point | null
  text: ReactNode
  /** Who said it and when. */
  byline?: ReactNode
}

type AnnotatedImageProps = {
  src: string
  alt: string
  /** Pixels of the file, so that the page does not jump. */
  width: number
  height: number
  annotations: Annotation[]
  /** Stands before the ids of the comments, where a page shows several pictures. */
  id: string
}

/** A picture with numbered points and, beside it, what was said about each. */
export function AnnotatedImage({ src, alt, width, height, annotations, id }: AnnotatedImageProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="on-sheet self-start bg-sheet p-3.5">
        <div className="relative">
          <img src={src} alt={alt} width={width} height={height} className="block h-auto w-full" />
          <svg className="pointer-events-none absolute inset-0 size-full overflow-visible [direction:ltr]">
            {annotations.map(({ key, point }, at) =>
              point ? (
                <a
                  key={key}
                  href={`#${id}-${key}`}
                  aria-label={t('field.where_comment', { number: number(at + 1) })}
                  className="pointer-events-auto"
                >
                  <circle
                    cx={`${point.x * 100}%`}
                    cy={`${point.y * 100}%`}
                    r="13"
                    strokeWidth="2"
                    className="fill-sheet stroke-on-sheet"
                  />
                  <text
                    x={`${point.x * 100}%`}
                    y={`${point.y * 100}%`}
                    dy="0.35em"
                    textAnchor="middle"
                    className="fill-on-sheet text-note font-semibold"
                  >
                    {number(at + 1)}
                  </text>
                </a>
              ) : null,
            )}
          </svg>
        </div>
      </div>
      <ol className="min-w-0">
        {annotations.map(({ key, point, text, byline }, at) => (
          <li key={key} id={`${id}-${key}`} className="flex gap-3 border-b border-rule py-2.5 target:bg-wash">
            <span
              aria-hidden="true"
              className={
                point
                  ? 'flex size-6.5 shrink-0 items-center justify-center rounded-full border border-ink text-note font-semibold'
                  : 'flex size-6.5 shrink-0 items-center justify-center text-note font-semibold'
              }
            >
              {number(at + 1)}
            </span>
            <div className="min-w-0">
              <p dir="auto" className="text-start">
                {text}
              </p>
              <p className="text-fine text-soft">
                {byline}
                {!point && <span className="block">{t('field.where_anywhere')}</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
