import { useTranslation } from '#app/i18n/use-translation.ts'
import { CreatorView } from '#app/components/brief/creator-view.tsx'
import { LinkButton } from '#app/components/buttons.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { ReportLink } from '#app/components/moderation/report-link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PriceRange } from '#app/components/price-range.tsx'
import { Section } from '#app/components/section.tsx'
import type { Brief } from '#app/domain/campaign/brief.ts'
import type { Money } from '#app/domain/money.ts'
import { Apply, type OwnChannel, type Waiting } from './apply.tsx'

type OpenBriefProps = {
  brief: Brief
  version: number
  id: string
  brandId: string
  brandName: string
  today: string
  targetCountries: string[]
  /** The last day of the payout, if the post goes out on the last day. */
  paidBy: Date | null
  /** What the reader's own channels ask for this work, where their packages say. */
  usualPrice: Money | null
  /** The reader's channels on the platforms of the brief. */
  channels: OwnChannel[]
  dealId: string | null
  waiting: Waiting | null
}

/** An open brief with the form by which a creator asks for the work. */
export function OpenBriefPage(props: OpenBriefProps) {
  const {
    id,
    brief,
    version,
    brandId,
    brandName,
    today,
    targetCountries,
    usualPrice,
    channels,
    dealId,
    waiting,
  } = props
  const { t } = useTranslation()
  const mayWrite = waiting !== null || dealId === null
  return (
    <>
      <PageTitle
        subtitle={
          <Link to={`/creator/brands/${brandId}`}>
            <Name>{brandName}</Name>
          </Link>
        }
        aside={
          <span className="type-amount">
            <PriceRange brief={brief} />
          </span>
        }
      >
        <Name>{brief.title}</Name>
      </PageTitle>
      {dealId && (
        <Notice title={t('channels.briefs.applied')}>
          <LinkButton to={`/creator/collaborations/${dealId}`} small>
            {t('channels.briefs.see_deal')}
          </LinkButton>
        </Notice>
      )}
      <CreatorView
        brief={brief}
        version={version}
        brandName={brandName}
        context={{ today, targetCountries, usualPrice }}
      />
      {mayWrite && (channels.length > 0 ? <Apply {...props} /> : <NoChannel brief={brief} />)}
      <p className="pt-6">
        <ReportLink kind="brief" id={id} />
      </p>
    </>
  )
}

function NoChannel({ brief }: { brief: Brief }) {
  const { t } = useTranslation()
  const { list } = useFormat()
  const names = [...new Set(brief.deliverables.map(({ platform }) => platform))]
  const platforms = list(names.map((platform) => t(`catalogue.platform.${platform}`)))
  return (
    <Section title={t('channels.briefs.apply')} id="apply">
      <EmptyState action={<LinkButton to="/creator/channels#add">{t('channels.add')}</LinkButton>}>
        {t('channels.briefs.no_channel', { platforms })}
      </EmptyState>
    </Section>
  )
}
