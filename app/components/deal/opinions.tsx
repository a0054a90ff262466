import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Opinion } from '../../domain/review/reviewer.ts'
import { Name, When } from '../format.tsx'

/** What reviewers without an account recommend; it decides nothing. */
export function Opinions({ opinions }: { opinions: readonly Opinion[] }) {
  const { t } = useTranslation()
  if (opinions.length === 0) return null
  return (
    <ul className="pt-2 text-note" aria-label={t('review.reviewer.opinions')}>
      {opinions.map(({ name, verdict, madeAt }) => (
        <li key={`${name}${madeAt.getTime()}`}>
          <Name>{name}</Name> ({t('review.remark.external')}): {t(`review.reviewer.said.${verdict}`)} ·{' '}
          <When value={madeAt} />
        </li>
      ))}
    </ul>
  )
}
