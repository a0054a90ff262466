import { useTranslation } from '#app/i18n/use-translation.ts'
import { buttonClass } from './buttons.tsx'
import { useFormat } from './format.tsx'
import { Link } from './link.tsx'

type PaginationProps = {
  /** 1 is the first page. */
  page: number
  pages: number
  hrefFor: (page: number) => string
}

/** Pages as links. With one page it is nothing. */
export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (pages <= 1) return null
  return (
    <nav aria-label={t('table.pages')} className="flex flex-wrap items-center gap-1.5 pt-5">
      {page > 1 && (
        <Link to={hrefFor(page - 1)} rel="prev" className={buttonClass('quiet', true)}>
          {t('table.previous')}
        </Link>
      )}
      <ul className="flex flex-wrap items-center gap-1.5 max-sm:hidden">
        {shownPages(page, pages).map((shown, at) => (
          <li key={shown ?? `gap-${at}`}>
            {shown === null ? (
              <span className="px-1 text-soft">…</span>
            ) : (
              <Link
                to={hrefFor(shown)}
                aria-label={t('table.page', { page: format.number(shown) })}
                aria-current={shown === page ? 'page' : undefined}
                className={buttonClass(shown === page ? 'primary' : 'secondary', true)}
              >
                {format.number(shown)}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <span className="px-2 text-note text-soft sm:hidden">
        {t('table.page_of', { page: format.number(page), pages: format.number(pages) })}
      </span>
      {page < pages && (
        <Link to={hrefFor(page + 1)} rel="next" className={buttonClass('quiet', true)}>
          {t('table.next')}
        </Link>
      )}
    </nav>
  )
}

/** First, last and the neighbours of a page; null stands for pages left out. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((shown) => shown >= 1 && shown <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((current, at) => {
    const before = shown[at - 1]
    return before !== undefined && current - before > 1 ? [null, current] : [current]
  })
}
