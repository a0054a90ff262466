import { Link as RouterLink, useInRouterContext } from '@remix-run/react'
import type { AnchorHTMLAttributes } from 'react'

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string
  /** Loads the whole document: for files and for pages in another language. */
  reload?: boolean
  /** The page stays where it is scrolled to: for links that change a part of it. */
  preventScrollReset?: boolean
}

/** A link inside the product. Where no router runs (an error page, a print) it is a plain anchor. */
export function Link({ to, reload = false, preventScrollReset = false, children, ...rest }: LinkProps) {
  const routed = useInRouterContext()
  if (!routed || reload)
    return (
      <a href={to} {...rest}>
        {children}
      </a>
    )
  return (
    <RouterLink to={to} preventScrollReset={preventScrollReset} {...rest}>
      {children}
    </RouterLink>
  )
}
