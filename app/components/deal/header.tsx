import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { Amount, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { PageTitle } from '../page-title.tsx'
import { useSentenceFormat } from './sentence-format.ts'

/** What the deal is called, between whom, since when, and its price. */
export function DealHeader({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { brief, agreement, channel, creatorName, brandId, brandName, reader } = deal
  const { longDay } = useFormat()
  const parties = t('dealpage.parties', {
    creator: isolate(creatorName),
    handle: isolate(`@${channel.handle}`),
    platform: t(`catalogue.platform.${channel.platform}`),
    brand: isolate(brandName),
  })
  const since = agreement
    ? t('dealpage.agreed_on', { date: day(agreement.acceptedAt) })
    : t(`dealpage.not_agreed`)
  return (
    <PageTitle
      subtitle={
        <>
          {`${parties} ${since}`}
          {reader === 'creator' && (
            <>
              {' · '}
              <Link to={`/creator/brands/${brandId}`}>
                {t('feedback.about_brand', { name: isolate(brandName) })}
              </Link>
            </>
          )}
        </>
      }
      aside={<Amount size="title" money={deal.price} />}
    >
      <bdi dir="auto">{brief.title}</bdi>
      {brief.extension && ` · ${t('library.until', { date: longDay(brief.extension.until) })}`}
    </PageTitle>
  )
}
