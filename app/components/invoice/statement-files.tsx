import { useTranslation } from '#app/i18n/use-translation.ts'
import { ButtonRow, LinkButton } from '../buttons.tsx'

/** The statement that a page shows, as files. `query` is what the page was asked for. */
export function StatementFiles({ reader, query }: { reader: 'brand' | 'creator'; query: URLSearchParams }) {
  const { t } = useTranslation()
  return (
    <ButtonRow>
      <LinkButton to={`/${reader}/statement/statement.pdf?${query}`} reload>
        {t('statement.pdf')}
      </LinkButton>
      <LinkButton to={`/${reader}/statement/statement.csv?${query}`} reload>
        {t('statement.csv')}
      </LinkButton>
    </ButtonRow>
  )
}
