import { type PointerEvent, type ReactNode, type Ref, useRef, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Place, type Point, parsePlace, placeBetween, placeText } from '../domain/content/point.ts'
import { classNames } from './class-names.ts'
import type { FieldProps } from './field-frame.tsx'
import { useFormat } from './format.tsx'
import { PointField } from './point-field.tsx'
import { PointMarks } from './point-marks.tsx'
import { useAwake } from './use-awake.ts'

export type Annotation = {
  key: string
  /** Its number on the picture and beside what was said. */
  number: number
  /** null: about the whole picture. */
  point: Place | null
  text: ReactNode
  /** Who said it and when. */
  byline?: ReactNode
}

type AnnotatedImageProps = {
  alt: string
  src: string
  /** Pixels of the file, so that the page does not jump. */
  width: number
  height: number
  annotations: Annotation[]
  /** Stands before the ids of the comments, where a page shows several pictures. */
  id: string
  /** What was said stands elsewhere, under these ids. */
  unlisted?: boolean
  /** Drawn instead of the picture: a player. */
  media?: ReactNode
  /** Makes the picture take a new place: the field of a form that is wrapped around this component. */
  picker?: Omit<FieldProps<string>, 'label'> & { ref?: Ref<HTMLSelectElement> }
  /** The rest of that form: the comment and its button. */
  children?: ReactNode
}

/**
 * A picture with numbered points and rectangles and what was said about each. With `picker`, a press on the picture marks
 * a point and a pull a rectangle; a list of areas does it by keyboard and before the page has woken up.
 */
export function AnnotatedImage(props: AnnotatedImageProps) {
  const { src, alt, width, height, annotations, id, unlisted, media, picker, children } = props
  const [chosen, setChosen] = useState(picker?.defaultValue ?? '')
  const awake = useAwake()
  const area = useRef<HTMLDivElement>(null)
  const canMark = picker && awake && !media

  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="on-sheet self-start bg-sheet p-3.5">
        <div className="relative">
          {media ?? <img src={src} alt={alt} width={width} height={height} className="block h-auto w-full" />}
          {canMark && (
            <PlacePad
              onChoose={(place) => setChosen(placeText(place))}
              onKeyboard={() => area.current?.querySelector('select')?.focus()}
            />
          )}
          <PointMarks
            marks={annotations.flatMap(({ key, point, number }) =>
              point ? [{ key, point, number, href: `#${id}-${key}` }] : [],
            )}
            chosen={picker && parsePlace(chosen)}
          />
        </div>
      </div>
      <div className="min-w-0">
        {!unlisted && <AnnotationList annotations={annotations} id={id} />}
        {picker && (
          <div ref={area} className={classNames('grid gap-4', !unlisted && 'pt-4')}>
            <PointField {...picker} value={chosen} onChoose={setChosen} />
            {children}
          </div>
        )}
      </div>
    </div>
  )
}

/** Takes a press as a point and a pull as a rectangle. A press by keyboard has no place in the picture: the list has. */
function PlacePad({ onChoose, onKeyboard }: { onChoose: (place: Place) => void; onKeyboard: () => void }) {
  const { t } = useTranslation()
  const from = useRef<Point | null>(null)
  const pointOf = (event: PointerEvent<HTMLButtonElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (at: number) => Math.min(1, Math.max(0, at))
    return {
      x: share((event.clientX - box.left) / box.width),
      y: share((event.clientY - box.top) / box.height),
    }
  }
  return (
    <button
      type="button"
      aria-label={t('field.where_press')}
      onClick={(event) => event.detail === 0 && onKeyboard()}
      onPointerDown={(event) => {
        from.current = pointOf(event)
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => from.current && onChoose(placeBetween(from.current, pointOf(event)))}
      onPointerUp={(event) => {
        if (from.current) onChoose(placeBetween(from.current, pointOf(event)))
        from.current = null
      }}
      onPointerCancel={() => {
        from.current = null
      }}
      className="absolute inset-0 size-full cursor-crosshair touch-pan-y"
    />
  )
}

function AnnotationList({ annotations, id }: { annotations: Annotation[]; id: string }) {
  const { t } = useTranslation()
  const { number: shown } = useFormat()
  if (annotations.length === 0) return null
  return (
    <ol>
      {annotations.map(({ key, number, point, text, byline }) => (
        <li key={key} id={`${id}-${key}`} className="flex gap-3 border-b border-rule py-2.5 target:bg-wash">
          <RemarkNumber number={number} isPlaced={point !== null} />
          <span className="sr-only">{t('field.where_comment', { number: shown(number) })}</span>
          <div className="min-w-0 flex-1">
            <div>{text}</div>
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

/** The number of a remark as it stands on the picture, ringed where it has a place there. */
export function RemarkNumber({ number, isPlaced }: { number: number; isPlaced: boolean }) {
  const { number: shown } = useFormat()
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'flex size-6.5 shrink-0 items-center justify-center text-note font-semibold',
        isPlaced && 'rounded-full border border-ink',
      )}
    >
      {shown(number)}
    </span>
  )
}
