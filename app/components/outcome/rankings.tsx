import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Currency } from '#app/domain/money.ts'
import type { Ranking } from '#app/domain/outcome/ranking.ts'
import { RangeRows } from '../charts/range-rows.tsx'
import { Name, useFormat } from '../format.tsx'
import { Columns, Section } from '../section.tsx'

/** Who did best, and how sure that is: each figure with its range, each place as wide as the data leave it. */
export function Rankings({ rankings, currency }: { rankings: Ranking[]; currency: Currency }) {
  const { t } = useTranslation()
  if (rankings.length === 0) return null
  return (
    <Section title={t('report.ranking.title')}>
      <p className="max-w-prose pb-4">{t('report.ranking.lead')}</p>
      <Columns shape="even">
        {rankings.map((ranking) => (
          <OneRanking key={ranking.by} ranking={ranking} currency={currency} />
        ))}
      </Columns>
    </Section>
  )
}

function OneRanking({ ranking: { by, rows }, currency }: { ranking: Ranking; currency: Currency }) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = t(`report.ranking.${by}`)
  const areTied = rows.every(({ places }) => places.first === 1 && places.last === rows.length)
  return (
    <div className="min-w-0 pb-6">
      <h3 className="pb-3 font-semibold">{title}</h3>
      <RangeRows
        title={title}
        summary={`${areTied ? t('report.ranking.tied') : ''} ${t(`report.ranking.${by}_method`)}`.trim()}
        placeName={t('report.ranking.place')}
        format={(value) =>
          by === 'conversion'
            ? format.percent(value, 2)
            : format.money({ amount: Math.round(value), currency })
        }
        rows={rows.map(({ collaborationId, name, value, range, places: { first, last } }) => ({
          ...{ key: collaborationId, value, ...range },
          name: <Name>{name}</Name>,
          place: first === last ? `${first}` : `${first}–${last}`,
        }))}
      />
    </div>
  )
}
