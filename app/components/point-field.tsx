import { forwardRef } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { parsePlace, placeText } from '../domain/content/point.ts'
import { classNames } from './class-names.ts'
import { controlClass, FieldFrame, type FieldProps, stateOf } from './field-frame.tsx'
import { useFormat } from './format.tsx'

const [first, second, third] = [1 / 6, 1 / 2, 5 / 6]
/** Nine areas of a picture, each by its middle. */
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
/** The same nine as rectangles. */
const regionOf = ({ x, y }: { x: number; y: number }) =>
  placeText({ x: x - first, y: y - first, width: 1 / 3, height: 1 / 3 })
const areaNames = Object.keys(areas) as (keyof typeof areas)[]

type PointFieldProps = Omit<FieldProps<string>, 'label'> & {
  value: string
  onChoose: (value: string) => void
}

/**
 * A point or a rectangle of a picture as one form value in shares (`parsePlace`), empty for the whole picture. It can be
 * chosen without seeing or pressing the picture; one marked by a press or a pull is one more choice in the list.
 */
export const PointField = forwardRef<HTMLSelectElement, PointFieldProps>(function PointField(props, ref) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { name, id = name, error, required, value, onChoose, onChange, onBlur } = props
  const hint = props.hint ?? t('review.place.hint')
  const point = parsePlace(value)
  const isArea = areaNames.some((area) => [placeText(areas[area]), regionOf(areas[area])].includes(value))
  return (
    <FieldFrame {...{ id, label: t('field.where'), hint, error, required }}>
      <select
        {...stateOf({ name, id, hint, error, required })}
        ref={ref}
        value={value}
        onChange={(event) => {
          onChoose(event.target.value)
          onChange?.(event)
        }}
        onBlur={onBlur}
        className={classNames(controlClass, 'w-full')}
      >
        <option value="">{t('field.where_anywhere')}</option>
        {([placeText, regionOf] as const).map((valueOf, at) => (
          <optgroup key={valueOf.name} label={t(at === 0 ? 'review.place.point' : 'review.place.region')}>
            {areaNames.map((area) => (
              <option key={area} value={valueOf(areas[area])}>
                {t(`field.area.${area}`)}
              </option>
            ))}
          </optgroup>
        ))}
        {point && !isArea && (
          <option value={value}>
            {t(point.width ? 'review.place.exact' : 'field.where_exact', {
              x: number(Math.round(point.x * 100)),
              y: number(Math.round(point.y * 100)),
            })}
          </option>
        )}
      </select>
    </FieldFrame>
  )
})
