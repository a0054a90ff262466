import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { SentFile, UploadPurpose } from '../../domain/content/upload.ts'
import { classNames } from '../class-names.ts'
import type { FieldProps } from '../field-frame.tsx'
import { FileField } from '../file-field.tsx'
import { useAwake } from '../use-awake.ts'
import { unsentOf, percentOf, type Row } from './upload-rows.ts'
import { UploadRow } from './upload-row.tsx'
import { useUploads } from './use-uploads.ts'

type UploadFieldProps = Omit<FieldProps, 'defaultValue'> & {
  dealId: string
  purpose?: UploadPurpose
  /** What was sent before, for the same. */
  known: readonly SentFile[]
  accept: string
  types: string
  /** What to say of sizes: before the page answers to presses, one form carries everything. */
  hints: { form: string; pieces: string }
}

/**
 * Files of a draft or of evidence. Without scripts it is a field that the form carries; with them every file is sent at once, in
 * pieces that survive a lost connection and a reload, and the form carries only their names.
 */
export function UploadField({ dealId, purpose = 'draft', known, hints, ...field }: UploadFieldProps) {
  const { t } = useTranslation()
  const isAwake = useAwake()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const uploads = useUploads({ dealId, purpose }, known)
  const { rows } = uploads

  const take = (files: FileList | null | undefined) => {
    if (!files?.length) return
    uploads.add([...files])
    if (input.current) input.current.value = ''
  }
  // Files that were chosen before the page answered to presses.
  useEffect(() => take(input.current?.files))

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames('min-w-0', isOver && 'outline-2 outline-offset-4 outline-ink')}
    >
      <FileField
        {...field}
        ref={input}
        id={field.id ?? field.name}
        name={isAwake ? '' : field.name}
        hint={
          <>
            {isAwake ? hints.pieces : hints.form} {isAwake && t('uploads.drop')}
          </>
        }
        onChange={() => isAwake && take(input.current?.files)}
        multiple
      />
      {rows.length > 0 && (
        <ol aria-label={t('uploads.list')} className="mt-3 border-t border-rule">
          {rows.map((row, place) => (
            <UploadRow
              key={row.key}
              {...{ row, place, count: rows.length }}
              {...(isAwake && {
                onPause: () => uploads.pause(row),
                onAgain: () => uploads.again(row),
                onRemove: () => {
                  input.current?.focus()
                  void uploads.remove(row)
                },
                onMove: (by: -1 | 1) => uploads.move(row, by),
              })}
            />
          ))}
        </ol>
      )}
      {rows.map(
        ({ id, state }) =>
          id && state === 'ready' && <input key={id} type="hidden" name="uploads" value={id} />,
      )}
      {isAwake && <input type="hidden" name="unsent" value={unsentOf(rows)} />}
      <Told rows={rows} />
    </div>
  )
}

/** The same for ears: each file when it has come a quarter further, and when something becomes of it. */
function Told({ rows }: { rows: Row[] }) {
  const { t } = useTranslation()
  const before = useRef(new Map<string, string>())
  const [said, say] = useState('')
  useEffect(() => {
    for (const { key, name, state, ...row } of rows) {
      const quarter = state === 'sending' ? Math.floor(percentOf(row) / 25) * 25 : 0
      const stage = `${state} ${quarter}`
      const isNew = before.current.get(key) !== stage && (before.current.has(key) || state === 'waiting')
      before.current.set(key, stage)
      if (!isNew) continue
      const what = quarter > 0 ? t('uploads.percent', { percent: quarter }) : t(`uploads.state.${state}`)
      say(`${name}: ${what}`)
    }
  }, [rows, t])
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}
