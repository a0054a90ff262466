import { useTranslation } from '#app/i18n/use-translation.ts'
import { CreatorView } from '#app/components/brief/creator-view.tsx'
import { ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PriceRange } from '#app/components/price-range.tsx'
import { Section } from '#app/components/section.tsx'
import type { Brief } from '#app/domain/campaign/brief.ts'
import { steps } from '#app/domain/collaboration/steps.ts'

type Loaded = {
  id: string
  brief: Brief
  version: number
  brandName: string
  today: string
  targetCountries: string[]
  reader: 'brand' | 'creator' | 'staff' | null
}

/** An open brief for anybody: everything a creator needs to decide, and the way to apply. */
export function PublicBrief({ id, brief, version, brandName, today, targetCountries, reader }: Loaded) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const form = `/creator/briefs/${id}`
  return (
    <>
      <PageTitle
        subtitle={<Name>{brandName}</Name>}
        aside={
          <span className="type-amount">
            <PriceRange brief={brief} />
          </span>
        }
      >
        <Name>{brief.title}</Name>
      </PageTitle>
      <p className="no-print">
        <Link to="/briefs">{t('openbriefs.all')}</Link>
      </p>
      <CreatorView
        brief={brief}
        version={version}
        brandName={brandName}
        context={{ today, targetCountries }}
      />
      {reader !== 'brand' && reader !== 'staff' && (
        <Section id="apply" title={t('openbriefs.apply')} className="no-print">
          <p className="max-w-prose">
            {t('openbriefs.apply_text', { hours: number(steps.expire.after.hours) })}
          </p>
          <ButtonRow>
            <LinkButton
              kind="primary"
              to={reader ? `${form}#apply` : `/sign-in?to=${encodeURIComponent(`${form}#apply`)}`}
            >
              {t('openbriefs.apply')}
            </LinkButton>
            {!reader && (
              <LinkButton to={`/sign-up?as=creator&to=${encodeURIComponent(`${form}#apply`)}`}>
                {t('openbriefs.no_account')}
              </LinkButton>
            )}
          </ButtonRow>
        </Section>
      )}
    </>
  )
}
