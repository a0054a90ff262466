import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DealStatus } from '#app/components/deal-status.tsx'
import { Amount, Name, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { YourTurn } from '#app/components/marks.tsx'
import type { Role } from '#app/domain/actor.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import type { Money } from '#app/domain/money.ts'

export type DealLine = {
  id: string
  status: Status
  dueAt: Date | null
  price: Money
  creatorName: string
  handle: string
  platform: Platform
  turn: Role | null
}

/** Everybody in the campaign with the stage, the price and whose move it is. */
export function DealTable({ deals }: { deals: DealLine[] }) {
  const { t } = useTranslation()
  const columns: Column<DealLine>[] = [
    {
      key: 'person',
      head: t('campaign.page.person'),
      names: true,
      render: ({ id, creatorName, handle, platform }) => (
        <>
          <Link to={`/brand/collaborations/${id}`} className="font-semibold">
            <Name>{creatorName}</Name>
          </Link>
          <div className="text-note text-soft">
            <bdi dir="ltr">@{handle}</bdi> · {t(`catalogue.platform.${platform}`)}
          </div>
        </>
      ),
    },
    {
      key: 'stage',
      head: t('campaign.page.stage'),
      render: ({ status }) => <DealStatus status={status} />,
    },
    { key: 'turn', head: t('campaign.page.turn'), render: (deal) => <Turn deal={deal} /> },
    {
      key: 'deadline',
      head: t('campaign.page.deadline'),
      render: ({ dueAt }) => dueAt && <When value={dueAt} />,
    },
    {
      key: 'price',
      head: t('campaign.page.price'),
      figure: true,
      render: ({ price }) => <Amount money={price} />,
    },
  ]
  return (
    <DataTable
      caption={t('campaign.page.people')}
      phone="stack"
      rows={deals}
      rowKey={({ id }) => id}
      columns={columns}
    />
  )
}

function Turn({ deal: { turn } }: { deal: DealLine }) {
  const { t } = useTranslation()
  if (turn === 'brand') return <YourTurn />
  if (turn === 'creator') return t('campaign.page.their_turn')
  return turn && t('campaign.page.system_turn')
}
