import { forwardRef } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import { controlClass, FieldFrame, type FieldProps, stateOf } from './field-frame.tsx'

type FileFieldProps = Omit<FieldProps, 'defaultValue'> & {
  /** MIME types or endings, as the `accept` attribute takes them. */
  accept: string
  /** How people call these types: "JPEG, PNG". */
  types?: string
  maxMegabytes?: number
  multiple?: boolean
  className?: string
}

/** A file from the device or its camera. Its form needs `encType="multipart/form-data"`. */
export const FileField = forwardRef<HTMLInputElement, FileFieldProps>(function FileField(props, ref) {
  const { t } = useTranslation()
  const { name, id = name, label, error, required, accept, types, maxMegabytes, multiple, className } = props
  const limits = [
    types && t('field.file_types', { types }),
    maxMegabytes && t('field.file_size', { size: maxMegabytes }),
  ].filter(Boolean)
  const hint =
    props.hint || limits.length > 0 ? (
      <>
        {props.hint} {limits.join(' ')}
      </>
    ) : undefined
  return (
    <FieldFrame {...{ id, label, hint, error, required, className }}>
      <input
        {...stateOf({ ...props, hint })}
        ref={ref}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={props.onChange}
        onBlur={props.onBlur}
        className={classNames(
          controlClass,
          'w-full border-dashed p-1.5 file:me-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border-0',
          'file:bg-ink file:px-3 file:font-semibold file:text-paper',
        )}
      />
    </FieldFrame>
  )
})
