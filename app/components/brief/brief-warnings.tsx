import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Brief } from '../../domain/campaign/brief.ts'
import { type LintContext, lintBrief } from '../../domain/campaign/brief-lint.ts'
import { useDynamicText } from '../dynamic-text.ts'
import { useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'

type WarningsProps = {
  brief: Brief
  context?: LintContext
  /** Where the brief is changed, for a reader who may: each point leads to its field. */
  edit?: string
}

/** What a careful reader would warn both sides of; nothing when there is nothing. */
export function BriefWarnings({ brief, context, edit }: WarningsProps) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { list } = useFormat()
  const points = lintBrief(brief, context)
  if (points.length === 0) return null
  return (
    <Notice title={t('brief.warnings')}>
      <ul className="ms-4 list-disc">
        {points.map(({ code, at, params }) => (
          <li key={code}>
            {text(`briefing.lint.${code}`, {
              ...(params?.count !== undefined && { count: params.count }),
              ...(params?.most !== undefined && { most: params.most }),
              places: list((params?.places ?? []).map((place) => t(`catalogue.jurisdiction.${place}`))),
              platforms: list((params?.platforms ?? []).map((name) => t(`catalogue.platform.${name}`))),
            })}
            {edit !== undefined && (
              <Link to={`${edit}#${at}`} className="no-print ps-2">
                {t('briefing.lint.change')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
