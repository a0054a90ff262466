import { Link as RouterLink, useInRouterContext } from '@remix-run/react'
import type { AnchorHTMLAttributes } from 'react'

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string
  /** Loads the whole document: for files and for pages in another language. */
  reload?: boolean
}

/** A link inside the product. Where no router runs (an error page, a print) it is a plain anchor. */
export function Link({ to, reload = false, children, ...rest }: LinkProps) {
  const routed = useInRouterContext()
  if (!routed || reload)
    return (
      <a href={to} {...rest}>
        {children}
      </a>
    )
  return (
    <RouterLink to={to} {...rest}>
      {children}
    </RouterLink>
  )
}
