import { useTranslation } from '#app/i18n/use-translation.ts'
import { FeedbackOf, type PartyFeedback } from '#app/components/feedback/reputation.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { ReportLink } from '#app/components/moderation/report-link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Reliability } from '#app/components/reliability/shares.tsx'
import type { Share } from '#app/domain/reliability/reliability.ts'

type BrandPageProps = {
  brand: {
    id: string
    name: string
    website: string | null
    country: string
    about: string
    completed: number | null
  }
  feedback: PartyFeedback
  shares: Share[]
}

/** Who a brand is, how many deals it finished, and what creators say of it. */
export function BrandPage({ brand, feedback, shares }: BrandPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, website, country, about, completed } = brand
  return (
    <>
      <PageTitle
        subtitle={
          <>
            {format.country(country)}
            {website && (
              <>
                {' · '}
                <a href={website} dir="ltr" rel="noreferrer nofollow">
                  {website.replace(/^https?:\/\//, '')}
                </a>
              </>
            )}
          </>
        }
      >
        <Name>{name}</Name>
      </PageTitle>
      {about && (
        <p dir="auto" className="max-w-prose pb-2 text-lead whitespace-pre-line">
          {about}
        </p>
      )}
      <p className="text-note text-soft">
        {completed
          ? t('feedback.brand.completed', { count: completed, replace: { count: format.number(completed) } })
          : t('feedback.brand.none_completed')}
      </p>
      <div className="max-w-form">
        <Reliability shares={shares}>
          <Link to={`/creator/brands/${brand.id}/reliability`}>{t('reliability.how_link')}</Link>
        </Reliability>
      </div>
      <FeedbackOf feedback={feedback} />
      <p className="pt-6">
        <ReportLink kind="brand" id={brand.id} />
      </p>
    </>
  )
}
