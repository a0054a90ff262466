import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Money, money } from '../../domain/money.ts'
import { type OwnResult, ownRatios, rateOf } from '../../domain/outcome/shown-results.ts'
import type { Known } from '../../domain/outcome/results.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { Amount, Day, Figure, Name } from '../format.tsx'
import { Link } from '../link.tsx'
import { FigureSource } from '../outcome/figure-source.tsx'
import { KnownCount, Unknown } from '../outcome/known.tsx'
import { Section } from '../section.tsx'

/** Every published deal with what it brought and what the creator's price comes to. */
export function ResultTable({ deals }: { deals: readonly OwnResult[] }) {
  const { t } = useTranslation()
  const count = (key: 'views' | 'reach' | 'engagements' | 'clicks'): Column<OwnResult> => ({
    key,
    head: t(`results.figure.${key}`),
    figure: true,
    render: ({ figures }) => <KnownCount value={figures[key]} />,
  })
  const ratio = (key: 'cpm' | 'cpe' | 'cpc'): Column<OwnResult> => ({
    key,
    head: t(`results.ratio.${key}`),
    figure: true,
    render: ({ price, figures }) => <Ratio price={price} value={ownRatios(price, figures)[key]} />,
  })
  return (
    <Section title={t('results.deals')}>
      <DataTable
        caption={t('results.deals')}
        rows={deals}
        rowKey={({ id }) => id}
        phone="stack"
        columns={[
          { key: 'deal', head: t('results.deal'), names: true, render: (deal) => <DealName deal={deal} /> },
          count('views'),
          count('reach'),
          count('engagements'),
          {
            key: 'rate',
            head: t('results.rate'),
            figure: true,
            render: ({ figures }) => {
              const rate = rateOf(figures)
              return rate === null ? <Unknown /> : <Figure value={rate} as="percent" />
            },
          },
          count('clicks'),
          {
            key: 'orders',
            head: t('results.figure.orders'),
            figure: true,
            render: ({ figures, areOrdersHidden }) =>
              areOrdersHidden ? t('results.with_brand') : <KnownCount value={figures.orders} />,
          },
          ratio('cpm'),
          ratio('cpe'),
          ratio('cpc'),
        ]}
      />
    </Section>
  )
}

function DealName({ deal: { id, title, brandName, publishedOn, metrics } }: { deal: OwnResult }) {
  return (
    <>
      <Link to={`/creator/collaborations/${id}`} className="font-semibold">
        <Name>{title}</Name>
      </Link>
      <span className="block text-note text-soft">
        <Name>{brandName}</Name> · <Day value={publishedOn} long />
        {metrics && (
          <>
            {' '}
            <FigureSource strength={metrics.strength} at={metrics.takenOn} />
          </>
        )}
      </span>
    </>
  )
}

function Ratio({ price, value }: { price: Money; value: Known }) {
  return value === null ? <Unknown /> : <Amount money={money(Math.round(value), price.currency)} />
}
