import { type MouseEvent, type ReactNode, type Ref, useRef, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Point, parsePoint, pointText } from '../domain/content/point.ts'
import { classNames } from './class-names.ts'
import type { FieldProps } from './field-frame.tsx'
import { useFormat } from './format.tsx'
import { PointField } from './point-field.tsx'
import { PointMarks } from './point-marks.tsx'
import { useAwake } from './use-awake.ts'

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
  /** Makes the picture take a new point: the field of a form that is wrapped around this component. */
  picker?: Omit<FieldProps<string>, 'label'> & { ref?: Ref<HTMLSelectElement> }
  /** The rest of that form: the comment and its button. */
  children?: ReactNode
}

/**
 * A picture with numbered points and what was said about each. With `picker`, a press on the picture marks a new point
 * exactly, and a list of nine areas does it by keyboard and before the page has woken up.
 */
export function AnnotatedImage(props: AnnotatedImageProps) {
  const { src, alt, width, height, annotations, id, picker, children } = props
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(picker?.defaultValue ?? '')
  const awake = useAwake()
  const area = useRef<HTMLDivElement>(null)

  const mark = (event: MouseEvent<HTMLButtonElement>) => {
    // A press by keyboard has no place in the picture: the list has.
    if (event.detail === 0) return area.current?.querySelector('select')?.focus()
    const box = event.currentTarget.getBoundingClientRect()
    setChosen(
      pointText({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }),
    )
  }

  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="on-sheet self-start bg-sheet p-3.5">
        <div className="relative">
          <img src={src} alt={alt} width={width} height={height} className="block h-auto w-full" />
          {picker && awake && (
            <button
              type="button"
              onClick={mark}
              aria-label={t('field.where_press')}
              className="absolute inset-0 size-full cursor-crosshair"
            />
          )}
          <PointMarks
            marks={annotations.flatMap(({ key, point }, at) =>
              point ? [{ key, point, number: at + 1, href: `#${id}-${key}` }] : [],
            )}
            chosen={picker && parsePoint(chosen)}
          />
        </div>
      </div>
      <div className="min-w-0">
        <AnnotationList annotations={annotations} id={id} />
        {picker && (
          <div ref={area} className="grid gap-4 pt-4">
            <PointField {...picker} value={chosen} onChoose={setChosen} />
            {children}
          </div>
        )}
      </div>
    </div>
  )
}

function AnnotationList({ annotations, id }: { annotations: Annotation[]; id: string }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (annotations.length === 0) return null
  return (
    <ol>
      {annotations.map(({ key, point, text, byline }, at) => (
        <li key={key} id={`${id}-${key}`} className="flex gap-3 border-b border-rule py-2.5 target:bg-wash">
          <span
            aria-hidden="true"
            className={classNames(
              'flex size-6.5 shrink-0 items-center justify-center text-note font-semibold',
              point && 'rounded-full border border-ink',
            )}
          >
            {number(at + 1)}
          </span>
          <div className="min-w-0 flex-1">
            <p dir="auto">{text}</p>
            <p className="text-fine text-soft">
              {byline}
              {!point && <span className="block">{t('field.where_anywhere')}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
