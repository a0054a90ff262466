import type { ReactNode } from 'react'

/** What machines write: an id, an address, a key. Left to right in every language. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <code dir="ltr" className="break-all select-all">
      {children}
    </code>
  )
}

/** Lines to copy. A long one goes on in the next. */
export function CodeLines({ label, children }: { label: string; children: string }) {
  return (
    <pre
      dir="ltr"
      aria-label={label}
      className="border-y border-rule py-3 text-start text-note wrap-anywhere whitespace-pre-wrap"
    >
      {children}
    </pre>
  )
}
