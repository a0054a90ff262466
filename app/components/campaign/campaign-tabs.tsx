import { useTranslation } from '#app/i18n/use-translation.ts'
import { Link } from '../link.tsx'

export const campaignTabs = [
  'strategy',
  'calendar',
  'briefs',
  'people',
  'budget',
  'match',
  'outcome',
] as const
export type CampaignTab = (typeof campaignTabs)[number]

const addressOf = (id: string, tab: CampaignTab) =>
  `/brand/campaigns/${id}${tab === 'strategy' ? '' : `/${tab}`}`

/** The rooms of a campaign's workspace, each an address of its own. */
export function CampaignTabs({ id, here }: { id: string; here: CampaignTab }) {
  const { t } = useTranslation()
  return (
    <nav
      aria-label={t('workspace.tabs')}
      className="no-print flex flex-wrap gap-x-5 border-b border-rule text-note"
    >
      {campaignTabs.map((tab) => (
        <Link
          key={tab}
          to={addressOf(id, tab)}
          aria-current={tab === here ? 'page' : undefined}
          className="-mb-px inline-flex min-h-11 items-center border-ink py-[3px] text-soft no-underline hover:text-ink aria-[current=page]:border-b-3 aria-[current=page]:pb-0 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {t(`workspace.tab.${tab}`)}
        </Link>
      ))}
    </nav>
  )
}
