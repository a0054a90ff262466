import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { Day, Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PriceRange } from '#app/components/price-range.tsx'
import type { Brief } from '#app/domain/campaign/brief.ts'

export type BriefLine = { id: string; version: number; body: Brief }

/** The briefs of a campaign, each in its newest version. */
export function BriefTable({ briefs }: { briefs: BriefLine[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('campaign.page.briefs')}
      phone="stack"
      rows={briefs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: t('campaign.page.brief'),
          names: true,
          render: ({ id, body }) => (
            <Link to={`/brand/briefs/${id}`} className="font-semibold">
              <Name>{body.title}</Name>
            </Link>
          ),
        },
        {
          key: 'version',
          head: t('campaign.page.version'),
          figure: true,
          render: ({ version }) => format.number(version),
        },
        { key: 'due', head: t('campaign.page.due'), render: ({ body }) => <Day value={body.draftDueOn} /> },
        {
          key: 'price',
          head: t('campaign.page.range'),
          figure: true,
          render: ({ body }) => <PriceRange brief={body} />,
        },
      ]}
    />
  )
}
