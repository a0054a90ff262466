import { useTranslation } from '#app/i18n/use-translation.ts'
import type { ReportCounts } from '#app/domain/outcome/report-share.ts'
import { DataTable } from '../data-table.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Name } from '../format.tsx'
import { ClickCountries } from '../outcome/click-countries.tsx'
import { FigureSource } from '../outcome/figure-source.tsx'
import { KnownCount } from '../outcome/known.tsx'
import { OutcomeDays, OutcomeFunnel } from '../outcome/outcome-charts.tsx'
import { Columns, Section } from '../section.tsx'

const counts = ['reach', 'views', 'engagements', 'clicks', 'leads', 'orders'] as const

/** What a campaign brought, without a word about money. */
export function CountsReport({ report }: { report: ReportCounts }) {
  const { t } = useTranslation()
  const { influencers, funnel, series, countries, withLeads } = report
  const shown = counts.filter((measure) => measure !== 'leads' || withLeads)
  if (influencers.length === 0)
    return (
      <Section title={t('outcome.title')}>
        <EmptyState>{t('outcome.empty.campaign')}</EmptyState>
      </Section>
    )
  return (
    <>
      <Section title={t('outcome.title')}>
        <DefinitionList
          shape="figures"
          facts={funnel.map(({ stage, count }) => ({
            key: stage,
            term: t(`outcome.measure.${stage}`),
            detail: <KnownCount value={count} />,
          }))}
        />
      </Section>
      <Section title={t('outcome.table.title')}>
        <div className="relative overflow-x-auto">
          <DataTable
            caption={t('outcome.table.title')}
            rows={influencers}
            rowKey={({ collaborationId }) => collaborationId}
            columns={[
              {
                key: 'name',
                head: t('outcome.influencer'),
                names: true,
                render: ({ name, platform, metrics }) => (
                  <>
                    <Name className="font-semibold">{name}</Name>{' '}
                    <span className="text-soft">{t(`catalogue.platform.${platform}`)}</span>
                    {metrics && (
                      <span className="block">
                        <FigureSource strength={metrics.strength} at={metrics.takenOn} />
                      </span>
                    )}
                  </>
                ),
              },
              ...shown.map((measure) => ({
                key: measure,
                head: t(`outcome.measure.${measure}`),
                figure: true,
                render: (row: (typeof influencers)[number]) => <KnownCount value={row[measure]} />,
              })),
            ]}
          />
        </div>
        <p className="pt-3 text-note text-soft">{t('sharing.dash')}</p>
      </Section>
      <Columns shape="wide-end">
        <OutcomeFunnel stages={funnel} />
        <OutcomeDays series={series} />
      </Columns>
      <ClickCountries countries={countries} />
    </>
  )
}
