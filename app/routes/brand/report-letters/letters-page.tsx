import { LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import { mailedAfterEnd } from '#app/domain/outcome/report-mailing.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type ListedMailing, MailingList } from './mailing-list.tsx'
import { NewMailingForm, type Person } from './new-mailing.tsx'

type Loaded = {
  campaign: CampaignName
  zone: string
  mailings: ListedMailing[]
  people: Person[]
  /** Who reads this page. */
  me: string
}

/** Who gets a campaign's report by e-mail, and when. */
export function LettersPage({ campaign, zone, mailings, people, me }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" />
      <OutcomeRooms id={campaign.id} here="letters" />
      <p className="max-w-prose pt-4 text-soft">{t('reportmail.lead', { days: mailedAfterEnd })}</p>
      <Section title={t('reportmail.done')}>
        {mailings.length === 0 ? (
          <p className="text-soft">{t('reportmail.none')}</p>
        ) : (
          <MailingList mailings={mailings} />
        )}
      </Section>
      <Section title={t('reportmail.add')}>
        <NewMailingForm key={mailings.length} people={people} zone={zone} me={me} />
      </Section>
      <Section title={t('reportreader.title')}>
        <LinkButton to={`/brand/campaigns/${campaign.id}/readers`}>{t('reportreader.link')}</LinkButton>
      </Section>
    </>
  )
}
