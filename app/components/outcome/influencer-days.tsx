import { useTranslation } from '#app/i18n/use-translation.ts'
import type { InfluencerDays as Days } from '#app/domain/outcome/report.ts'
import { SmallMultiples } from '../charts/small-multiples.tsx'
import { Name } from '../format.tsx'
import { Section } from '../section.tsx'

/** Each influencer's days on the same axes, by the first figure that two of them have: clicks, else orders, else views. */
export function InfluencerDays({ influencers }: { influencers: Days[] }) {
  const { t } = useTranslation()
  const measure = (['clicks', 'orders', 'views'] as const).find(
    (name) => influencers.filter(({ series }) => series[name].some((value) => value)).length > 1,
  )
  if (!measure) return null
  const title = t(`report.multiples.${measure}`)
  return (
    <Section title={title}>
      <SmallMultiples
        title={title}
        summary={t('report.multiples.summary')}
        days={influencers[0]!.series.days}
        multiples={influencers.map(({ collaborationId, name, series }) => ({
          key: collaborationId,
          name: <Name>{name}</Name>,
          values: series[measure],
          posted: series.posts.map(({ day }) => day),
        }))}
      />
    </Section>
  )
}
