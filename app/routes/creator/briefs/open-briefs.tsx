import { useTranslation } from '#app/i18n/use-translation.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Tag } from '#app/components/marks.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { PriceRange } from '#app/components/price-range.tsx'
import type { Brief } from '#app/domain/campaign/brief.ts'

type OpenBrief = {
  id: string
  body: Brief
  campaignName: string
  brandName: string
  fits: boolean
  dealId: string | null
}

/** Work that is open to everybody, what fits the reader's channels first. */
export function OpenBriefs({ briefs, page, pages }: { briefs: OpenBrief[]; page: number; pages: number }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('channels.briefs.lead')}>{t('channels.briefs.title')}</PageTitle>
      {briefs.length === 0 && <EmptyState>{t('channels.briefs.empty')}</EmptyState>}
      <ul className="border-t border-ink">
        {briefs.map((brief) => (
          <BriefLine key={brief.id} brief={brief} />
        ))}
      </ul>
      <Pagination page={page} pages={pages} hrefFor={(to) => `?page=${to}`} />
    </>
  )
}

function BriefLine({ brief: { id, body, brandName, fits, dealId } }: { brief: OpenBrief }) {
  const { t } = useTranslation()
  const format = useFormat()
  const asked = body.deliverables.map(
    ({ quantity, format: shape, platform }) =>
      `${format.number(quantity)} × ${t(`catalogue.format.${shape}`)}, ${t(`catalogue.platform.${platform}`)}`,
  )
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-1.5 border-b border-rule py-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link to={`/creator/briefs/${id}`} className="inline-block min-h-6 text-lead font-semibold">
          <Name>{body.title}</Name>
        </Link>
        <span className="block text-note">
          <Name>{brandName}</Name>
        </span>
        <span className="block text-note text-soft">{asked.join(' · ')}</span>
        {(fits || dealId) && (
          <span className="flex flex-wrap gap-2 pt-1.5">
            {fits && <Tag>{t('channels.briefs.fits')}</Tag>}
            {dealId && <Tag>{t('channels.briefs.applied')}</Tag>}
          </span>
        )}
      </div>
      <div className="md:text-end">
        <span className="block">
          <PriceRange brief={body} />
        </span>
        <span className="block text-note text-soft">
          {t('channels.briefs.draft', { date: format.day(body.draftDueOn) })}
        </span>
      </div>
    </li>
  )
}
