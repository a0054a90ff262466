import { forwardRef, useRef } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { momentText } from '../../domain/content/moment.ts'
import { Button } from '../buttons.tsx'
import type { FieldProps } from '../field-frame.tsx'
import { TextField } from '../fields.tsx'
import { useAwake } from '../use-awake.ts'

type MomentFieldProps = Omit<FieldProps<string>, 'label'> & {
  playerId: string
  durationMs: number | null | undefined
}

/** A moment of a video as minutes and seconds; a page that is awake takes it from the player. */
export const MomentField = forwardRef<HTMLInputElement, MomentFieldProps>(function MomentField(props, ref) {
  const { playerId, durationMs, ...field } = props
  const { t } = useTranslation()
  const awake = useAwake()
  const box = useRef<HTMLDivElement>(null)
  const takeNow = () => {
    const player = document.getElementById(playerId)
    const input = box.current?.querySelector('input')
    if (player instanceof HTMLVideoElement && input) input.value = momentText(player.currentTime * 1_000)
  }
  return (
    <div ref={box} className="grid gap-2">
      <TextField
        {...field}
        ref={ref}
        required={false}
        label={t('review.remark.moment')}
        hint={t('review.remark.moment_hint', { length: durationMs ? momentText(durationMs) : '' })}
      />
      {awake && (
        <div>
          <Button type="button" kind="quiet" small onClick={takeNow}>
            {t('review.remark.moment_now')}
          </Button>
        </div>
      )}
    </div>
  )
})
