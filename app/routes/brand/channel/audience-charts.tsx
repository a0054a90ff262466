import { useTranslation } from '#app/i18n/use-translation.ts'
import { CountryBars } from '#app/components/charts/country-bars.tsx'
import { Pyramid } from '#app/components/charts/pyramid.tsx'
import { useFormat } from '#app/components/format.tsx'
import { SourceBadge } from '#app/components/marks.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { ageBuckets } from '#app/domain/campaign/strategy.ts'
import type { Audience } from '#app/domain/matching/audience.ts'
import { restOfWorld } from '#app/domain/matching/population.ts'

export type KnownAudience = Audience

/** Who listens: ages and genders, countries. What nobody reported is not drawn. */
export function AudienceCharts({ audience }: { audience: KnownAudience | null }) {
  const { t } = useTranslation()
  if (!audience || !(audience.countries || (audience.age && audience.gender)))
    return (
      <Section title={t('match.channel.audience')}>
        <p className="text-soft">{t('match.channel.no_audience')}</p>
      </Section>
    )
  return (
    <Section
      title={t('match.channel.audience')}
      note={<SourceBadge source={audience.source} at={audience.collectedOn} />}
    >
      <Columns shape="even">
        <Ages audience={audience} />
        <Countries audience={audience} />
      </Columns>
    </Section>
  )
}

function Ages({ audience: { age, gender } }: { audience: Audience }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!age || !gender) return null
  const bands = ageBuckets.map((bucket) => ({
    age: bucket,
    female: (age[bucket] ?? 0) * (gender.female ?? 0),
    male: (age[bucket] ?? 0) * (gender.male ?? 0),
  }))
  const groups = bands.flatMap((band) =>
    (['female', 'male'] as const).map((sex) => ({ age: band.age, sex, share: band[sex] })),
  )
  const largest = groups.reduce((most, group) => (group.share > most.share ? group : most))
  const summary = t('match.channel.by_age_summary', {
    age: largest.age,
    gender: t(`catalogue.gender.${largest.sex}`).toLocaleLowerCase(format.locale),
    share: format.percent(largest.share),
  })
  return (
    <Pyramid
      bands={bands}
      title={t('match.channel.by_age')}
      summary={`${summary} ${t('match.channel.by_age_only')}`}
    />
  )
}

function Countries({ audience: { countries } }: { audience: Audience }) {
  const { t } = useTranslation()
  const format = useFormat()
  const listed = Object.entries(countries ?? {})
    .filter(([code]) => /^[A-Z]{2}$/.test(code) && code !== restOfWorld)
    .map(([code, share]) => ({ code, share }))
    .sort((a, b) => b.share - a.share)
  const [first] = listed
  if (!first) return null
  return (
    <CountryBars
      countries={listed}
      title={t('match.channel.by_country')}
      summary={t('match.channel.by_country_summary', {
        country: format.country(first.code),
        share: format.percent(first.share),
      })}
    />
  )
}
