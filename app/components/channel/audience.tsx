import { useTranslation } from '#app/i18n/use-translation.ts'
import { ageBuckets } from '../../domain/campaign/strategy.ts'
import type { KitChannel } from '../../domain/channel/kit.ts'
import { CountryBars } from '../charts/country-bars.tsx'
import { Pyramid } from '../charts/pyramid.tsx'
import { useFormat } from '../format.tsx'
import { SourceBadge } from '../marks.tsx'
import { Columns } from '../section.tsx'

/** Ages, genders and countries of a channel's audience, as far as they are known; nothing otherwise. */
export function ChannelAudience({ audience }: { audience: KitChannel['audience'] }) {
  const { t } = useTranslation()
  if (!audience || (!(audience.age && audience.gender) && !audience.countries)) return null
  return (
    <div className="pt-6">
      <p className="pb-3">
        <span className="font-semibold">{t('kit.audience')}</span>{' '}
        <SourceBadge source={audience.source} at={audience.collectedOn} />
      </p>
      <Columns shape="even">
        <Ages audience={audience} />
        <Countries audience={audience} />
      </Columns>
    </div>
  )
}

type Known = { audience: NonNullable<KitChannel['audience']> }

function Ages({ audience: { age, gender } }: Known) {
  const { t } = useTranslation()
  if (!age || !gender) return null
  const bands = ageBuckets
    .filter((bucket) => age[bucket] !== undefined)
    .map((bucket) => ({
      age: bucket.replace('-', '–'),
      female: age[bucket]! * (gender.female ?? 0),
      male: age[bucket]! * (gender.male ?? 0),
    }))
  const largest = bands.reduce<(typeof bands)[number] | undefined>(
    (most, band) => (!most || band.female + band.male > most.female + most.male ? band : most),
    undefined,
  )
  if (!largest) return null
  return <Pyramid bands={bands} title={t('kit.ages')} summary={t('kit.ages_summary', { age: largest.age })} />
}

function Countries({ audience: { countries } }: Known) {
  const { t } = useTranslation()
  const format = useFormat()
  const sorted = Object.entries(countries ?? {})
    .filter(([code]) => /^[A-Z]{2}$/.test(code))
    .map(([code, share]) => ({ code, share }))
    .sort((a, b) => b.share - a.share)
  const [first] = sorted
  if (!first) return null
  return (
    <CountryBars
      countries={sorted}
      title={t('kit.countries')}
      summary={t('kit.countries_summary', {
        country: format.country(first.code),
        share: format.percent(first.share),
      })}
    />
  )
}
