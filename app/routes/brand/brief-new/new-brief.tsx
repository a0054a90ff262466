import { useTranslation } from '#app/i18n/use-translation.ts'
import { BriefForm } from '#app/components/brief/brief-form.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { Currency } from '#app/domain/money.ts'

type Loaded = { id: string; name: string; platforms: Platform[]; currency: Currency }

export function NewBrief({ id, name, platforms, currency }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle
        subtitle={t('brief.new_subtitle', { campaign: name })}
        aside={<Link to={`/brand/campaigns/${id}`}>{t('brief.back_to_campaign')}</Link>}
      >
        {t('brief.new_title')}
      </PageTitle>
      <BriefForm platforms={platforms} currency={currency} save={t('brief.form.save')} mayKeepDraft />
    </>
  )
}
