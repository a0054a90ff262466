import { useTranslation } from '#app/i18n/use-translation.ts'
import { buttonClass } from '../buttons.tsx'
import { Link } from '../link.tsx'

type FurtherProps = {
  /** The list from its beginning; undefined where this is the beginning. */
  first: string | undefined
  next: string | undefined
}

/** Ways through a list that is too long to count its pages. */
export function Further({ first, next }: FurtherProps) {
  const { t } = useTranslation()
  if (first === undefined && next === undefined) return null
  return (
    <nav aria-label={t('table.pages')} className="flex flex-wrap items-center gap-1.5 pt-5">
      {first !== undefined && (
        <Link to={first} rel="prev" className={buttonClass('quiet', true)}>
          {t('books.first_page')}
        </Link>
      )}
      {next !== undefined && (
        <Link to={next} rel="next" className={buttonClass('quiet', true)}>
          {t('books.next_page')}
        </Link>
      )}
    </nav>
  )
}
