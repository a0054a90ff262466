import { useTranslation } from '#app/i18n/use-translation.ts'
import { ageBuckets } from '../../domain/campaign/strategy.ts'
import { Bar } from '../charts/bar.tsx'
import { SmallPyramid } from '../charts/small-pyramid.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import type { MatchAudience } from './match-row.ts'

/** Who listens to a channel, small enough for a list. */
export function SmallAudience({ audience, name }: { audience: MatchAudience; name: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { cohorts, countries } = audience
  const ages = ageBuckets.map((_, age) => cohorts[age]! + cohorts[age + ageBuckets.length]!)
  const women = cohorts.slice(0, ageBuckets.length).reduce((sum, share) => sum + share, 0)
  const all = ages.reduce((sum, share) => sum + share, 0) || 1
  const age = isolate(ageBuckets[ages.indexOf(Math.max(...ages))]!)
  const [female, male] = [format.percent(women / all), format.percent(1 - women / all)]
  const most = Math.max(0.01, ...countries.map(({ share }) => share))
  return (
    <div className="grid content-start gap-4 max-lg:grid-cols-2 max-lg:gap-x-6">
      <div className="min-w-0">
        <SmallPyramid
          cohorts={cohorts}
          label={t('match.audience_text', { name, women: female, men: male, age })}
        />
        <p aria-hidden="true" className="flex justify-between gap-2 pt-1 text-fine text-soft">
          <span>{t('match.women', { share: female })}</span>
          <span>{t('match.men', { share: male })}</span>
        </p>
        <p aria-hidden="true" className="text-fine text-soft">
          {t('match.largest_age', { age })}
        </p>
      </div>
      <ul className="grid grid-cols-[minmax(0,auto)_minmax(2rem,1fr)_auto] content-start gap-x-2 text-fine">
        {countries.map(({ code, share }) => (
          <li key={code} className="col-span-3 grid grid-cols-subgrid items-center">
            <span className="leading-tight">{format.country(code)}</span>
            <Bar to={share / most} height={6} />
            <span className="figures">{format.percent(share)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
