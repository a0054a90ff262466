import { useTranslation } from '#app/i18n/use-translation.ts'
import { FeedbackOf, type PartyFeedback } from '#app/components/feedback/reputation.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { PageTitle } from '#app/components/page-title.tsx'

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
}

/** Who a brand is, how many deals it finished, and what creators say of it. */
export function BrandPage({ brand, feedback }: BrandPageProps) {
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
      <FeedbackOf feedback={feedback} />
    </>
  )
}
