import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const looks = {
  info: { edge: 'border-ink', ink: 'text-ink' },
  success: { edge: 'border-released', ink: 'text-released' },
  refusal: { edge: 'border-disputed', ink: 'text-disputed' },
} as const
export type NoticeKind = keyof typeof looks

type NoticeProps = {
  kind?: NoticeKind
  title: ReactNode
  children?: ReactNode
  /** Where it stands among headings; a plain line by default. */
  level?: 2
}

/** News about what was just done or what cannot be done. Its shape and words say the kind, colour repeats it. */
export function Notice({ kind = 'info', title, children, level }: NoticeProps) {
  const Title = level === 2 ? 'h2' : 'p'
  return (
    <div
      role={kind === 'refusal' ? 'alert' : 'status'}
      className={classNames('my-4 flex gap-3 border-y py-3', looks[kind].edge)}
    >
      <NoticeShape kind={kind} />
      <div className="min-w-0 max-w-prose">
        <Title className={classNames('font-semibold', looks[kind].ink)}>{title}</Title>
        {children && <div className="mt-0.5">{children}</div>}
      </div>
    </div>
  )
}

function NoticeShape({ kind }: { kind: NoticeKind }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className={classNames('mt-0.5 size-5 shrink-0 fill-none stroke-current stroke-2', looks[kind].ink)}
    >
      {kind === 'info' && <path d="M10 9v7M10 4.2v2.2" strokeWidth="2.4" />}
      {kind === 'success' && (
        <path d="M2.5 11C2 6 5.5 2.2 10.5 2c4.5-.2 7.5 3.3 7.2 8-.3 4.7-3.7 8-8 7.9C5.5 17.8 3 15 2.5 11Z" />
      )}
      {kind === 'refusal' && <path d="M3 3l14 14" strokeWidth="3" />}
    </svg>
  )
}
