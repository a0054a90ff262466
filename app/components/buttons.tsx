import { forwardRef, type AnchorHTMLAttributes, type ButtonHTMLAttributes, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'

const kinds = {
  primary: 'border-ink bg-ink text-paper hover:bg-soft hover:border-soft',
  secondary: 'border-edge bg-transparent text-ink hover:border-ink hover:bg-wash',
  danger: 'border-disputed bg-transparent text-disputed hover:bg-disputed hover:text-paper',
  quiet: 'border-transparent bg-transparent text-ink underline underline-offset-4 hover:bg-wash',
} as const
export type ButtonKind = keyof typeof kinds

/** The look of a button, for the rare element that is neither `<Button>` nor `<LinkButton>` (a `<summary>`). */
export const buttonClass = (kind: ButtonKind = 'primary', small = false) =>
  classNames(
    'inline-flex items-center justify-center gap-2 rounded-control border font-semibold no-underline',
    'transition-colors duration-100 aria-disabled:opacity-60 disabled:opacity-60',
    small ? 'min-h-9 px-3 text-note' : 'min-h-11 px-4 text-body',
    kinds[kind],
  )

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind
  small?: boolean
  /** The form is on its way: the button stays focusable and says so, but a second press does nothing. */
  busy?: boolean
}

/** A button; it submits its form unless `type` says otherwise. Give `name` and `value` when a form has several. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'primary', small = false, busy = false, className, onClick, type = 'submit', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(buttonClass(kind, small), className)}
      {...rest}
    />
  )
})

type LinkButtonProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string
  kind?: ButtonKind
  small?: boolean
  reload?: boolean
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ kind = 'secondary', small = false, className, ...rest }: LinkButtonProps) {
  return <Link className={classNames(buttonClass(kind, small), className)} {...rest} />
}

/** Buttons in a row; the first one is the main one. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2.5 pt-3.5">{children}</div>
}
