import { useTranslation } from '#app/i18n/use-translation.ts'
import type { ClickCountries as Countries } from '../../domain/outcome/click-countries.ts'
import { DataTable } from '../data-table.tsx'
import { Figure, useFormat } from '../format.tsx'
import { Section } from '../section.tsx'

/** The lines of the table: the countries by name, the rest, and the unknown. */
export function useCountryLines(): (countries: Countries) => { key: string; name: string; clicks: number }[] {
  const { t } = useTranslation()
  const { country: nameOf } = useFormat()
  return ({ top, rest, unknown }) => [
    ...top.map(({ country, clicks }) => ({ key: country, name: nameOf(country), clicks })),
    ...(rest.countries > 0
      ? [{ key: 'rest', name: t('clickcountries.rest', { count: rest.countries }), clicks: rest.clicks }]
      : []),
    ...(unknown > 0 ? [{ key: '', name: t('links.not_known'), clicks: unknown }] : []),
  ]
}

/** Where those who clicked were, by their addresses; counted clicks only. */
export function ClickCountries({ countries }: { countries: Countries | null }) {
  const { t } = useTranslation()
  const linesOf = useCountryLines()
  if (!countries) return null
  return (
    <Section title={t('clickcountries.title')}>
      <DataTable
        caption={t('clickcountries.title')}
        rows={linesOf(countries)}
        rowKey={({ key }) => key}
        dense
        columns={[
          { key: 'country', head: t('clickcountries.country'), names: true, render: ({ name }) => name },
          {
            key: 'clicks',
            head: t('clickcountries.clicks'),
            figure: true,
            render: ({ clicks }) => <Figure value={clicks} />,
          },
          {
            key: 'share',
            head: t('clickcountries.share'),
            figure: true,
            render: ({ clicks }) => <Figure value={clicks / countries.all} as="percent" />,
          },
        ]}
      />
      <p className="max-w-prose pt-3 text-note text-soft">
        {t('clickcountries.note')}{' '}
        <a href="https://www.nro.net/" rel="noreferrer" className="underline">
          {t('clickcountries.registries')}
        </a>{' '}
        {t('links.data_centres_by')}{' '}
        <a href="https://db-ip.com" rel="noreferrer" className="underline">
          {t('links.attribution')}
        </a>
      </p>
    </Section>
  )
}
