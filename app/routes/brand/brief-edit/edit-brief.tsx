import { useTranslation } from '#app/i18n/use-translation.ts'
import { BriefWarnings } from '#app/components/brief/brief-warnings.tsx'
import { BriefForm } from '#app/components/brief/brief-form.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { type Brief, typedBrief } from '#app/domain/campaign/brief.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { Currency } from '#app/domain/money.ts'

type Loaded = {
  id: string
  version: number
  body: Brief
  platforms: Platform[]
  currency: Currency
  targetCountries: string[]
}

export function EditBrief({ id, version, body, platforms, currency, targetCountries }: Loaded) {
  const { t } = useTranslation()
  const next = version + 1
  // A platform that the strategy has dropped since stays open to the lines that name it.
  const offered = [...new Set([...platforms, ...body.deliverables.map(({ platform }) => platform)])]
  return (
    <>
      <PageTitle
        subtitle={t('brief.edit_subtitle', { version: next })}
        aside={<Link to={`/brand/briefs/${id}`}>{body.title}</Link>}
      >
        {t('brief.edit_title')}
      </PageTitle>
      <BriefWarnings brief={body} context={{ targetCountries }} edit="" />
      <BriefForm
        platforms={offered}
        currency={currency}
        defaults={typedBrief(body)}
        save={t('brief.form.save_revision', { version: next })}
      />
    </>
  )
}
