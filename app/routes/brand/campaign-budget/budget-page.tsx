import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { BudgetFigures } from '#app/components/campaign/budget-figures.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { type CurrencyBudget, type DealBudget, sumOf } from '#app/domain/campaign/budget.ts'
import type { StageBudget } from '#app/domain/campaign/stage-budgets.ts'
import { groupOf, peopleGroups } from '#app/domain/campaign/people.ts'
import { platforms } from '#app/domain/channel/platforms.ts'
import { minus } from '#app/domain/money.ts'
import { BudgetBar } from './budget-bar.tsx'
import { BudgetLines } from './budget-lines.tsx'
import { BudgetShares } from './budget-shares.tsx'
import { DealTable } from './deal-table.tsx'
import { StageTable } from './stage-table.tsx'

type Loaded = {
  campaign: CampaignName
  main: CurrencyBudget
  others: CurrencyBudget[]
  deals: DealBudget[]
  /** The same by the stages of the calendar; empty where there is none. */
  stages: StageBudget[]
}

/** Planned, agreed, held, released and left: every amount that was paid in is the ledger's. */
export function BudgetPage({ campaign, main, others, deals, stages }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <CampaignHead campaign={campaign} here="budget" subtitle={t('spending.lead')} />
      <Warnings main={main} />
      <Section title={t('campaign.page.money')}>
        <BudgetFigures main={main} />
        <BudgetBar budget={main} />
        {deals.length === 0 && (
          <EmptyState
            example={t('spending.example')}
            action={
              campaign.status !== 'closed' && (
                <LinkButton to={`/brand/campaigns/${campaign.id}/match`}>
                  {t('campaign.page.find')}
                </LinkButton>
              )
            }
          >
            {t('spending.empty')}
          </EmptyState>
        )}
      </Section>
      {stages.length > 0 && (
        <Section
          title={t('stagebudget.title')}
          note={<Link to={`/brand/campaigns/${campaign.id}/stages`}>{t('calendar.stages')}</Link>}
        >
          <StageTable stages={stages} />
          <p className="max-w-prose pt-3 text-note text-soft">{t('stagebudget.rule')}</p>
        </Section>
      )}
      {[main, ...others].map((budget) => (
        <CurrencyParts
          key={budget.currency}
          budget={budget}
          deals={deals.filter(({ currency }) => currency === budget.currency)}
        />
      ))}
    </>
  )
}

/** What is agreed beyond the plan, and what would be if everything on offer were agreed. */
function Warnings({ main: { left, amounts } }: { main: CurrencyBudget }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!left) return null
  const free = minus(left, amounts.offered)
  const by = (amount: number) => isolate(format.money({ ...left, amount: Math.abs(amount) }))
  if (left.amount < 0)
    return <Notice kind="refusal" title={t('spending.over', { amount: by(left.amount) })} />
  if (free.amount < 0) return <Notice title={t('spending.would_be_over', { amount: by(free.amount) })} />
  return null
}

function CurrencyParts({ budget, deals }: { budget: CurrencyBudget; deals: DealBudget[] }) {
  const { t } = useTranslation()
  const { currency } = budget
  if (deals.length === 0) return null
  const rowsBy = <K extends string>(names: readonly K[], of: (deal: DealBudget) => K) =>
    names
      .map((name) => ({ name, deals: deals.filter((deal) => of(deal) === name) }))
      .filter((row) => row.deals.length > 0)
      .map((row) => ({ ...row, amounts: sumOf(currency, row.deals) }))
  const stages = rowsBy(peopleGroups, ({ status }) => groupOf[status])
  const places = rowsBy(platforms, ({ platform }) => platform)
  return (
    <>
      <Section title={t('spending.in_currency', { currency })}>
        <BudgetLines budget={budget} />
      </Section>
      <Columns shape="even">
        <Section title={t('spending.by_stage')}>
          <BudgetShares
            title={t('spending.by_stage')}
            currency={currency}
            rows={stages.map(({ name, amounts }) => ({
              key: name,
              label: t(`people.group.${name}`),
              amounts,
            }))}
          />
        </Section>
        <Section title={t('spending.by_platform')}>
          <BudgetShares
            title={t('spending.by_platform')}
            currency={currency}
            rows={places.map(({ name, amounts }) => ({
              key: name,
              label: t(`catalogue.platform.${name}`),
              amounts,
            }))}
          />
        </Section>
      </Columns>
      <Section title={t('spending.by_deal')}>
        <DealTable deals={deals} currency={currency} />
      </Section>
    </>
  )
}
