import { useTranslation } from '#app/i18n/use-translation.ts'
import { StageName } from '#app/components/campaign/stage-list.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Amount, Day } from '#app/components/format.tsx'
import type { StageBudget } from '#app/domain/campaign/stage-budgets.ts'
import type { Money } from '#app/domain/money.ts'

/** The budget by the stages of the calendar: planned for each, used, held and left. */
export function StageTable({ stages }: { stages: StageBudget[] }) {
  const { t } = useTranslation()
  const figure = (
    key: string,
    head: string,
    of: (row: StageBudget) => Money | null,
  ): Column<StageBudget> => ({
    key,
    head,
    figure: true,
    render: (row) => {
      const money = of(row)
      return money ? <Amount money={money} bare tone={money.amount < 0 ? 'disputed' : 'plain'} /> : '–'
    },
  })
  return (
    <DataTable
      caption={t('stagebudget.title')}
      phone="stack"
      rows={stages}
      rowKey={({ stage }) => stage?.id ?? 'none'}
      columns={[
        {
          key: 'stage',
          head: t('calendar.field.stage'),
          names: true,
          render: ({ stage }) =>
            stage ? (
              <>
                <StageName stage={stage} />
                <span className="block text-note text-soft">
                  <Day value={stage.startsOn} /> – <Day value={stage.endsOn} />
                </span>
              </>
            ) : (
              t('calendar.no_stage')
            ),
        },
        figure('planned', t('stagebudget.planned'), ({ planned }) => planned),
        figure('committed', t('campaign.page.agreed'), ({ committed }) => committed),
        figure('held', t('campaign.page.held'), ({ held }) => held),
        figure('released', t('stagebudget.released'), ({ released }) => released),
        figure('left', t('campaign.page.left'), ({ left }) => left),
      ]}
    />
  )
}
