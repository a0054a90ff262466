import { useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import type { Day } from '#app/domain/campaign/days.ts'
import type { CampaignPerson, CardMove, FoundPerson } from '#app/domain/campaign/people.ts'
import { peopleAddress, type PeopleQuery, peopleViews } from '#app/domain/campaign/people-query.ts'
import { standingOf, turnOf } from '#app/domain/collaboration/steps.ts'
import type { Weekend } from '#app/domain/clock.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { Board } from './board.tsx'
import { PeopleCalendar } from './people-calendar.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'
import { useStepWord } from './step-word.ts'

export type Card = { person: CampaignPerson; moves: CardMove[] }

export type PeopleLoaded = {
  campaign: CampaignName
  query: PeopleQuery
  weekend: Weekend
  today: Day
  now: Date
  /** How many deals there are, whatever the filters say. */
  total: number
  found: FoundPerson[]
  done: string | null
  cards: Card[]
}

/** Everybody in the campaign: the same people as a table, as a board and by their days. */
export function PeoplePage(loaded: PeopleLoaded) {
  const { t } = useTranslation()
  const wordOf = useStepWord()
  const { campaign, query, total, found, cards, done } = loaded
  const answer = useActionData<FormAnswer>()
  const turns = cards.filter(({ person }) => turnOf(standingOf(person)) === 'brand').length
  const find = campaign.status !== 'closed' && (
    <LinkButton kind="primary" to={`/brand/campaigns/${campaign.id}/match`}>
      {t('campaign.page.find')}
    </LinkButton>
  )
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="people"
        subtitle={t('people.lead', { count: total })}
        aside={find}
      />
      <RefusalNotice refusal={answer?.refusal} />
      <div aria-live="polite">
        {done && !answer && <Notice kind="success" title={t('people.done', { step: wordOf(done) })} />}
      </div>
      <Section
        title={t('campaign.page.people')}
        note={t('people.shown', { count: cards.length, turns: t('people.turns', { count: turns }) })}
      >
        {total + found.length === 0 ? (
          <EmptyState example={t('people.example')} action={find}>
            {t('campaign.page.no_people')}
          </EmptyState>
        ) : (
          <>
            <nav aria-label={t('people.views')} className="flex flex-wrap gap-x-5 pb-2">
              {peopleViews.map((view) => (
                <ChoiceLink
                  key={view}
                  to={peopleAddress(campaign.id, { ...query, view })}
                  isChosen={view === query.view}
                >
                  {t(`people.view.${view}`)}
                </ChoiceLink>
              ))}
            </nav>
            <PeopleFilters campaignId={campaign.id} query={query} />
            <View {...loaded} />
          </>
        )}
      </Section>
    </>
  )
}

function View(loaded: PeopleLoaded) {
  if (loaded.query.view === 'board') return <Board {...loaded} />
  if (loaded.query.view === 'calendar') return <PeopleCalendar {...loaded} />
  return <PeopleTable {...loaded} />
}
