import { useTranslation } from '#app/i18n/use-translation.ts'
import { Link } from '../link.tsx'

/** From a deal's figures to what may be shown of them, or to all results of the creator. */
export function ResultsLink({ id, reader }: { id: string; reader: string }) {
  const { t } = useTranslation()
  return (
    <p className="pt-3">
      {reader === 'brand' ? (
        <Link to={`/brand/collaborations/${id}/shown-results`}>{t('results.permit.link')}</Link>
      ) : (
        <Link to="/creator/results">{t('results.all')}</Link>
      )}
    </p>
  )
}
