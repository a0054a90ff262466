import { DataTable } from '#app/components/data-table.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { platforms } from '#app/domain/channel/platforms.ts'
import { openingGuides, openings } from '#app/domain/compliance/rules.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

/** How much of a caption counts as read before "more", read from the table that the checks read, with its source. */
export function Openings() {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <Section id="openings" title={t('licensing.openings.title')}>
      <p className="max-w-prose pb-3">{t('licensing.openings.lead')}</p>
      <DataTable
        caption={t('licensing.openings.title')}
        rows={platforms.map((platform) => ({ platform, ...openings[platform] }))}
        rowKey={({ platform }) => platform}
        columns={[
          {
            key: 'platform',
            head: t('licensing.openings.platform'),
            names: true,
            render: ({ platform }) => t(`catalogue.platform.${platform}`),
          },
          {
            key: 'signs',
            head: t('licensing.openings.signs'),
            figure: true,
            render: ({ signs }) => number(signs),
          },
          {
            key: 'source',
            head: t('licensing.openings.from'),
            render: ({ source }) => t(`licensing.openings.source.${source}`),
          },
        ]}
      />
      <p className="max-w-prose pt-3 text-note text-soft">
        {t('licensing.openings.guides')}{' '}
        {openingGuides.map((url) => (
          <a key={url} href={url} dir="ltr" rel="noreferrer" className="me-3 inline-block min-h-6">
            {new URL(url).host}
          </a>
        ))}
      </p>
    </Section>
  )
}
