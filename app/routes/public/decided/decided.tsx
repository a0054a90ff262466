import { useTranslation } from '#app/i18n/use-translation.ts'
import { PrecedentList } from '#app/components/dispute/precedent-list.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { Precedent } from '#app/domain/dispute/precedent.ts'
import { type ReasonName, reasonNames } from '#app/domain/dispute/reasons.ts'

/** Decided cases without names, of one reason or of all. */
export function Decided({ reason, precedents }: { reason: ReasonName | null; precedents: Precedent[] }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('criteria.precedents_lead')}>{t('criteria.precedents')}</PageTitle>
      <nav aria-label={t('criteria.reasons')} className="flex flex-wrap gap-x-5 gap-y-2 pb-5">
        <Link to="/disputes/decided" aria-current={reason === null ? 'page' : undefined}>
          {t('criteria.all_reasons')}
        </Link>
        {reasonNames.map((name) => (
          <Link
            key={name}
            to={`/disputes/decided?reason=${name}`}
            aria-current={reason === name ? 'page' : undefined}
          >
            {t(`dealpage.dispute.reasons.${name}`)}
          </Link>
        ))}
      </nav>
      <PrecedentList precedents={precedents} none={t('criteria.precedents_none')} />
      <p className="pt-6">
        <Link to="/disputes">{t('criteria.title')}</Link>
      </p>
    </>
  )
}
