import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'

export type FrameMark = 'approved' | 'rejected' | 'none'

export type Frame = {
  key: string
  /** Without a picture the frame is drawn empty, as on an unexposed strip. */
  src?: string
  /** What the picture shows, in words. */
  alt?: string
  mark: FrameMark
  /** Under the frame: its name at the start, a time or a version at the end. */
  caption: ReactNode
  note?: ReactNode
  /** Where the picture opens. */
  href?: string
}

type ContactSheetProps = { frames: Frame[]; label: string; columns?: 2 | 3 | 4 }

const grids = { 2: 'grid-cols-2', 3: 'grid-cols-2 sm:grid-cols-3', 4: 'grid-cols-2 sm:grid-cols-4' } as const

/** Work as a photographer's contact sheet: a grease-pencil circle approves a frame, a diagonal rejects it. */
export function ContactSheet({ frames, label, columns = 4 }: ContactSheetProps) {
  return (
    <ul
      aria-label={label}
      className={classNames('on-sheet grid gap-x-2.5 gap-y-5 bg-sheet p-3.5 text-on-sheet', grids[columns])}
    >
      {frames.map((frame) => (
        <SheetFrame key={frame.key} frame={frame} />
      ))}
    </ul>
  )
}

function SheetFrame({ frame }: { frame: Frame }) {
  const { t } = useTranslation()
  const { src, alt, mark, caption, note, href } = frame
  const picture = (
    <span className="empty-frame relative block aspect-4/5 overflow-hidden">
      {src && <img src={src} alt={alt ?? ''} loading="lazy" className="size-full object-cover" />}
      <FramePencil mark={mark} />
    </span>
  )
  return (
    <li className="min-w-0">
      {href ? (
        <a href={href} className="block">
          {picture}
          {!src && <span className="sr-only">{t('shell.frame.empty')}</span>}
        </a>
      ) : (
        picture
      )}
      <span className="mt-1.5 flex flex-wrap justify-between gap-x-2 text-fine">
        <span className="max-w-full truncate">
          {caption}
          <span className="sr-only">: {t(`shell.frame.${mark}`)}</span>
        </span>
        {note && <span>{note}</span>}
      </span>
    </li>
  )
}

/** The mark itself, drawn over whatever lies under it. */
export function FramePencil({ mark }: { mark: FrameMark }) {
  if (mark === 'none') return null
  return (
    <svg
      viewBox="0 0 100 125"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="absolute inset-0 size-full fill-none"
    >
      {mark === 'approved' ? (
        <path
          d="M46 8.5C69 6.5 91.5 30 93.5 60C95.5 91 77 115.5 53 117C28 118.5 6.5 96 6 65C5.5 34 23 10.5 46 8.5Z"
          className="stroke-mark"
          strokeWidth="3"
          vectorEffect="non-scaling-stroke"
        />
      ) : (
        <path
          d="M1 1L99 124"
          className="stroke-strike"
          strokeWidth="6"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
