import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { BriefSheet } from '#app/components/brief-sheet.tsx'
import { BriefWarnings } from '#app/components/brief/brief-warnings.tsx'
import { CreatorView } from '#app/components/brief/creator-view.tsx'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Tag } from '#app/components/marks.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { type BriefState, nextStates } from '#app/domain/campaign/brief-state.ts'
import type { CampaignStatus } from '#app/domain/campaign/strategy.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { type Version, Versions, type VersionDeal } from './versions.tsx'

export const briefViews = ['sheet', 'preview', 'versions'] as const
type View = (typeof briefViews)[number]

type Loaded = {
  brief: {
    id: string
    campaignId: string
    campaignName: string
    campaignStatus: CampaignStatus
    brandName: string
    version: number
    state: BriefState
    targetCountries: string[]
  }
  /** Newest first. */
  versions: Version[]
  shown: Version
  compared: [Version, Version] | null
  deals: VersionDeal[]
  /** Where a copy may go. */
  campaigns: { id: string; name: string }[]
  view: View
  /** How many applications wait for an answer. */
  waiting: number
  today: string
  isSaved: boolean
}

export function BriefPage(loaded: Loaded) {
  const { t } = useTranslation()
  const { brief, versions, shown, compared, deals, campaigns, view, waiting, today, isSaved } = loaded
  const { id, campaignId, campaignName, campaignStatus, brandName, state } = brief
  const isOpen = campaignStatus !== 'closed'
  const { targetCountries } = brief
  const context = { targetCountries, ...(shown.version === brief.version && { today }) }
  return (
    <>
      <PageTitle
        subtitle={
          <span className="inline-flex flex-wrap items-baseline gap-x-3">
            <Link to={`/brand/campaigns/${campaignId}`}>
              <Name>{campaignName}</Name>
            </Link>
            <Tag>{t(`briefing.state.name.${state}`)}</Tag>
          </span>
        }
        aside={
          <div className="no-print flex flex-wrap gap-2.5">
            {isOpen && (state === 'open' || state === 'invited') && (
              <LinkButton kind="primary" to={`/brand/campaigns/${campaignId}/match?brief=${id}`}>
                {t('brief.find')}
              </LinkButton>
            )}
            {isOpen && <LinkButton to={`/brand/briefs/${id}/edit`}>{t('brief.edit')}</LinkButton>}
          </div>
        }
      >
        {t('brief.title')}
      </PageTitle>
      {waiting > 0 && (
        <Notice title={t('openbriefs.received.waiting', { count: waiting })}>
          <LinkButton small to={`/brand/briefs/${id}/applications`}>
            {t('openbriefs.received.title')}
          </LinkButton>
        </Notice>
      )}
      {isSaved && <Notice kind="success" title={t('brief.saved')} />}
      <nav aria-label={t('briefing.page.views')} className="no-print flex flex-wrap gap-x-6 gap-y-1 py-2">
        {briefViews.map((name) => (
          <ChoiceLink key={name} to={`/brand/briefs/${id}?view=${name}`} isChosen={name === view}>
            {t(`briefing.page.${name}`)}
          </ChoiceLink>
        ))}
      </nav>
      {view === 'sheet' && (
        <>
          <BriefWarnings
            brief={shown.body}
            context={context}
            {...(isOpen && { edit: `/brand/briefs/${id}/edit` })}
          />
          <BriefSheet brief={shown.body} version={shown.version} brandName={brandName} />
        </>
      )}
      {view === 'preview' && (
        <>
          <Notice title={t('briefing.page.preview_note')} />
          <CreatorView brief={shown.body} version={shown.version} brandName={brandName} context={context} />
        </>
      )}
      {view === 'versions' && (
        <Versions id={id} versions={versions} shown={shown} compared={compared} deals={deals} />
      )}
      {isOpen && <State id={id} state={state} />}
      <Duplicate id={id} campaigns={campaigns} />
    </>
  )
}

/** Who sees the brief, and the buttons that change it. */
function State({ id, state }: { id: string; state: BriefState }) {
  const { t } = useTranslation()
  return (
    <Section
      title={t('briefing.page.state')}
      className="no-print"
      note={state === 'open' && <Link to={`/briefs/${id}`}>{t('briefing.page.public')}</Link>}
    >
      <p className="max-w-prose">{t(`briefing.page.state_text.${state}`)}</p>
      <RefusalNotice refusal={useActionData<FormAnswer>()?.refusal} />
      <Form method="post" className="flex flex-wrap gap-2.5 pt-4">
        {nextStates[state].map((next) => (
          <Button key={next} name="state" value={next} kind={next === 'closed' ? 'danger' : 'secondary'}>
            {t(`briefing.page.make.${next}`)}
          </Button>
        ))}
      </Form>
    </Section>
  )
}

function Duplicate({ id, campaigns }: Pick<Loaded, 'campaigns'> & { id: string }) {
  const { t } = useTranslation()
  if (campaigns.length === 0) return null
  return (
    <Section title={t('briefing.page.duplicate')} className="no-print">
      <p className="max-w-prose pb-3 text-soft">{t('briefing.page.duplicate_text')}</p>
      <ul className="flex flex-wrap gap-2.5">
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <LinkButton small to={`/brand/campaigns/${campaign.id}/briefs/new?from=${id}`}>
              <Name>{campaign.name}</Name>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}
