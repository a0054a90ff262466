import { useTranslation } from '#app/i18n/use-translation.ts'
import type { SubjectKind } from '../../domain/moderation/case.ts'
import { Link } from '../link.tsx'

/** From something that somebody wrote to the page where it is reported. */
export function ReportLink({ kind, id }: { kind: SubjectKind; id: string | number }) {
  const { t } = useTranslation()
  return (
    <Link to={`/report?kind=${kind}&id=${id}`} rel="nofollow" className="text-fine text-soft">
      {t('moderation.report')}
      <span className="sr-only">: {t(`moderation.kind.${kind}`)}</span>
    </Link>
  )
}
