import { forwardRef, type ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { largestPicture, pictureTypeNames, pictureTypes } from '../../domain/content/picture.ts'
import type { FieldProps } from '../field-frame.tsx'
import { FileField } from '../file-field.tsx'

type ScreenshotFieldProps = Pick<FieldProps, 'name' | 'id' | 'error' | 'onChange' | 'onBlur'> & {
  hint: ReactNode
}

/** One picture of what a screen showed. */
export const ScreenshotField = forwardRef<HTMLInputElement, ScreenshotFieldProps>(function ScreenshotField(
  { name, id, error, onChange, onBlur, hint },
  ref,
) {
  const { t } = useTranslation()
  return (
    <FileField
      ref={ref}
      {...{ name, id, error, onChange, onBlur, hint }}
      label={t('postwatch.proof.screenshot')}
      accept={pictureTypes.join(',')}
      types={pictureTypeNames}
      maxMegabytes={largestPicture.bytes / 1024 / 1024}
    />
  )
})
