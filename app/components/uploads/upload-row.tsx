import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { Button } from '../buttons.tsx'
import { useDynamicText } from '../dynamic-text.ts'
import { FieldError } from '../field-frame.tsx'
import { Name, useFormat } from '../format.tsx'
import { percentOf, type Row } from './upload-rows.ts'

type RowProps = {
  row: Row
  place: number
  count: number
  onPause?: () => void
  onAgain?: () => void
  onRemove?: () => void
  onMove?: (by: -1 | 1) => void
}

/** One file of the form: what it is, how far it has come, and what can be done about it. */
export function UploadRow({ row, place, count, onPause, onAgain, onRemove, onMove }: RowProps) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { name, state } = row
  const isUnderWay = state === 'sending' || state === 'paused' || state === 'lost'
  return (
    <li className="grid grid-cols-[4rem_1fr] gap-x-3 gap-y-1.5 border-b border-rule py-3">
      <Thumb row={row} />
      <div className="min-w-0">
        <p className="flex items-baseline gap-2">
          <Name className="min-w-0 truncate font-semibold">{name}</Name>
          <Size row={row} />
        </p>
        <p className="text-note text-soft">{t(`uploads.state.${state}`)}</p>
        {isUnderWay && <Progress row={row} />}
        {row.problem && <FieldError id={row.key}>{text(row.problem)}</FieldError>}
        <Does>
          {state === 'sending' && onPause && (
            <Act label={t('uploads.pause_one', { name })} onPress={onPause}>
              {t('uploads.pause')}
            </Act>
          )}
          {(state === 'paused' || state === 'lost') && onAgain && (
            <Act
              label={t(state === 'lost' ? 'uploads.retry_one' : 'uploads.resume_one', { name })}
              onPress={onAgain}
            >
              {t(state === 'lost' ? 'uploads.retry' : 'uploads.resume')}
            </Act>
          )}
          {onMove && count > 1 && (
            <>
              <Act label={t('uploads.up_one', { name })} isOff={place === 0} onPress={() => onMove(-1)}>
                <Arrow />
              </Act>
              <Act
                label={t('uploads.down_one', { name })}
                isOff={place === count - 1}
                onPress={() => onMove(1)}
              >
                <Arrow isDown />
              </Act>
            </>
          )}
          {onRemove && (
            <Act label={t('uploads.remove_one', { name })} onPress={onRemove}>
              {t('uploads.remove')}
            </Act>
          )}
        </Does>
      </div>
    </li>
  )
}

const Does = ({ children }: { children: ReactNode }) => (
  <div className="mt-1.5 flex flex-wrap gap-1.5">{children}</div>
)

type ActProps = { label: string; isOff?: boolean; onPress: () => void; children: ReactNode }

/** Stays where it is and in focus when there is nothing to do, so that a keyboard does not lose its place. */
const Act = ({ label, isOff = false, onPress, children }: ActProps) => (
  <Button type="button" kind="secondary" small busy={isOff} aria-label={label} onClick={onPress}>
    {children}
  </Button>
)

const Arrow = ({ isDown = false }: { isDown?: boolean }) => (
  <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 fill-none stroke-current">
    <path d={isDown ? 'M6 1.5V10M2 6.5l4 4 4-4' : 'M6 10.5V2M2 5.5l4-4 4 4'} strokeWidth="1.75" />
  </svg>
)

function Thumb({ row: { preview, thumbKey } }: Pick<RowProps, 'row'>) {
  const fills = 'size-full object-cover'
  return (
    <span className="empty-frame block aspect-4/5 w-16 overflow-hidden">
      {thumbKey ? (
        <img src={picturePath(thumbKey)} alt="" className={fills} />
      ) : preview?.isVideo ? (
        <video src={preview.url} muted playsInline preload="metadata" aria-hidden="true" className={fills} />
      ) : (
        preview && <img src={preview.url} alt="" className={fills} />
      )}
    </span>
  )
}

/** "3.1 of 42 MB" while it is under way, "42 MB" otherwise. */
function Size({ row: { sent, bytes, state } }: Pick<RowProps, 'row'>) {
  const { t } = useTranslation()
  const { decimal, number } = useFormat()
  const megabytes = (of: number) => {
    const size = of / 1024 / 1024
    return size >= 10 ? number(Math.round(size)) : decimal(Math.max(size, of > 0 ? 0.1 : 0))
  }
  const isUnderWay = state === 'sending' || state === 'paused' || state === 'lost'
  return (
    <span className="ms-auto shrink-0 text-note text-soft tabular-nums">
      {isUnderWay
        ? t('uploads.size_of', { sent: megabytes(sent), size: megabytes(bytes) })
        : t('uploads.size', { size: megabytes(bytes) })}
    </span>
  )
}

function Progress({ row }: Pick<RowProps, 'row'>) {
  const { t } = useTranslation()
  const percent = percentOf(row)
  return (
    <div
      role="progressbar"
      aria-label={t('uploads.progress', { name: row.name })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="mt-1 h-1.5 overflow-hidden border border-edge"
    >
      <div className="h-full bg-ink" style={{ inlineSize: `${percent}%` }} />
    </div>
  )
}
