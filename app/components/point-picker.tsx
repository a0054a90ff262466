import { forwardRef, type MouseEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePoint, pointText } from '../domain/content/point.ts'
import { useFormat } from './format.tsx'
import { classNames } from './class-names.ts'
import { controlClass, FieldFrame, type FieldProps, stateOf } from './field-frame.tsx'

const [first, second, third] = [1 / 6, 1 / 2, 5 / 6]
/** Nine areas, each by its middle. */
const areas = {
  top_left: { x: first, y: first },
  top: { x: second, y: first },
  top_right: { x: third, y: first },
  left: { x: first, y: second },
  centre: { x: second, y: second },
  right: { x: third, y: second },
  bottom_left: { x: first, y: third },
  bottom: { x: second, y: third },
  bottom_right: { x: third, y: third },
} as const
const areaNames = Object.keys(areas) as (keyof typeof areas)[]

type PointPickerProps = Omit<FieldProps<string>, 'label'> & {
  src: string
  alt: string
  width: number
  height: number
}

/**
 * A point of a picture as one form value, "x,y" in shares (`parsePoint`), empty for the whole picture. A press on the
 * picture marks it exactly; the list of nine areas does the same by keyboard and before the page has woken up.
 */
export const PointPicker = forwardRef<HTMLSelectElement, PointPickerProps>(function PointPicker(props, ref) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { name, id = name, hint, error, required, src, alt, width, height } = props
  const [chosen, setChosen] = useState(props.defaultValue ?? '')
  const [awake, setAwake] = useState(false)
  const list = useRef<HTMLSelectElement | null>(null)
  useEffect(() => setAwake(true), [])

  const mark = (event: MouseEvent<HTMLButtonElement>) => {
    // A press by keyboard has no place in the picture: the list has.
    if (event.detail === 0) return list.current?.focus()
    const box = event.currentTarget.getBoundingClientRect()
    setChosen(
      pointText({
        x: (event.clientX - box.left) / box.width,
        y: (event.clientY - box.top) / box.height,
      }),
    )
  }

  const point = parsePoint(chosen)
  const isArea = areaNames.some((area) => pointText(areas[area]) === chosen)
  const label = t('field.where')
  return (
    <div>
      <div className="on-sheet mb-3 bg-sheet p-3.5">
        <div className="relative">
          <img src={src} alt={alt} width={width} height={height} className="block h-auto w-full" />
          {awake && (
            <button
              type="button"
              onClick={mark}
              aria-label={t('field.where_press')}
              className="absolute inset-0 size-full cursor-crosshair"
            />
          )}
          {point && (
            <svg
              aria-hidden="true"
              className="pointer-events-none absolute inset-0 size-full overflow-visible fill-none"
            >
              {(['stroke-sheet', 'stroke-on-sheet'] as const).map((stroke, at) => (
                <circle
                  key={stroke}
                  cx={`${point.x * 100}%`}
                  cy={`${point.y * 100}%`}
                  r="13"
                  strokeWidth={at === 0 ? 5 : 2}
                  className={stroke}
                />
              ))}
            </svg>
          )}
        </div>
      </div>
      <FieldFrame {...{ id, label, hint: hint ?? t('field.where_hint'), error, required }}>
        <select
          {...stateOf({ ...(props as FieldProps<never>), hint: true })}
          ref={(element) => {
            list.current = element
            if (typeof ref === 'function') ref(element)
            else if (ref) ref.current = element
          }}
          value={chosen}
          onChange={(event) => {
            setChosen(event.target.value)
            props.onChange?.(event)
          }}
          onBlur={props.onBlur}
          className={classNames(controlClass, 'w-full')}
        >
          <option value="">{t('field.where_anywhere')}</option>
          {areaNames.map((area) => (
            <option key={area} value={pointText(areas[area])}>
              {t(`field.area.${area}`)}
            </option>
          ))}
          {point && !isArea && (
            <option value={chosen}>
              {t('field.where_exact', {
                x: number(Math.round(point.x * 100)),
                y: number(Math.round(point.y * 100)),
              })}
            </option>
          )}
        </select>
      </FieldFrame>
    </div>
  )
})
